package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.rotation.CertificateExpiry;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.tls.TlsClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that is looked at for one partner: {@code credentials.files}, {@code credentials.expiry}, {@code tls.handshake},
 * {@code tls.peer-expiry}, {@code tls.pins}, {@code tls.revocation}, {@code clock.skew}, {@code
 * partner.anonymous-access} and, where they are declared, {@code signing.response-keys}, {@code partner.proxy}, {@code
 * partner.proxy-login}, {@code oauth.server}, {@code oauth.client} and {@code oauth.binding}.
 *
 * <p>Sends two requests to the declared endpoint, both without body, query, signature or token: {@code HEAD} with the own
 * client certificate and {@code GET} without one; and asks a declared issuer for its metadata with {@code GET}. They pass
 * the same egress, address and TLS checks as every call, and are in the audit log. No token is asked for and no secret leaves.
 */
public final class PartnerPosture implements PostureCheck {

    private static final String OF_TOKENS = "oauth.";

    private final Partner partner;
    private final Access access;
    private final Pipeline.Surroundings around;

    private PartnerPosture(Partner partner, Access access, Pipeline.Surroundings around) {
        this.partner = partner;
        this.access = access;
        this.around = around;
    }

    /**
     * The check of one partner.
     *
     * @param partner its declaration
     * @param access loads its credentials
     * @param around what the instance shares; its listener hears nothing of these looks
     * @return a check
     */
    public static PostureCheck of(Partner partner, Access access, Pipeline.Surroundings around) {
        return new PartnerPosture(partner, access, around);
    }

    @Override
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>(ProxyFindings.of(partner));
        Set<String> broken = broken(findings);
        if (broken.stream().anyMatch(key -> key.startsWith("tls.") || key.startsWith("identity."))) {
            return findings;
        }
        try {
            Generation<TlsClient> own = access.own();
            findings.addAll(CertificateExpiry.findings(
                    partner.id(), own.certificates(), around.time().instant()));
            if (broken.stream().allMatch(key -> key.startsWith(OF_TOKENS))) {
                pinnedKeys(findings);
                look(own.value(), findings);
                tokens(broken, findings);
            }
        } catch (SdkException refusal) {
            findings.add(files().refused(refusal.problem()));
        }
        return findings;
    }

    /** Loads every part, so that one run names all that is to be mended. */
    private Set<String> broken(List<Finding> findings) {
        Set<String> broken = new HashSet<>();
        List<Access.Part> parts = access.parts();
        for (Access.Part part : parts) {
            if (part.needs().filter(broken::contains).isPresent()) {
                broken.add(part.key()); // as good as broken, and told already
                continue;
            }
            try {
                part.load().run();
            } catch (SdkException refusal) {
                broken.add(part.key());
                findings.add(files().refused(refusal.problem(), place(part.key())));
            }
        }
        if (broken.isEmpty()) {
            findings.add(files().well(
                            "identity, trust, keys and secrets that load, closed to others",
                            "all " + parts.size() + " of them are loaded, none is exposed"));
        }
        return broken;
    }

    private String place(String key) {
        String path = "partners[" + around.flows().partners().indexOf(partner) + "]." + key;
        OptionalInt line = around.flows().line(path);
        return path + (line.isPresent() ? ", line " + line.getAsInt() : "");
    }

    private Told files() {
        return new Told("credentials.files", partner.id());
    }

    private void pinnedKeys(List<Finding> findings) {
        LocalDate today = LocalDate.ofInstant(around.time().instant(), ZoneOffset.UTC);
        partner.signing()
                .filter(signing -> !signing.responseKeys().isEmpty())
                .ifPresent(signing ->
                        findings.add(new PinnedKeyFindings(access.responseKeys(signing), access.revokedKeys(signing))
                                .of(partner.id(), signing, today)));
    }

    private void tokens(Set<String> broken, List<Finding> findings) {
        Optional<OAuthDeclaration> declared = partner.oauth().filter(oauth -> !broken.contains("oauth.trust"));
        declared.ifPresent(oauth -> {
            Optional<JoseKey> key = broken.contains("oauth.key") ? Optional.empty() : access.clientKey();
            findings.addAll(new OAuthLook(partner, oauth, around).with(access.towardsIssuer(), key, access));
        });
    }

    private void look(TlsClient own, List<Finding> findings) {
        Look look = new Look(partner, around);
        HandshakeFindings handshake = new HandshakeFindings(partner, own.policy());
        StrangerFindings stranger = new StrangerFindings(partner.id());
        Optional<WireAnswer> answer = Optional.empty();
        try {
            access.requireCallable();
            answer = Optional.of(look.at("HEAD", "posture-endpoint", own));
            findings.addAll(handshake.of(answer.get().tls(), around.time().instant()));
            findings.add(ClockFindings.of(
                    partner.id(), answer.get().field("Date"), around.time().instant()));
        } catch (SdkException refusal) {
            findings.add(handshake.refused(refusal));
        }
        findings.add(answer.isPresent() ? stranger.of(() -> stranger(look)) : stranger.unknown());
    }

    private WireAnswer stranger(Look look) {
        return look.at("GET", "posture-stranger", access.stranger());
    }
}
