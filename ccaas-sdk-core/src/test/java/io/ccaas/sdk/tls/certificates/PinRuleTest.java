package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins against a path that was proven, before and after their end. */
final class PinRuleTest {

    private static final TestAuthority ROOT = TestAuthority.create("root");
    private static final String NOBODY = "A".repeat(43) + "=";
    private static final String NOBODY_ELSE = "A".repeat(42) + "E=";
    private static final Instant LAST = Instant.parse("2027-05-01T23:59:59.999Z");
    private static final Instant AFTER = Instant.parse("2027-05-02T00:00:00Z");

    private static ProvenPath path() throws RuleBroken {
        ChainRules rules = new ChainRules(
                new KeyRules(2048, 2048, Set.of("secp256r1")),
                Set.of("SHA256withECDSA"),
                new LifetimeRules(new TreeMap<>(), 1_000),
                Purpose.SERVER,
                false);
        List<X509Certificate> chain = ROOT.leaf("s").dns("localhost").issue().chain();
        return rules.prove(chain, "localhost", Set.of(ROOT.certificate()));
    }

    private static PinRule rule(boolean chosen, String... digests) {
        LocalDate may = LocalDate.of(2027, 5, 1);
        return new PinRule(
                PinSet.of(Stream.of(digests)
                        .map(digest -> new Pin(digest, "ops", may))
                        .toList()),
                chosen);
    }

    private static String digest(X509Certificate certificate) {
        return Base64.getEncoder()
                .encodeToString(Fingerprint.sha256(certificate.getPublicKey().getEncoded()));
    }

    private static String refusal(PinRule rule, Instant now) {
        return assertThrows(RuleBroken.class, () -> rule.require(path(), now))
                .problem()
                .code();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keyThatIsNotPinned_isRefusedToTheLastMoment(boolean chosen) {
        assertEquals("TLS_PIN", refusal(rule(chosen, NOBODY, NOBODY_ELSE), LAST));
    }

    @Test
    void pinsThatEnded_leaveTheChosenAuthorities() throws RuleBroken {
        assertEquals(0, rule(true, NOBODY, NOBODY_ELSE).require(path(), AFTER).pinsMatched());
    }

    @Test
    void pinsThatEnded_doNotLeaveEveryPublicAuthority() {
        assertEquals("TLS_PINS_EXPIRED", refusal(rule(false, NOBODY, NOBODY_ELSE), AFTER));
        assertEquals("TLS_PINS_EXPIRED", refusal(rule(false, digest(ROOT.certificate()), NOBODY), AFTER));
    }

    @Test
    void leafAndAnchor_bothCount() throws RuleBroken {
        ProvenPath path = path();
        ProvenPeer both =
                rule(true, digest(path.leaf()), digest(ROOT.certificate())).require(path, LAST);
        assertEquals(2, both.pinsMatched());
        assertEquals(0, both.pinsSpare());
    }
}
