package io.ccaas.sdk.tls.certificates;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which keys count.
 *
 * @param rsaBits smallest RSA modulus, in bits
 * @param rsaBitsFrom2031 smallest RSA modulus from 2031-01-01 on, in bits
 * @param curves IANA names; {@code ed25519} stands for Edwards keys
 */
public record KeyRules(int rsaBits, int rsaBitsFrom2031, Set<String> curves) {

    private static final BigInteger F4 = BigInteger.valueOf(65_537);
    private static final LocalDate RAISED_ON = LocalDate.of(2031, 1, 1);

    /**
     * Copies the set.
     *
     * @param rsaBits smallest RSA modulus, in bits
     * @param rsaBitsFrom2031 smallest RSA modulus from 2031-01-01 on, in bits
     * @param curves IANA names; {@code ed25519} stands for Edwards keys
     */
    public KeyRules {
        curves = Set.copyOf(curves);
    }

    /**
     * Requires a key to count on a date.
     *
     * @param key a public key
     * @param today the date
     * @param whose whose key it is, a constant word such as {@code leaf}
     * @throws RuleBroken {@code TLS_KEY} when it is too small or of another kind
     */
    public void require(PublicKey key, LocalDate today, String whose) throws RuleBroken {
        KeyKind kind = KeyKind.of(key);
        int smallest = today.isBefore(RAISED_ON) ? rsaBits : rsaBitsFrom2031;
        boolean sound = kind.family().equals("RSA")
                ? kind.bits() >= smallest
                        && kind.bits() % 8 == 0
                        && kind.exponent().compareTo(F4) >= 0
                : (kind.family().equals("EC") || kind.family().equals("Ed")) && curves.contains(kind.curve());
        if (!sound) {
            throw RuleBroken.of(
                    "TLS_KEY",
                    "a " + whose + " key of RSA " + smallest
                            + " bits with exponent 65537 or more, or of a curve of the policy",
                    "it is " + kind + exponentOf(kind),
                    "Ask for a certificate with a stronger key.");
        }
    }

    /** Said when it is what is wrong, since the size then looks fine. */
    private static String exponentOf(KeyKind kind) {
        boolean small = kind.family().equals("RSA") && kind.exponent().compareTo(F4) < 0;
        return small ? " with exponent " + kind.exponent() : "";
    }
}
