package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.errors.SdkBugException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import javax.crypto.KeyAgreement;

/**
 * The public half of an EC key. The JDK has no call for it and PKCS#8 need not carry it, but key agreement of the key
 * with the curve's generator is that very multiplication: it gives the x coordinate of the public point. The curve's
 * equation gives two y (SEC 1 section 2.3.4), and a signature tells which is right. Only public values are computed here.
 */
final class EcPublicHalf {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private EcPublicHalf() {}

    static PublicKey of(String role, ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = key.getParams();
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        if (!p.testBit(0) || !p.testBit(1)) {
            throw KeyRefusals.keyKind(role, "an EC key on a curve that this library does not use");
        }
        KeyFactory factory = KeyFactory.getInstance("EC");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(factory.generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        // p is 3 modulo 4, so this power is a square root.
        BigInteger y = equation(curve, x, p).modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        for (BigInteger root : List.of(y, p.subtract(y))) {
            PublicKey candidate = factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, root), curve));
            if (belongs(key, candidate)) {
                return candidate;
            }
        }
        throw new SdkBugException("one of two points is the public half");
    }

    private static BigInteger equation(ECParameterSpec curve, BigInteger x, BigInteger p) {
        BigInteger cubic = x.pow(3).add(curve.getCurve().getA().multiply(x));
        return cubic.add(curve.getCurve().getB()).mod(p);
    }

    private static boolean belongs(ECPrivateKey key, PublicKey candidate) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(PROBE);
        byte[] made = signature.sign();
        signature.initVerify(candidate);
        signature.update(PROBE);
        return signature.verify(made);
    }
}
