package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * How an authority must sign what it says of its certificates, before any policy is named. Java itself only asks its
 * process-wide list of disabled algorithms, which can be emptied.
 */
public final class SignerRules {

    private SignerRules() {}

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
        AnchorRules.requireKey(signer.getPublicKey());
    }
}
