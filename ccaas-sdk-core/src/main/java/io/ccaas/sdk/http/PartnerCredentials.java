package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.credentials.rotation.Rotating;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.http.auth.ClientTls;
import io.ccaas.sdk.http.auth.apikey.ApiKeyAuthorization;
import io.ccaas.sdk.http.auth.sigv4.SigV4;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.PartnerProof;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.posture.Access;
import io.ccaas.sdk.http.tls.Policies;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.http.tls.TlsMaterial;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.oauth.IssuerTrust;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.PolicyInForce;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsHaltedException;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads what a partner's declaration refers to, at the moment it is connected. */
record PartnerCredentials(
        CredentialLoader loader, RotationOptions rotation, Policies policies, Statuses statuses, PartnerKeys keys) {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    /** Of one moment, with one identity. */
    private record Loaded(TlsMaterial calls, TlsMaterial issuer) {

        @Override
        public String toString() {
            return "Loaded";
        }
    }

    /** Policy, trust and identity, loaded now and followed from now on. */
    ClientTls tls(Partner partner) {
        PolicyInForce policy = policies.named(partner.tls().policy());
        try {
            policy.current(Deadline.in(FIRST_LOOK, rotation.time()));
        } catch (TlsHaltedException halted) {
            // Calls will be refused by this name until the halt ends; connecting is none.
        }
        Rotating<Loaded> loaded = Rotating.start(partner.id(), files(partner), () -> load(partner), rotation);
        TlsInForce calls = new TlsInForce(() -> loaded.get().calls(), policy::current);
        return issuerTrust(partner).isEmpty()
                ? new ClientTls(calls, calls)
                : new ClientTls(calls, new TlsInForce(() -> loaded.get().issuer(), policy::current));
    }

    private static Optional<IssuerTrust> issuerTrust(Partner partner) {
        return partner.oauth().flatMap(OAuthDeclaration::trust);
    }

    private Set<Path> files(Partner partner) {
        Set<Path> files = anchorFiles(loader, partner.tls());
        issuerTrust(partner).ifPresent(other -> other.anchors().forEach(anchor -> files.add(loader.file(anchor))));
        partner.identity().ifPresent(own -> {
            files.addAll(loader.files(source(own)));
            if (own instanceof IdentityDeclaration.Pem pem) {
                files.add(loader.file(pem.certificate()));
            }
        });
        return files;
    }

    private static Set<Path> anchorFiles(CredentialLoader loader, TlsDeclaration declared) {
        Set<Path> files = new HashSet<>();
        declared.anchors().forEach(anchor -> files.add(loader.file(anchor)));
        return files;
    }

    /** TLS towards a server that is no partner's alone: its own trust, no identity. */
    static TlsInForce server(
            String role,
            CredentialLoader loader,
            RotationOptions rotation,
            TlsDeclaration declared,
            Function<Deadline, TlsPolicy> policy) {
        Supplier<Generation<TlsMaterial>> loading = () -> {
            List<X509Certificate> anchors = anchors(loader, role, declared);
            TlsPolicy base = TlsPolicy.named(declared.policy());
            TlsMaterial material = TlsMaterial.under(base, trust(declared, anchors), null, declared.provider());
            return new Generation<>(material, Map.of("trust anchor", anchors), ends(declared));
        };
        return new TlsInForce(Rotating.start(role, anchorFiles(loader, declared), loading, rotation), policy);
    }

    /** What the checks of one partner load; nothing of it is kept. */
    Access access(Partner partner) {
        return new PartnerAccess(partner, this);
    }

    void requireCallable(Partner partner) {
        policies.named(partner.tls().policy()).current(Deadline.in(FIRST_LOOK, rotation.time()));
    }

    Generation<TlsClient> own(Partner partner) {
        Generation<Loaded> loaded = load(partner);
        return new Generation<>(loaded.value().calls().client(), loaded.certificates());
    }

    TlsClient towardsIssuer(Partner partner) {
        return load(partner).value().issuer().client();
    }

    /** Policy and trust without the identity. */
    TlsClient strangerNow(Partner partner) {
        TlsTrust trust = trust(partner.tls(), anchors(partner)).checking(statuses.of(partner));
        return TlsClient.of(
                policies.named(partner.tls().policy()).latest(),
                trust,
                null,
                partner.tls().provider());
    }

    List<X509Certificate> anchors(Partner partner) {
        return anchors(loader, partner.id(), partner.tls());
    }

    /** None when the issuer is trusted as the partner is. */
    List<X509Certificate> issuerAnchors(Partner partner) {
        List<X509Certificate> anchors = new ArrayList<>();
        issuerTrust(partner)
                .ifPresent(other -> other.anchors()
                        .forEach(file -> anchors.addAll(loader.certificates("oauth.trust of " + partner.id(), file))));
        return anchors;
    }

    TlsIdentity identity(Partner partner, IdentityDeclaration own) {
        return identity("identity of " + partner.id(), own);
    }

    MessageProofs proofs() {
        return new MessageProofs(loader, rotation.time(), keys, this::stranger);
    }

    private static TlsTrust trust(TlsDeclaration declared, List<X509Certificate> anchors) {
        TlsTrust trust = declared.publicWebPki() ? TlsTrust.publicWebPki() : TlsTrust.anchors(anchors);
        return trust.pinnedTo(declared.pins());
    }

    /** Everything anew and together: an identity and a trust that were replaced at once also count at once. */
    private Generation<Loaded> load(Partner partner) {
        TlsDeclaration declared = partner.tls();
        List<X509Certificate> anchors = anchors(partner);
        TlsIdentity identity =
                partner.identity().map(own -> identity(partner, own)).orElse(null);
        TlsMaterial calls = material(partner, trust(declared, anchors), identity);
        List<X509Certificate> others = issuerAnchors(partner);
        TlsMaterial issuer = issuerTrust(partner)
                .map(other -> other.publicWebPki() ? TlsTrust.publicWebPki() : TlsTrust.anchors(others))
                .map(trust -> material(partner, trust, identity))
                .orElse(calls);
        return new Generation<>(
                new Loaded(calls, issuer),
                Map.of(
                        "trust anchor",
                        anchors,
                        "trust anchor of the issuer",
                        others,
                        "identity",
                        identity == null ? List.of() : identity.chain()),
                ends(declared));
    }

    private TlsMaterial material(Partner partner, TlsTrust trust, @Nullable TlsIdentity identity) {
        TlsDeclaration declared = partner.tls();
        TlsPolicy policy = policies.named(declared.policy()).latest();
        return TlsMaterial.under(policy, trust.checking(statuses.of(partner)), identity, declared.provider());
    }

    /** The end of pins falls on a day that nobody sees in a file of certificates. */
    private static Map<String, Instant> ends(TlsDeclaration declared) {
        return declared.pins().end().map(end -> Map.of("pins", end)).orElse(Map.of());
    }

    private static List<X509Certificate> anchors(CredentialLoader loader, String owner, TlsDeclaration declared) {
        List<X509Certificate> anchors = new ArrayList<>();
        declared.anchors().forEach(file -> anchors.addAll(loader.certificates("tls.trust of " + owner, file)));
        return anchors;
    }

    private TlsIdentity identity(String role, IdentityDeclaration declared) {
        KeySource key = source(declared);
        return declared instanceof IdentityDeclaration.Pem pem
                ? loader.identity(role, pem.certificate(), key)
                : loader.pkcs12Identity(role, key);
    }

    private static KeySource source(IdentityDeclaration declared) {
        return new KeySource(declared.key(), declared.password());
    }

    /** Read now, to know that it is there, and for each attempt. */
    Optional<Authorization> apiKey(Partner partner, CurrentDeadline deadlines) {
        return partner.apiKey().map(key -> ApiKeyAuthorization.of(partner.id(), key, loader, deadlines));
    }

    SigV4 sigV4(Partner partner, SigV4Declaration declared, Pipeline.Surroundings around) {
        return SigV4.of(partner, declared, loader, () -> stranger(partner), around);
    }

    PartnerProof proof(Partner partner) {
        return proofs().of(partner);
    }

    /** TLS towards another origin of a partner: its policy and trust, no identity. */
    TlsInForce stranger(Partner partner) {
        PolicyInForce policy = policies.named(partner.tls().policy());
        Supplier<Generation<TlsMaterial>> loading = () -> {
            List<X509Certificate> anchors = anchors(partner);
            TlsTrust trust = trust(partner.tls(), anchors).checking(statuses.of(partner));
            TlsMaterial material = TlsMaterial.under(
                    policy.latest(), trust, null, partner.tls().provider());
            return new Generation<>(material, Map.of("trust anchor", anchors), ends(partner.tls()));
        };
        return new TlsInForce(
                Rotating.start(partner.id(), anchorFiles(loader, partner.tls()), loading, rotation), policy::current);
    }
}
