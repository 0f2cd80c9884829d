package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsPolicyTest {

    private static final TlsPolicy COMMON = TlsPolicy.named("common-2026");

    static Stream<String> names() {
        return TlsPolicy.builtIn().stream().map(TlsPolicy::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void policy_isWordForWordWhatWasReviewed(String name) throws IOException {
        try (InputStream snapshot = getClass().getResourceAsStream(name + ".txt")) {
            assertNotNull(snapshot, "src/test/resources has no snapshot of " + name);
            String reviewed = new String(snapshot.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(reviewed, TlsPolicy.named(name).canonicalText());
        }
    }

    @Test
    void builtIn_hasTheDefaultFirst() {
        assertEquals(
                List.of(
                        "common-2026",
                        "modern-2026",
                        "tls13-pq-2026",
                        "bsi-2026",
                        "nist-52r2",
                        "cnsa1",
                        "cnsa2",
                        "anssi-2026"),
                names().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"common-2027", "COMMON-2026", "common-2026 ", "", "bsi-2025", "none"})
    void unknownName_isRefusedWithTheKnownOnes(String name) {
        TlsConfigurationException refused = assertThrows(TlsConfigurationException.class, () -> TlsPolicy.named(name));
        assertEquals("TLS_POLICY_UNKNOWN", refused.code());
        assertTrue(refused.problem().message().contains("common-2026, modern-2026"));
    }

    @Test
    void policies_canBeMadeByNobodyElse() {
        assertTrue(Arrays.stream(TlsPolicy.class.getDeclaredConstructors())
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())));
        assertTrue(Modifier.isFinal(TlsPolicy.class.getModifiers()));
        assertThrows(
                UnsupportedOperationException.class, () -> TlsPolicy.builtIn().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> COMMON.offer().suites().add("TLS_RSA_WITH_AES_128_CBC_SHA"));
    }

    @Test
    void review_isDueInTheFirstHalfOf2027() {
        assertEquals(LocalDate.of(2027, 6, 30), COMMON.reviewBy());
        assertTrue(COMMON.reviewedOn().isBefore(COMMON.reviewBy()));
        assertEquals("TlsPolicy[common-2026 revision 2]", COMMON.toString());
    }
}
