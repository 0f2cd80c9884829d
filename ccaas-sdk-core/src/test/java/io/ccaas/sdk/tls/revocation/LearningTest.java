package io.ccaas.sdk.tls.revocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.policy.ReviewedPolicy;
import io.ccaas.sdk.tls.policy.RevocationMode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom is asked, when, and what an answer or its absence means. */
final class LearningTest {

    private static byte[] good(World world) {
        return world.root.status(world.leaf).bytes();
    }

    @Test
    void question_goesToTheResponderThatTheCertificateNames() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.asked.answering(() -> good(world));
        assertEquals("responder", world.handshake());
        assertEquals(
                List.of("POST REVOCATION " + World.RESPONDER + " application/ocsp-request 65536"),
                world.asked.questions());
    }

    @ParameterizedTest
    @CsvSource({"SOFT, no answer", "HARD, TLS_REVOCATION_UNKNOWN", "SHORT_LIVED_ONLY, TLS_NOT_SHORT_LIVED"})
    void silence_isAcceptedUnderSoftAlone(RevocationMode mode, String outcome) {
        World world = World.withResponder(mode);
        assertEquals(outcome, world.handshake());
    }

    @ParameterizedTest
    @CsvSource({"SOFT, not declared", "HARD, TLS_REVOCATION_UNKNOWN"})
    void refusedQuestion_isAcceptedUnderSoftAlone(RevocationMode mode, String outcome) {
        World world = World.withResponder(mode);
        world.asked.answering(Asked.UNDECLARED);
        assertEquals(outcome, world.handshake());
    }

    @ParameterizedTest
    @CsvSource({"SOFT, nowhere to ask", "HARD, TLS_REVOCATION_UNKNOWN"})
    void certificateWithoutPlaces_isAcceptedUnderSoftAlone(RevocationMode mode, String outcome) {
        assertEquals(outcome, new World(mode).handshake());
    }

    @ParameterizedTest
    @CsvSource({"SOFT, not proven", "HARD, TLS_REVOCATION_UNKNOWN"})
    void answerThatProvesNothing_isLikeNone(RevocationMode mode, String outcome) {
        World world = World.withResponder(mode);
        X509Certificate other = world.root.leaf("other").issue().certificate();
        world.asked.answering(() -> world.root.status(other).bytes());
        assertEquals(outcome, world.handshake());
        assertEquals(mode == RevocationMode.SOFT ? List.of(Status.NOT_PROVEN) : List.of(), world.unlearned);
    }

    @Test
    void revokedAnswer_isRefusedUnderSoft() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.asked.answering(() -> world.root.status(world.leaf).revoked().bytes());
        assertEquals("TLS_REVOKED", world.handshake());
    }

    @Test
    void revokedCertificate_staysRefusedWhenTheResponderIsSilenced() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.asked.answering(() -> world.root.status(world.leaf).revoked().bytes());
        world.handshake();
        world.asked.answering(Asked.NOBODY);
        world.time.advance(Duration.ofDays(3));
        assertEquals("TLS_REVOKED", world.handshake());
    }

    @Test
    void revocation_isTakenBackByTheAuthorityWhenItIsAskedAgain() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.asked.answering(() -> world.root.status(world.leaf).revoked().bytes());
        world.handshake();
        world.asked.answering(() -> later(world));
        assertEquals("TLS_REVOKED", world.handshake());
        world.time.advance(StatusMemory.ASK_AGAIN);
        assertEquals("responder", world.handshake());
    }

    @Test
    void revocation_isNotTakenBackByAnOlderStatus() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.asked.answering(() -> world.root.status(world.leaf).revoked().bytes());
        world.handshake();
        world.asked.answering(() -> good(world));
        world.time.advance(StatusMemory.ASK_AGAIN);
        assertEquals("TLS_REVOKED", world.handshake());
        assertEquals(2, world.asked.questions().size());
    }

    /** Made after the revocation was shown, by a clock that is a little ahead. */
    private static byte[] later(World world) {
        Instant begins = Instant.now().plus(Duration.ofMinutes(5));
        return world.root
                .status(world.leaf)
                .valid(begins, begins.plus(Duration.ofDays(1)))
                .bytes();
    }

    @Test
    void goodAnswer_isRememberedForAnHourAndThenAskedForAgain() {
        World world = World.withResponder(RevocationMode.HARD);
        world.asked.answering(() -> good(world));
        world.handshake();
        world.time.advance(StatusMemory.ASK_AGAIN.minusSeconds(1));
        world.handshake();
        assertEquals(1, world.asked.questions().size());
        world.time.advance(Duration.ofSeconds(1));
        world.handshake();
        assertEquals(2, world.asked.questions().size());
    }

    @Test
    void goodAnswerThatStillCounts_outlivesASilentResponder() {
        World world = World.withResponder(RevocationMode.HARD);
        world.asked.answering(() -> good(world));
        world.handshake();
        world.asked.answering(Asked.NOBODY);
        world.time.advance(StatusMemory.ASK_AGAIN);
        assertEquals("responder", world.handshake());
    }

    @Test
    void answerPastItsEnd_isNotRemembered() {
        World world = World.withResponder(RevocationMode.HARD);
        StatusMemory memory = new StatusMemory(world.time);
        memory.learned(
                "a",
                new Inquiry.Learned(
                        Status.RESPONDER,
                        new Standing(Instant.EPOCH, Instant.now().minusSeconds(1)),
                        false));
        assertEquals("not asked", World.outcome(() -> new PathStatus(List.of(memory.judged("a", Duration.ZERO)))));
    }

    @Test
    void silentResponder_isLeftAloneForAMinute() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.handshake();
        world.handshake();
        assertEquals(1, world.asked.questions().size());
        assertEquals(List.of(Status.NO_ANSWER), world.unlearned);
        world.time.advance(StatusMemory.TRY_AGAIN);
        world.handshake();
        assertEquals(2, world.asked.questions().size());
    }

    @Test
    void certificateThatNamesManyPlaces_isAskedAboutAtTwoOfEachKind() {
        World world = new World(
                RevocationMode.SOFT,
                TestExtension.responders("http://a.test", "http://b.test", "http://c.test"),
                TestExtension.lists(
                        "http://d.test", "ldap://e.test", "https://f.test", "http://g.test", "http://h.test"));
        world.handshake();
        assertEquals(
                List.of("http://a.test", "http://b.test", "http://d.test", "http://g.test"),
                world.asked.questions().stream()
                        .map(line -> line.split(" ", -1)[2])
                        .toList());
    }

    @Test
    void mustStaple_isRefusedWithoutOneWhateverTheResponderSays() {
        World world =
                new World(RevocationMode.SOFT, TestExtension.mustStaple(), TestExtension.responders(World.RESPONDER));
        world.asked.answering(() -> good(world));
        assertEquals("TLS_MUST_STAPLE", world.handshake());
        assertEquals("TLS_MUST_STAPLE", world.handshake(new byte[0]));
        assertEquals("stapled", world.handshake(good(world)));
    }

    @Test
    void mustStapleThatCannotBeRead_isTakenAsThePromise() {
        World world =
                new World(RevocationMode.SOFT, TestExtension.of("1.3.6.1.5.5.7.1.24", false, new byte[] {0x30, 0x05}));
        assertEquals("TLS_MUST_STAPLE", world.handshake());
    }

    @Test
    void sessionTakenUp_countsTheStapleOfItsHandshake() {
        World world = new World(RevocationMode.HARD, TestExtension.mustStaple());
        assertEquals("TLS_MUST_STAPLE", world.resumed());
        world.handshake(good(world));
        assertEquals("stapled", world.resumed());
    }

    @Test
    void sessionTakenUp_isRefusedWhenTheCertificateWasRevokedMeanwhile() {
        World world = World.withResponder(RevocationMode.SOFT);
        world.handshake(good(world));
        world.asked.answering(() -> world.root.status(world.leaf).revoked().bytes());
        world.time.advance(StatusMemory.ASK_AGAIN);
        assertEquals("TLS_REVOKED", world.resumed());
    }

    /** Consequence (c): what a session stands on is never older than what a full handshake would stand on. */
    @Test
    void everySessionIsShorterThanTheMemory() {
        for (ReviewedPolicy policy : ReviewedPolicy.builtIn()) {
            int seconds = policy.rules().sessionSeconds();
            assertEquals(seconds, Math.min(seconds, (int) StatusMemory.ASK_AGAIN.toSeconds()), policy.name());
            assertEquals(seconds, Math.min(seconds, (int) Revocation.SESSION.toSeconds()), policy.name());
        }
    }

    @Test
    void question_namesTheCertificateAsAnAnswerDoes() {
        World world = World.withResponder(RevocationMode.SOFT);
        byte[] question = OcspRequest.about(world.leaf, world.root.certificate());
        byte[] status = world.root.status(world.leaf).bytes();
        assertArrayEquals(idIn(question), idIn(status));
    }

    /** The first sequence that begins with the identifier of SHA-1, up to the serial number of at most 16 octets. */
    private static byte[] idIn(byte[] der) {
        String hex = java.util.HexFormat.of().formatHex(der);
        int at = hex.indexOf("300906052b0e03021a0500");
        return java.util.HexFormat.of().parseHex(hex.substring(at, at + 2 * (11 + 22 + 22 + 2 + 15)));
    }
}
