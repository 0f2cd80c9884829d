package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;

/** Derives the public half of a private key; {@code SigningKey.of} then proves that the two belong together. */
public final class PublicHalf {

    private PublicHalf() {}

    /**
     * Derives it.
     *
     * @param role what the key is for
     * @param key its private half, which was read from a file
     * @return the public half
     * @throws io.ccaas.sdk.credentials.CredentialException {@code KEY_KIND_REFUSED}
     */
    public static PublicKey of(String role, PrivateKey key) {
        try {
            if (key instanceof RSAPrivateCrtKey rsa) {
                return KeyFactory.getInstance(rsa.getAlgorithm())
                        .generatePublic(
                                new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent(), rsa.getParams()));
            }
            if (key instanceof ECPrivateKey ec) {
                return EcPublicHalf.of(role, ec);
            }
            if (key instanceof EdECPrivateKey ed) {
                return Ed25519PublicHalf.of(ed);
            }
            throw KeyRefusals.keyKind(role, "an RSA key without its CRT values, or a key of another kind");
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a private key that was read has a public half", foreign);
        }
    }
}
