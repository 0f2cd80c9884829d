package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an authority must be before any policy is named. */
public final class AnchorRules {

    private static final int KEY_CERT_SIGN = 5;

    private static final KeyRules FLOOR =
            new KeyRules(2048, 2048, Set.of("secp256r1", "secp384r1", "secp521r1", "ed25519"));

    private AnchorRules() {}

    /**
     * Requires a certificate to be an authority, valid today, with a sound key and nothing critical that is not
     * understood. How it is signed does not matter: it is trusted because it was given.
     *
     * @param anchor a certificate
     * @throws RuleBroken naming the rule that does not hold
     */
    public static void require(X509Certificate anchor) throws RuleBroken {
        requireAuthority(anchor);
        LeafRules.requireValid(anchor, "anchor", Instant.now());
        FLOOR.require(anchor.getPublicKey(), LocalDate.now(ZoneOffset.UTC), "anchor");
    }

    /** What must hold at any time. */
    static void requireAuthority(X509Certificate anchor) throws RuleBroken {
        boolean[] usage = anchor.getKeyUsage();
        if (anchor.getBasicConstraints() < 0 || (usage != null && !usage[KEY_CERT_SIGN])) {
            throw broken("it may not sign certificates");
        }
        if (anchor.hasUnsupportedCriticalExtension()) {
            throw broken("it has a critical extension that is not understood");
        }
    }

    /**
     * Requires a signature with SHA-256 or better.
     *
     * @param oid object identifier of the algorithm
     * @param parameters DER of its parameters; null when there are none
     * @throws RuleBroken {@code TLS_CERTIFICATE_SIGNATURE}
     */
    public static void requireSignature(String oid, byte @Nullable [] parameters) throws RuleBroken {
        if (!SignatureRules.sound(oid, parameters)) {
            throw RuleBroken.of(
                    "TLS_CERTIFICATE_SIGNATURE",
                    "a status signed with SHA-256 or better",
                    "it is signed in another way",
                    "Ask the authority to sign its status with SHA-256 or better.");
        }
    }

    /**
     * Requires a certificate that signs in the name of an authority to be signed soundly and to have a sound key.
     *
     * @param signer the certificate that came with a status
     * @throws RuleBroken {@code TLS_CERTIFICATE_SIGNATURE} or {@code TLS_KEY}
     */
    public static void requireSigner(X509Certificate signer) throws RuleBroken {
        requireSignature(signer.getSigAlgOID(), signer.getSigAlgParams());
        FLOOR.require(signer.getPublicKey(), LocalDate.now(ZoneOffset.UTC), "signer's");
    }

    private static RuleBroken broken(String found) {
        return RuleBroken.of(
                "TLS_CHAIN",
                "a certificate of an authority",
                found,
                "Give the authority's certificate, not the server's.");
    }
}
