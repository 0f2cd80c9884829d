package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever sits between us and an authority could answer, and what a certificate could be made to name. */
final class HostileAnswerTest {

    private static final byte[] BYTES = {0, 1, 0x30, (byte) 0x80, (byte) 0x84, (byte) 0xff};

    private final World world = World.withResponder(RevocationMode.HARD);

    private interface Judge {
        Standing judge(byte[] der) throws RuleBroken, NotProven;
    }

    /** How many of all answers that differ in one byte, or end early, were refused; anything unchecked fails the test. */
    private static long refused(byte[] answer, Judge judge) {
        IntFunction<byte[]> cut = length -> Arrays.copyOf(answer, length);
        IntFunction<byte[]> changed = index -> {
            byte[] other = answer.clone();
            other[index / BYTES.length] = BYTES[index % BYTES.length];
            return other;
        };
        return IntStream.range(0, answer.length)
                        .mapToObj(cut)
                        .filter(one -> isRefused(one, judge))
                        .count()
                + IntStream.range(0, answer.length * BYTES.length)
                        .mapToObj(changed)
                        .filter(one -> isRefused(one, judge))
                        .count();
    }

    private static boolean isRefused(byte[] answer, Judge judge) {
        try {
            judge.judge(answer);
            return false;
        } catch (RuleBroken | NotProven refused) {
            return true;
        }
    }

    @Test
    void answersThatDifferInOneByte_areRefusedInOrder() {
        byte[] answer = world.root.status(world.leaf).bytes();
        assertTrue(refused(answer, der -> OcspAnswer.requireGood(der, world.leaf, world.root.certificate()))
                > answer.length * 5L);
    }

    @Test
    void listsThatDifferInOneByte_areRefusedInOrder() {
        byte[] list = world.root
                .list()
                .revoking(world.root.leaf("other").issue().certificate())
                .with(TestExtension.listScope(World.LIST))
                .bytes();
        assertTrue(
                refused(list, der -> RevocationList.requireGood(der, world.leaf, world.root.certificate(), World.LIST))
                        > list.length * 5L);
    }

    @Test
    void answerOfAnAuthorityOfTheSameName_provesNothing() {
        TestAuthority namesake = TestAuthority.create("root");
        X509Certificate same = namesake.leaf("leaf")
                .serial(world.leaf.getSerialNumber())
                .issue()
                .certificate();
        world.asked.answering(() -> namesake.status(same).bytes());
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
    }

    @Test
    void delegateThatHasExpired_speaksForNobody() {
        Instant now = Instant.now();
        IssuedCertificate expired = world.root
                .leaf("responder")
                .with(TestExtension.extendedKeyUsage("1.3.6.1.5.5.7.3.9"))
                .valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)))
                .issue();
        world.asked.answering(
                () -> world.root.status(world.leaf).signedBy(expired).bytes());
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
    }

    /** What is remembered of one certificate says nothing of another with the same number. */
    @Test
    void revokedCertificate_leavesItsNumberWithAnotherAuthorityAlone() throws Exception {
        TestAuthority other = TestAuthority.create("other");
        var same = other.leaf("leaf")
                .serial(world.leaf.getSerialNumber())
                .with(TestExtension.responders(World.RESPONDER))
                .issue();
        ProvenPath path = new ProvenPath(same.chain(), other.certificate());
        Revocation shared = world.checking(RevocationMode.SOFT);
        byte[] revoked = world.root.status(world.leaf).revoked().bytes();
        assertEquals("TLS_REVOKED", World.outcome(() -> shared.check(world.path(), List.of(revoked))));
        assertEquals("no answer", World.outcome(() -> shared.check(path, List.of())));
    }

    @Test
    void certificateThatNamesThousandsOfPlaces_costsFourQuestions() {
        String[] many =
                IntStream.range(0, 3000).mapToObj(i -> "http://" + i + ".test/").toArray(String[]::new);
        World named = new World(RevocationMode.SOFT, TestExtension.responders(many), TestExtension.lists(many));
        assertEquals("no answer", named.handshake());
        assertEquals(4, named.asked.questions().size());
    }

    @ParameterizedTest
    @CsvSource({"http://a b/", "http://[::1", "http://a\u0000b/", "http:///", "HTTP://%zz/"})
    void placeThatIsNoUri_isNoFailureOfOurs(String place) {
        World odd = new World(RevocationMode.SOFT, TestExtension.responders(place));
        odd.asked.answering(Asked.UNDECLARED);
        assertTrue(List.of("nowhere to ask", "not declared").contains(odd.handshake()));
    }

    @Test
    void leafOfAWrongSerial_isNotCoveredByAGoodAnswer() {
        X509Certificate next = world.root
                .leaf("leaf")
                .serial(world.leaf.getSerialNumber().add(BigInteger.ONE))
                .issue()
                .certificate();
        world.asked.answering(() -> world.root.status(next).bytes());
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
    }

    /** Somebody whose call had a second left must not make a minute of calls fail that have more. */
    @Test
    void callerInAHurry_isNotRememberedWhereKnowingIsRequired() {
        world.asked.answering(() -> {
            world.time.advance(Duration.ofSeconds(4));
            return Asked.NOBODY.get();
        });
        assertEquals("TLS_REVOCATION_UNKNOWN", world.handshake());
        world.asked.answering(() -> world.root.status(world.leaf).bytes());
        assertEquals("responder", world.handshake());
    }

    /** Each place could take its whole time otherwise. */
    @Test
    void placeAfterTheDeadline_isNotAskedAnyMore() {
        World two = new World(RevocationMode.HARD, TestExtension.responders("http://a.test/", "http://b.test/"));
        two.asked.answering(() -> {
            two.time.advance(Duration.ofSeconds(3));
            return Asked.NOBODY.get();
        });
        assertEquals("TLS_REVOCATION_UNKNOWN", two.handshake());
        assertEquals(1, two.asked.questions().size());
    }

    @Test
    void interruptedCaller_isNotRemembered() {
        World soft = World.withResponder(RevocationMode.SOFT);
        soft.asked.answering(() -> {
            Thread.currentThread().interrupt();
            return Asked.NOBODY.get();
        });
        assertEquals("no answer", soft.handshake());
        assertTrue(Thread.interrupted());
        soft.asked.answering(() -> soft.root.status(soft.leaf).revoked().bytes());
        assertEquals("TLS_REVOKED", soft.handshake());
    }
}
