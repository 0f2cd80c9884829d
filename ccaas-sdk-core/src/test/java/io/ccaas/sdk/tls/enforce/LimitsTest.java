package io.ccaas.sdk.tls.enforce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LimitsTest {

    private static final LocalDate LAST = LocalDate.of(2031, 12, 31);

    private static Limits limits(Optional<LocalDate> tls12Until, String... groups) {
        return new Limits(
                List.of("TLSv1.3", "TLSv1.2"),
                tls12Until,
                List.of("TLS_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
                List.of(groups),
                List.of("rsa_pss_rsae_sha256", "ecdsa_secp384r1_sha384"),
                List.of("SHA256withRSA"),
                600);
    }

    @Test
    void tls12_endsWithItsLastDay() {
        Limits limits = limits(Optional.of(LAST), "secp256r1");
        assertEquals(limits, limits.on(LAST));
        Limits after = limits.on(LAST.plusDays(1));
        assertEquals(List.of("TLSv1.3"), after.protocols());
        assertEquals(List.of("TLS_AES_256_GCM_SHA384"), after.suites());
        assertEquals(limits.groups(), after.groups());
    }

    @Test
    void tls12WithoutALastDay_stays() {
        Limits limits = limits(Optional.empty(), "secp256r1");
        assertEquals(limits, limits.on(LocalDate.MAX));
    }
}
