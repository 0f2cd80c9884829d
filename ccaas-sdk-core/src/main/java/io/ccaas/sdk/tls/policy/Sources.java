package io.ccaas.sdk.tls.policy;

import java.util.List;
import java.util.Map;

/** Titles and editions of the norms, said once. */
final class Sources {

    private static final String RFC9325 = "RFC 9325 (BCP 195), November 2022";
    private static final String ANSSI = "ANSSI SDE-NT-35 v1.2, 26 March 2020";
    private static final String ANSSI_KEYS = "ANSSI-PG-083 v3.00, 20 March 2026 (key sizes)";
    private static final String BSI = "BSI TR-02102-2, 2026-01";
    private static final String NIST = "NIST SP 800-52 revision 2, August 2019";
    private static final String MOZILLA = "Mozilla Server Side TLS 6.0, 6 April 2026";
    private static final String LIFETIMES = "CA/Browser Forum ballot SC-081v3 (public leaf lifetimes)";

    private static final Map<String, List<String>> BY_POLICY = Map.of(
            "common-2026", List.of(RFC9325, ANSSI, ANSSI_KEYS, BSI, NIST, LIFETIMES),
            "modern-2026", List.of(RFC9325, ANSSI, ANSSI_KEYS, MOZILLA, LIFETIMES),
            "tls13-pq-2026", List.of(RFC9325, ANSSI_KEYS, MOZILLA, LIFETIMES),
            "bsi-2026", List.of(BSI, RFC9325, LIFETIMES),
            "nist-52r2", List.of(NIST, RFC9325, LIFETIMES),
            "cnsa1", List.of("RFC 9151 (CNSA 1.0 profile), April 2022", RFC9325, LIFETIMES),
            "cnsa2", List.of("NSA CNSA 2.0, September 2022", LIFETIMES),
            "anssi-2026", List.of(ANSSI, ANSSI_KEYS, RFC9325, LIFETIMES));

    private Sources() {}

    static List<String> of(String policy) {
        return BY_POLICY.getOrDefault(policy, List.of());
    }
}
