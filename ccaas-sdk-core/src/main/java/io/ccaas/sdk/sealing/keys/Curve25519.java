package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.errors.SdkBugException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;

/** The function X25519 of RFC 7748 section 5, by the Java platform. */
final class Curve25519 {

    static final int BYTES = 32;
    private static final byte[] BASE = {
        9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private Curve25519() {}

    static byte[] timesBase(byte[] scalar) {
        try {
            return times(scalar, BASE);
        } catch (InvalidKeyException foreign) {
            throw new SdkBugException("the base point has a large order", foreign);
        }
    }

    /** Refuses a point of low order, whose product would be zero for every scalar. */
    static byte[] times(byte[] scalar, byte[] point) throws InvalidKeyException {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar)));
            agreement.doPhase(
                    keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(point))), true);
            return agreement.generateSecret();
        } catch (InvalidKeyException lowOrder) {
            throw lowOrder;
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform from 17 on has X25519", foreign);
        }
    }

    /** Little-endian; RFC 7748 masks the highest bit. */
    static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        bigEndian[0] &= 0x7f;
        return new BigInteger(1, bigEndian);
    }

    static byte[] bytes(BigInteger number) {
        byte[] littleEndian = new byte[BYTES];
        byte[] bigEndian = number.toByteArray();
        for (int i = 0; i < bigEndian.length && i < BYTES; i++) {
            littleEndian[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return littleEndian;
    }
}
