package io.ccaas.sdk.testing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** How an issuer signs a test certificate; the weak ones are there to be refused. */
public enum CertificateSignature {
    /** ecdsa-with-SHA256 (RFC 5758). */
    SHA256_ECDSA("SHA256withECDSA", "1.2.840.10045.4.3.2", false),
    /** ecdsa-with-SHA384 (RFC 5758). */
    SHA384_ECDSA("SHA384withECDSA", "1.2.840.10045.4.3.3", false),
    /** ecdsa-with-SHA512 (RFC 5758). */
    SHA512_ECDSA("SHA512withECDSA", "1.2.840.10045.4.3.4", false),
    /** ecdsa-with-SHA1: weak. */
    SHA1_ECDSA("SHA1withECDSA", "1.2.840.10045.4.1", false),
    /** sha256WithRSAEncryption (RFC 8017). */
    SHA256_RSA("SHA256withRSA", "1.2.840.113549.1.1.11", true),
    /** sha384WithRSAEncryption (RFC 8017). */
    SHA384_RSA("SHA384withRSA", "1.2.840.113549.1.1.12", true),
    /** sha1WithRSAEncryption: weak. */
    SHA1_RSA("SHA1withRSA", "1.2.840.113549.1.1.5", true),
    /** md5WithRSAEncryption: broken. */
    MD5_RSA("MD5withRSA", "1.2.840.113549.1.1.4", true),
    /** RSASSA-PSS with SHA-256, MGF1 with SHA-256 and 32 bytes of salt (RFC 4055). */
    RSA_PSS_SHA256("RSASSA-PSS", "1.2.840.113549.1.1.10", true),
    /** RSASSA-PSS with SHA-1 throughout and 20 bytes of salt: weak, though its name does not say so. */
    RSA_PSS_SHA1("RSASSA-PSS", "1.2.840.113549.1.1.10", true),
    /** RSASSA-PSS that does not say with which hash. */
    RSA_PSS_SILENT("RSASSA-PSS", "1.2.840.113549.1.1.10", false),
    /** Ed25519 (RFC 8410). */
    ED25519("Ed25519", "1.3.101.112", false);

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    private static final PSSParameterSpec WEAK_PSS =
            new PSSParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, 20, 1);

    private final String jcaName;
    private final String oid;
    private final boolean parameters;

    CertificateSignature(String jcaName, String oid, boolean parameters) {
        this.jcaName = jcaName;
        this.oid = oid;
        this.parameters = parameters;
    }

    private boolean isPss() {
        return jcaName.equals("RSASSA-PSS");
    }

    private PSSParameterSpec pss() {
        return this == RSA_PSS_SHA1 ? WEAK_PSS : PSS;
    }

    static CertificateSignature usualFor(PrivateKey issuer) {
        return switch (issuer.getAlgorithm()) {
            case "EC" -> SHA256_ECDSA;
            case "RSA" -> SHA256_RSA;
            case "EdDSA", "Ed25519" -> ED25519;
            default -> throw new IllegalArgumentException("no usual signature for keys of this kind");
        };
    }

    byte[] identifier() throws GeneralSecurityException {
        if (isPss() && parameters) {
            AlgorithmParameters encoded = AlgorithmParameters.getInstance(jcaName);
            encoded.init(pss());
            return Der.sequence(Der.oid(oid), pssParameters(encoded));
        }
        return parameters ? Der.sequence(Der.oid(oid), Der.nothing()) : Der.sequence(Der.oid(oid));
    }

    private static byte[] pssParameters(AlgorithmParameters encoded) {
        try {
            return encoded.getEncoded();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] sign(PrivateKey issuer, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(jcaName);
        if (isPss()) {
            signature.setParameter(pss());
        }
        signature.initSign(issuer);
        signature.update(message);
        return signature.sign();
    }
}
