package io.ccaas.sdk.http;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.credentials.rotation.Generation;
import io.ccaas.sdk.credentials.rotation.Rotating;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.http.pipeline.PartnerProof;
import io.ccaas.sdk.http.posture.PartnerPosture;
import io.ccaas.sdk.http.tls.Policies;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.http.tls.TlsMaterial;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Loads what a partner's declaration refers to, at the moment it is connected. */
record PartnerCredentials(
        CredentialLoader loader, RotationOptions rotation, Policies policies, Statuses statuses, PartnerKeys keys) {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    /** Policy, trust and identity, loaded now and followed from now on. */
    TlsInForce tls(Partner partner) {
        PolicyInForce policy = policies.named(partner.tls().policy());
        try {
            policy.current(Deadline.in(FIRST_LOOK, rotation.time()));
        } catch (TlsHaltedException halted) {
            // Calls will be refused by this name until the halt ends; connecting is none.
        }
        return new TlsInForce(
                Rotating.start(partner.id(), files(partner), () -> load(partner), rotation), policy::current);
    }

    private Set<Path> files(Partner partner) {
        Set<Path> files = anchorFiles(loader, partner.tls());
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

    /** TLS towards a server of overlays: its own trust, no identity. */
    static TlsInForce overlays(
            CredentialLoader loader,
            RotationOptions rotation,
            TlsDeclaration declared,
            Function<Deadline, TlsPolicy> policy) {
        String role = "tlsOverlay";
        Supplier<Generation<TlsMaterial>> loading = () -> {
            List<X509Certificate> anchors = anchors(loader, role, declared);
            TlsPolicy base = TlsPolicy.named(declared.policy());
            TlsMaterial material = TlsMaterial.under(base, trust(declared, anchors), null, declared.provider());
            return new Generation<>(material, Map.of("trust anchor", anchors), ends(declared));
        };
        return new TlsInForce(Rotating.start(role, anchorFiles(loader, declared), loading, rotation), policy);
    }

    /** What the checks of one partner load; nothing of it is kept. */
    PartnerPosture.Access access(Partner partner) {
        PolicyInForce policy = policies.named(partner.tls().policy());
        return new PartnerPosture.Access() {
            @Override
            public void requireCallable() {
                policy.current(Deadline.in(FIRST_LOOK, rotation.time()));
            }

            @Override
            public Generation<TlsClient> own() {
                Generation<TlsMaterial> loaded = load(partner);
                return new Generation<>(loaded.value().client(), loaded.certificates());
            }

            @Override
            public TlsClient stranger() {
                TlsTrust trust = trust(partner.tls(), anchors(loader, partner.id(), partner.tls()))
                        .checking(statuses.of(partner));
                return TlsClient.of(policy.latest(), trust, null, partner.tls().provider());
            }

            @Override
            public void messageKeys() {
                proof(partner);
            }
        };
    }

    private static TlsTrust trust(TlsDeclaration declared, List<X509Certificate> anchors) {
        TlsTrust trust = declared.publicWebPki() ? TlsTrust.publicWebPki() : TlsTrust.anchors(anchors);
        return trust.pinnedTo(declared.pins());
    }

    /** Everything anew and together: an identity and a trust that were replaced at once also count at once. */
    private Generation<TlsMaterial> load(Partner partner) {
        TlsDeclaration declared = partner.tls();
        List<X509Certificate> anchors = anchors(loader, partner.id(), declared);
        TlsTrust trust = trust(declared, anchors).checking(statuses.of(partner));
        TlsIdentity identity = partner.identity()
                .map(own -> identity("identity of " + partner.id(), own))
                .orElse(null);
        TlsPolicy policy = policies.named(declared.policy()).latest();
        return new Generation<>(
                TlsMaterial.under(policy, trust, identity, declared.provider()),
                Map.of("trust anchor", anchors, "identity", identity == null ? List.of() : identity.chain()),
                ends(declared));
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

    PartnerProof proof(Partner partner) {
        return new MessageProofs(loader, rotation.time(), keys, this::stranger).of(partner);
    }

    /** TLS towards another origin of a partner: its policy and trust, no identity. */
    TlsInForce stranger(Partner partner) {
        PolicyInForce policy = policies.named(partner.tls().policy());
        Supplier<Generation<TlsMaterial>> loading = () -> {
            List<X509Certificate> anchors = anchors(loader, partner.id(), partner.tls());
            TlsTrust trust = trust(partner.tls(), anchors).checking(statuses.of(partner));
            TlsMaterial material = TlsMaterial.under(
                    policy.latest(), trust, null, partner.tls().provider());
            return new Generation<>(material, Map.of("trust anchor", anchors), ends(partner.tls()));
        };
        return new TlsInForce(
                Rotating.start(partner.id(), anchorFiles(loader, partner.tls()), loading, rotation), policy::current);
    }
}
