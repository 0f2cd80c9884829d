package io.ccaas.sdk.tls.certificates;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How certificates may be signed. Compared by object identifier, because names differ between Java releases. */
final class SignatureRules {

    private static final String PSS = "RSASSA-PSS";

    private static final Map<String, String> NAMES = Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.113549.1.1.10", PSS,
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA",
            "1.3.101.112", "Ed25519",
            "2.16.840.1.101.3.4.3.19", "ML-DSA-87");

    private static final Set<String> DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512");

    private final Set<String> accepted;

    SignatureRules(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    void require(X509Certificate certificate, String which) throws RuleBroken {
        String name = nameOf(certificate);
        if (!accepted.contains(name) || !sound(certificate.getSigAlgOID(), certificate.getSigAlgParams())) {
            throw RuleBroken.of(
                    "TLS_CERTIFICATE_SIGNATURE",
                    "a " + which + " signed with SHA-256 or better by a method of the policy",
                    "it is signed in another way",
                    "Ask for a certificate that is signed with SHA-256 or better.");
        }
    }

    static String nameOf(X509Certificate certificate) {
        return NAMES.getOrDefault(certificate.getSigAlgOID(), "another method");
    }

    /** Whether this release knows the algorithm, and PSS has a digest that counts. */
    static boolean sound(String oid, byte @Nullable [] parameters) {
        String name = NAMES.get(oid);
        return name != null && (!name.equals(PSS) || soundPss(parameters));
    }

    private static boolean soundPss(byte @Nullable [] encoded) {
        if (encoded == null) {
            return false;
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance(PSS);
            parameters.init(encoded);
            return DIGESTS.contains(
                    parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm());
        } catch (GeneralSecurityException | IOException foreign) {
            return false;
        }
    }
}
