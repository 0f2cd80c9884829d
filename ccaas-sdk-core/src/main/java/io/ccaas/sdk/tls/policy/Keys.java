package io.ccaas.sdk.tls.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What keys and signatures certificates may have, from leaf to anchor.
 *
 * @param rsaBits smallest RSA modulus today, in bits
 * @param rsaBitsFrom2031 smallest RSA modulus from 2031-01-01 on, in bits
 * @param curves IANA names of accepted curves; {@code ed25519} when Edwards keys are accepted, {@code mldsa87} for
 *     ML-DSA keys
 * @param signatures names in Java of accepted certificate signatures; an anchor's own is not looked at
 */
public record Keys(int rsaBits, int rsaBitsFrom2031, List<String> curves, List<String> signatures) {

    /**
     * Copies the lists.
     *
     * @param rsaBits smallest RSA modulus today, in bits
     * @param rsaBitsFrom2031 smallest RSA modulus from 2031-01-01 on, in bits
     * @param curves IANA names of accepted curves; {@code ed25519} when Edwards keys are accepted, {@code mldsa87} for
     *     ML-DSA keys
     * @param signatures names in Java of accepted certificate signatures; an anchor's own is not looked at
     */
    public Keys {
        curves = List.copyOf(curves);
        signatures = List.copyOf(signatures);
    }

    /**
     * The smallest of the curves.
     *
     * @return its size in bits
     */
    public int smallestCurve() {
        return curves.stream().mapToInt(TlsFloor::bitsOf).min().orElse(0);
    }

    Keys without(TlsPolicyOverlay overlay) {
        return new Keys(
                Math.max(rsaBits, overlay.minRsaBits()),
                Math.max(rsaBitsFrom2031, overlay.minRsaBits()),
                overlay.left(curves).stream()
                        .filter(curve -> TlsFloor.bitsOf(curve) >= overlay.minEcBits())
                        .toList(),
                overlay.left(signatures));
    }

    /** For each dimension by its name whether this accepts nothing that the other refuses. */
    Map<String, Boolean> within(Keys other) {
        Map<String, Boolean> within = new LinkedHashMap<>();
        within.put("RSA sizes", rsaBits >= other.rsaBits && rsaBitsFrom2031 >= other.rsaBitsFrom2031);
        within.put("curves", other.curves.containsAll(curves));
        within.put("certificate signatures", other.signatures.containsAll(signatures));
        return within;
    }
}
