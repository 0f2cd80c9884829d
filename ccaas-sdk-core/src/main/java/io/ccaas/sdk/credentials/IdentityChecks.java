package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.Problem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** What must hold before an identity is used: one chain, in order, valid today, and the key is the leaf's. */
final class IdentityChecks {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private IdentityChecks() {}

    static void require(List<X509Certificate> chain, PrivateKey privateKey) {
        if (chain.isEmpty()) {
            throw refusal("IDENTITY_EMPTY", "a certificate chain with its leaf first", "no certificate at all");
        }
        requireOrder(chain);
        requireValidity(chain.get(0));
        requireSameKey(chain.get(0).getPublicKey(), privateKey);
    }

    private static void requireOrder(List<X509Certificate> chain) {
        for (int i = 1; i < chain.size(); i++) {
            if (!issued(chain.get(i), chain.get(i - 1))) {
                throw refusal(
                        "IDENTITY_CHAIN_BROKEN",
                        "each certificate to be issued by the next",
                        "certificate " + (i + 1) + " of " + chain.size() + " did not issue the one before it");
            }
        }
    }

    /** By name and by signature: a renewed authority often has the name of the old one, and another key. */
    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    private static void requireValidity(X509Certificate leaf) {
        try {
            leaf.checkValidity();
        } catch (CertificateException foreign) {
            throw new CredentialException(Problem.of(
                    "IDENTITY_EXPIRED",
                    "a leaf that is valid today",
                    "it is valid from " + leaf.getNotBefore().toInstant() + " to "
                            + leaf.getNotAfter().toInstant(),
                    "Renew the certificate, or set the clock."));
        }
    }

    private static void requireSameKey(PublicKey publicKey, PrivateKey privateKey) {
        String algorithm = switch (publicKey.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            case "EdDSA", "Ed25519" -> "Ed25519";
            default -> throw refusal("IDENTITY_KEY_KIND", "an EC, RSA or Ed25519 key", "a key of another kind");
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(privateKey);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(PROBE);
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException foreign) {
            // A key of another kind than the certificate's cannot even sign: the same refusal.
        }
        throw refusal("IDENTITY_KEY_MISMATCH", "the private key of the leaf certificate", "another key");
    }

    private static CredentialException refusal(String code, String expected, String found) {
        return new CredentialException(
                Problem.of(code, expected, found, "Give the certificate chain and the key that were issued together."));
    }
}
