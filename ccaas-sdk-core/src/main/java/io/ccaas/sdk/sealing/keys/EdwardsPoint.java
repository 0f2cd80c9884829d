package io.ccaas.sdk.sealing.keys;

import java.math.BigInteger;
import java.util.Optional;

/**
 * From a public key of Ed25519 to one of X25519: {@code u = (1 + y) / (1 - y)} (RFC 7748 section 4.1). All values are public, so no
 * step needs constant time.
 */
final class EdwardsPoint {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);

    private EdwardsPoint() {}

    /** Empty when the bytes are no point of the curve (RFC 8032 section 5.1.3), or one that the map does not take. */
    static Optional<byte[]> toMontgomery(byte[] encoded) {
        BigInteger y = Curve25519.number(encoded);
        boolean negative = encoded[encoded.length - 1] < 0;
        if (y.compareTo(P) >= 0 || y.equals(ONE) || !isOnCurve(y, negative)) {
            return Optional.empty();
        }
        BigInteger u = ONE.add(y).multiply(ONE.subtract(y).modInverse(P)).mod(P);
        return Optional.of(Curve25519.bytes(u));
    }

    /** {@code x² = (y² - 1) / (d y² + 1)} has a root, and not only zero when the sign says negative. */
    private static boolean isOnCurve(BigInteger y, boolean negative) {
        BigInteger y2 = y.multiply(y);
        BigInteger x2 =
                y2.subtract(ONE).multiply(D.multiply(y2).add(ONE).modInverse(P)).mod(P);
        if (x2.signum() == 0) {
            return !negative;
        }
        return x2.modPow(P.subtract(ONE).shiftRight(1), P).equals(ONE);
    }
}
