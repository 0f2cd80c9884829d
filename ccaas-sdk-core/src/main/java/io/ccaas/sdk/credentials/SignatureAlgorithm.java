package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The signature algorithms of this library, under their names in the HTTP Signature Algorithms registry (RFC 9421 section 6.2). */
public enum SignatureAlgorithm {
    /** Ed25519 (RFC 8032); 64-byte signatures. */
    ED25519("ed25519", "Ed25519", 64),
    /** ECDSA on P-256 with SHA-256; 64-byte signatures, r followed by s. */
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", 64),
    /** ECDSA on P-384 with SHA-384; 96-byte signatures, r followed by s. */
    ECDSA_P384_SHA384("ecdsa-p384-sha384", "SHA384withECDSAinP1363Format", 96),
    /** RSASSA-PSS with SHA-512, MGF1 with SHA-512, 64-byte salt; modulus of at least 2048 bits. */
    RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS", -1);

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);

    private final String wireName;
    private final String jcaName;
    private final int length;

    SignatureAlgorithm(String wireName, String jcaName, int length) {
        this.wireName = wireName;
        this.jcaName = jcaName;
        this.length = length;
    }

    /**
     * The name on the wire and in {@code partners.yaml}.
     *
     * @return for example {@code ed25519}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds an algorithm by its name on the wire.
     *
     * @param wireName for example {@code ed25519}; case matters
     * @return the algorithm, empty when this library does not have it
     */
    public static Optional<SignatureAlgorithm> named(String wireName) {
        for (SignatureAlgorithm algorithm : values()) {
            if (algorithm.wireName.equals(wireName)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /**
     * The one algorithm that a key may be used with: Ed25519, not Ed448; P-256 and P-384, no other curve; RSA of 2048 bits or
     * more.
     *
     * @param key a public key
     * @return its algorithm, empty when the key is of no accepted kind or too small
     */
    public static Optional<SignatureAlgorithm> fitting(PublicKey key) {
        if (key instanceof EdECPublicKey ed && ed.getParams().getName().equals("Ed25519")) {
            return Optional.of(ED25519);
        }
        if (key instanceof ECPublicKey ec) {
            return NamedCurve.of(ec).map(curve -> curve == NamedCurve.P_256 ? ECDSA_P256_SHA256 : ECDSA_P384_SHA384);
        }
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048) {
            return Optional.of(RSA_PSS_SHA512);
        }
        return Optional.empty();
    }

    boolean fitsLength(byte[] signature) {
        return length < 0 || signature.length == length;
    }

    /** The key comes first: it decides which provider signs, and a device's key is of no use to any other. */
    Signature signing(PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(jcaName);
        signature.initSign(key);
        if (this == RSA_PSS_SHA512) {
            signature.setParameter(PSS);
        }
        return signature;
    }

    Signature jca() {
        try {
            Signature signature = Signature.getInstance(jcaName);
            if (this == RSA_PSS_SHA512) {
                signature.setParameter(PSS);
            }
            return signature;
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform from 17 on has this signature algorithm", foreign);
        }
    }
}
