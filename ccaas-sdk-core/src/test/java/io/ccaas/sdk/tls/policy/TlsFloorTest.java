package io.ccaas.sdk.tls.policy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkBugException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsFloorTest {

    private static final Keys KEYS = new Keys(2048, 3072, List.of("secp256r1"), List.of("SHA256withRSA"));

    private static Offer offer(String protocol, String suite, String group, String signature) {
        return new Offer(
                List.of(protocol),
                Optional.empty(),
                List.of(suite),
                List.of(group),
                signature.isEmpty() ? List.of() : List.of(signature));
    }

    private static PolicyRules rules(Offer offer, Keys keys, int sessionSeconds) {
        return new PolicyRules(
                offer,
                keys,
                new LeafLifetimes(new TreeMap<>(), LeafLifetimes.UNBOUNDED),
                sessionSeconds,
                LocalDate.of(2027, 6, 30));
    }

    private static final Offer SOUND = offer("TLSv1.3", "TLS_AES_128_GCM_SHA256", "x25519", "ed25519");

    @Test
    void rulesOnTheFloor_stand() {
        assertDoesNotThrow(() -> rules(SOUND, KEYS, 600));
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.1, TLS_AES_128_GCM_SHA256, x25519, ed25519",
        "TLSv1.2, TLS_RSA_WITH_AES_128_GCM_SHA256, x25519, ed25519",
        "TLSv1.2, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, x25519, ed25519",
        "TLSv1.2, TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, x25519, ed25519",
        "TLSv1.3, TLS_AES_128_GCM_SHA256, ffdhe2048, ed25519",
        "TLSv1.3, TLS_AES_128_GCM_SHA256, x25519, rsa_pkcs1_sha1",
        "TLSv1.3, TLS_AES_128_GCM_SHA256, x25519, ''",
        "TLSv1.2, TLS_AES_128_GCM_SHA256, x25519, ed25519"
    })
    void offerBelowTheFloorOrOfNoUse_stopsTheClass(String protocol, String suite, String group, String signature) {
        Offer slip = offer(protocol, suite, group, signature);
        assertThrows(SdkBugException.class, () -> rules(slip, KEYS, 600));
    }

    @ParameterizedTest
    @CsvSource({
        "2047, 3072, secp256r1, SHA256withRSA",
        "3072, 2048, secp256r1, SHA256withRSA",
        "2048, 3072, secp224r1, SHA256withRSA",
        "2048, 3072, secp256r1, SHA1withRSA"
    })
    void keysBelowTheFloor_stopTheClass(int bits, int from2031, String curve, String signature) {
        Keys slip = new Keys(bits, from2031, List.of(curve), List.of(signature));
        assertThrows(SdkBugException.class, () -> rules(SOUND, slip, 600));
    }

    @Test
    void emptyKeys_stopTheClass() {
        Keys noCurve = new Keys(2048, 2048, List.of(), List.of("SHA256withRSA"));
        Keys noSignature = new Keys(2048, 2048, List.of("secp256r1"), List.of());
        assertThrows(SdkBugException.class, () -> rules(SOUND, noCurve, 600));
        assertThrows(SdkBugException.class, () -> rules(SOUND, noSignature, 600));
    }

    @ParameterizedTest
    @CsvSource({"-1", "601"})
    void sessionsBeyondTenMinutes_stopTheClass(int seconds) {
        assertThrows(SdkBugException.class, () -> rules(SOUND, KEYS, seconds));
    }
}
