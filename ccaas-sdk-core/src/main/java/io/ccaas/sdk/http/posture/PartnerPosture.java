package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.credentials.rotation.CertificateExpiry;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.tls.TlsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is looked at for one partner: {@code credentials.files}, {@code credentials.expiry}, {@code tls.handshake},
 * {@code tls.peer-expiry}, {@code tls.pins}, {@code tls.revocation}, {@code clock.skew}, {@code
 * partner.anonymous-access} and, where one is declared, {@code partner.proxy}.
 *
 * <p>Sends two requests to the declared endpoint and nowhere else, both without body, query, signature or token: {@code
 * HEAD} with the own client certificate and {@code GET} without one. They pass the same egress, address and TLS checks
 * as every call, and are in the audit log.
 */
public final class PartnerPosture implements PostureCheck {

    private final Partner partner;
    private final Access access;
    private final Pipeline.Surroundings around;

    private PartnerPosture(Partner partner, Access access, Pipeline.Surroundings around) {
        this.partner = partner;
        this.access = access;
        this.around = around;
    }

    /** How the credentials of one partner are loaded; each is asked anew by every run. */
    public interface Access {

        /** Refuses while calls under the policy are halted; asks for a newer overlay when that is due. */
        void requireCallable();

        /**
         * Policy, trust and identity as calls use them.
         *
         * @return freshly loaded
         */
        Generation<TlsClient> own();

        /**
         * The same policy and trust without any identity.
         *
         * @return freshly loaded
         */
        TlsClient stranger();

        /** Loads the keys that messages are signed and verified with, and drops them. */
        void messageKeys();
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
        List<Finding> findings = new ArrayList<>();
        partner.proxy()
                .ifPresent(
                        proxy -> findings.add(
                                new Told("partner.proxy", partner.id())
                                        .warning(
                                                "every address that is dialled to be checked here",
                                                "the declared proxy looks up the partner's name and dials; its choice is not seen",
                                                "Have the proxy refuse private, link-local and cloud metadata addresses, or go without it.")));
        Told files = new Told("credentials.files", partner.id());
        try {
            Generation<TlsClient> own = access.own();
            findings.addAll(CertificateExpiry.findings(
                    partner.id(), own.certificates(), around.time().instant()));
            access.messageKeys();
            findings.add(files.well(
                    "identity, trust and signing keys that load, closed to others",
                    "all of them are loaded, none is exposed"));
            look(own.value(), findings);
        } catch (SdkException refusal) {
            findings.add(files.refused(refusal.problem()));
        }
        return findings;
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
