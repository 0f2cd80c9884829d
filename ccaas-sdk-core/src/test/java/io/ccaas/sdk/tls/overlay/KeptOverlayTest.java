package io.ccaas.sdk.tls.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.JwsIssuer;
import io.ccaas.sdk.testing.PublishedOverlay;
import io.ccaas.sdk.tls.policy.ReviewedPolicy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptOverlayTest {

    private static final JwsIssuer ISSUER = JwsIssuer.create();
    private static final Instant NOW = OverlayText.NOW;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("overlay.jws");
    }

    private Path kept() {
        return folder.resolve("state/common-2026.jws");
    }

    @BeforeEach
    void setUpTheState() throws IOException {
        PublishedOverlay.setUp(folder.resolve("state"));
    }

    private KeptOverlay open(JwsIssuer... issuers) {
        ReviewedPolicy common = ReviewedPolicy.builtIn().get(0);
        OverlayTrust trust = OverlayTrust.of(
                "security",
                "acme",
                List.of(issuers).stream().map(JwsIssuer::key).toList());
        return KeptOverlay.open(common, trust, OverlaySource.file(file()), folder.resolve("state"));
    }

    private KeptOverlay open() {
        return open(ISSUER);
    }

    private void publish(OverlayText text) throws IOException {
        Files.write(file(), text.signedBy(ISSUER));
    }

    private static OverlayText withdrawing(long sequence, String... names) {
        return OverlayText.sequence(sequence).with("withdraw", "[\"" + String.join("\",\"", names) + "\"]");
    }

    private static long inForce(KeptOverlay overlay) {
        return overlay.inForce().map(VerifiedOverlay::sequence).orElse(0L);
    }

    private static String found(KeptOverlay overlay) {
        return assertThrows(SdkException.class, () -> overlay.refresh(NOW))
                .problem()
                .found();
    }

    private static String refusal(KeptOverlay overlay, Instant now) {
        return assertThrows(SdkException.class, () -> overlay.refresh(now)).code();
    }

    @Test
    void newOverlay_isTakenAndKeptOverARestart() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        assertEquals(5, open().refresh(NOW).orElseThrow().sequence());
        Files.delete(file());
        KeptOverlay restarted = open();
        assertEquals(
                Set.of("TLS_AES_128_GCM_SHA256"),
                restarted.inForce().orElseThrow().tightening().withdrawn());
        assertEquals(5, restarted.refresh(NOW).orElseThrow().sequence());
        assertEquals("common-2026", restarted.policy());
    }

    @Test
    void noDocumentAtAll_isNoOverlay() {
        assertEquals(0, inForce(open()));
        assertTrue(open().refresh(NOW).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5, TLS_OVERLAY_REPLAYED", "4, TLS_OVERLAY_REPLAYED", "1, TLS_OVERLAY_REPLAYED"})
    void olderSequence_isRefusedAlsoAfterARestart(long sequence, String code) throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        publish(withdrawing(sequence, "TLS_AES_128_GCM_SHA256", "rsa_pkcs1_sha512"));
        assertEquals(code, refusal(overlay, NOW));
        assertEquals(code, refusal(open(), NOW));
        assertEquals("its sequence is " + sequence + ", and 5 is in force", found(overlay));
        assertEquals(5, inForce(overlay));
    }

    /** One stolen key could otherwise use up all numbers, and no later document could ever be taken. */
    @Test
    void sequenceAfterTheSecondOfItsOwnBeginning_isRefusedAlsoTheFirst() throws IOException {
        long begins = NOW.getEpochSecond() - 60;
        for (long ahead : new long[] {(1L << 53) - 1, begins + 1}) {
            publish(OverlayText.sequence(ahead));
            assertEquals("TLS_OVERLAY_SEQUENCE", refusal(open(), NOW));
        }
        publish(OverlayText.sequence(begins));
        KeptOverlay overlay = open();
        assertEquals(begins, overlay.refresh(NOW).orElseThrow().sequence());
        publish(OverlayText.sequence(begins + 1).with("nbf", Long.toString(begins + 1)));
        assertEquals(begins + 1, overlay.refresh(NOW).orElseThrow().sequence());
    }

    @Test
    void timesOutsideItsValidity_areRefusedAndNothingIsKept() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        assertEquals("TLS_OVERLAY_EARLY", refusal(open(), NOW.minusSeconds(61)));
        assertEquals("TLS_OVERLAY_EXPIRED", refusal(open(), NOW.plusSeconds(60)));
        assertTrue(Files.notExists(kept()));
        assertEquals(5, open().refresh(NOW.minusSeconds(60)).orElseThrow().sequence());
    }

    @Test
    void overlayPastItsDate_staysInForce() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        open().refresh(NOW);
        assertEquals(5, open().refresh(NOW.plusSeconds(1_000_000)).orElseThrow().sequence());
    }

    @Test
    void refusedOverlay_leavesTheLastGoodOneInForce() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        byte[] before = Files.readAllBytes(kept());
        publish(OverlayText.sequence(6).with("add", "1"));
        assertEquals("TLS_OVERLAY_MEMBER", refusal(overlay, NOW));
        assertEquals(5, inForce(overlay));
        assertArrayEquals(before, Files.readAllBytes(kept()));
    }

    @Test
    void overlayThatTakesSomethingBack_isRefused() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256").with("minRsaBits", "3072"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        publish(withdrawing(6, "TLS_AES_128_GCM_SHA256"));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(overlay, NOW));
        assertEquals("it would take back something of: RSA sizes", found(overlay));
        publish(withdrawing(6, "rsa_pkcs1_sha256").with("minRsaBits", "3072"));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(overlay, NOW));
        assertEquals("it would take back something of: suites", found(overlay));
        publish(withdrawing(6, "TLS_AES_128_GCM_SHA256", "rsa_pkcs1_sha256").with("minRsaBits", "4096"));
        assertEquals(6, overlay.refresh(NOW).orElseThrow().sequence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"reviewBy | \"2027-07-01\"", "resumption | true"})
    void valueThatAsksForLessThanThePolicy_isRefused(String name, String value) throws IOException {
        publish(OverlayText.sequence(1).with(name, value));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(open(), NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviewBy | \"2027-06-30\"",
                "reviewBy | \"2027-01-31\"",
                "minRsaBits | 2048",
                "minEcBits | 256",
                "resumption | false"
            })
    void valueThatAsksForAsMuchAsThePolicyOrMore_isTaken(String name, String value) throws IOException {
        publish(OverlayText.sequence(1).with(name, value));
        assertEquals(1, open().refresh(NOW).orElseThrow().sequence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"minRsaBits | 2048", "minEcBits | 256"})
    void sizeBelowThatOfAStrictPolicy_isRefused(String name, String value) throws IOException {
        publish(OverlayText.sequence(1).with("policy", "\"cnsa1\"").with(name, value));
        ReviewedPolicy cnsa1 = ReviewedPolicy.builtIn().stream()
                .filter(policy -> policy.name().equals("cnsa1"))
                .findFirst()
                .orElseThrow();
        OverlayTrust trust = OverlayTrust.of("security", "acme", List.of(ISSUER.key()));
        KeptOverlay overlay = KeptOverlay.open(cnsa1, trust, OverlaySource.file(file()), folder.resolve("state"));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(overlay, NOW));
        assertEquals(name + " asks for less", found(overlay));
    }

    @Test
    void overlayThatLeavesNothing_isRefused() throws IOException {
        publish(withdrawing(1, "secp256r1", "secp384r1"));
        assertEquals("TLS_OVERLAY_EMPTIES", refusal(open(), NOW));
        assertEquals("nothing would be left of the groups, and no handshake could succeed", found(open()));
        publish(OverlayText.sequence(1).with("minEcBits", "521"));
        assertEquals("TLS_OVERLAY_EMPTIES", refusal(open(), NOW));
        assertEquals("nothing would be left of the curves, and no handshake could succeed", found(open()));
    }

    @Test
    void changeOfKeys_goesOverTwoPinnedOnes() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        open().refresh(NOW);
        JwsIssuer next = JwsIssuer.create();
        Files.write(file(), withdrawing(6, "TLS_AES_128_GCM_SHA256").signedBy(next));
        assertEquals("JWS_SIGNATURE", refusal(open(), NOW));
        assertEquals(6, open(ISSUER, next).refresh(NOW).orElseThrow().sequence());
        assertEquals(6, inForce(open(next)));
    }

    @Test
    void keptOverlayThatIsNotProven_stopsTheStart() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        open().refresh(NOW);
        Files.write(kept(), withdrawing(9, "x25519").signedBy(JwsIssuer.create()));
        assertEquals(
                "JWS_SIGNATURE", assertThrows(SdkException.class, this::open).code());
        Files.write(kept(), new byte[0]);
        assertEquals("JWS_PARTS", assertThrows(SdkException.class, this::open).code());
    }

    @Test
    void keptOverlayThatLeavesThePolicyNothing_stopsTheStart() throws IOException {
        Files.write(kept(), withdrawing(1, "TLSv1.2", "TLSv1.3").signedBy(ISSUER));
        SdkException refusal = assertThrows(SdkException.class, this::open);
        assertEquals("TLS_OVERLAY_EMPTIES", refusal.code());
    }

    @Test
    void stateThatCannotBeRead_stopsTheStart() throws IOException {
        Files.createDirectories(kept()); // a directory where the file should be
        assertEquals(
                "TLS_OVERLAY_STATE",
                assertThrows(SdkException.class, this::open).code());
    }

    @Test
    void stateThatOthersCanWrite_stopsTheStart() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        open().refresh(NOW);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())));
        for (String permissions : List.of("rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(kept(), PosixFilePermissions.fromString(permissions));
            assertEquals(
                    "TLS_OVERLAY_STATE",
                    assertThrows(SdkException.class, this::open).code());
        }
    }

    @Test
    void overlayThatCannotBeWrittenDown_isNotInForce() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        Files.move(folder.resolve("state"), folder.resolve("elsewhere"));
        Files.createFile(folder.resolve("state")); // where the directory should be
        assertEquals("TLS_OVERLAY_STATE", refusal(overlay, NOW));
        assertEquals(0, inForce(overlay));
    }

    /** A volume that was unmounted under a running instance: no overlay is written beside it. */
    @Test
    void stateThatIsNoLongerThere_takesNothingNew() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        Files.move(folder.resolve("state"), folder.resolve("elsewhere"));
        Files.createDirectory(folder.resolve("state"));
        publish(withdrawing(6, "TLS_AES_128_GCM_SHA256"));
        assertEquals("TLS_OVERLAY_STATE_MISSING", refusal(overlay, NOW));
        assertEquals(5, inForce(overlay));
        assertTrue(Files.notExists(kept()));
    }

    @Test
    void sourceThatCannotBeRead_changesNothing() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        Files.delete(file());
        Files.createDirectory(file());
        assertEquals("TLS_OVERLAY_SOURCE", refusal(overlay, NOW));
        assertEquals(5, inForce(overlay));
    }

    @Test
    void longFile_isRefusedAndNotReadWhole() throws IOException {
        Files.write(file(), new byte[200_000]);
        assertEquals("JWS_SIZE", refusal(open(), NOW));
    }

    @Test
    void remnantOfACrash_isWrittenOver() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        Files.write(folder.resolve("state/common-2026.new"), new byte[9000]);
        open().refresh(NOW);
        assertArrayEquals(Files.readAllBytes(file()), Files.readAllBytes(kept()));
        assertTrue(Files.notExists(folder.resolve("state/common-2026.new")));
    }

    @Test
    void secondInstanceOnTheSameState_cannotGoBehindTheFirst() throws IOException {
        JwsIssuer other = JwsIssuer.create();
        KeptOverlay first = open(ISSUER, other);
        KeptOverlay second = open(ISSUER, other);
        publish(OverlayText.sequence(5).halting("true", other));
        first.refresh(NOW);
        byte[] before = Files.readAllBytes(kept());
        publish(OverlayText.sequence(4));
        assertEquals("TLS_OVERLAY_REPLAYED", refusal(second, NOW));
        assertTrue(second.inForce().orElseThrow().halts());
        assertArrayEquals(before, Files.readAllBytes(kept()));
    }

    @Test
    void secondInstanceOnTheSameState_cannotTakeBackWhatTheFirstTookAway() throws IOException {
        KeptOverlay first = open();
        KeptOverlay second = open();
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        first.refresh(NOW);
        publish(OverlayText.sequence(6));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(second, NOW));
        assertEquals(5, inForce(second));
    }

    @Test
    void documentThatTheFirstInstanceTook_isTakenOverByTheSecond() throws IOException {
        KeptOverlay first = open();
        KeptOverlay second = open();
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        first.refresh(NOW);
        assertEquals(5, second.refresh(NOW).orElseThrow().sequence());
    }

    /** Taken back on purpose under an instance that was not restarted: it goes on with what it has. */
    @Test
    void keptOverlayThatTakesSomethingBack_isNotTakenOver() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        overlay.refresh(NOW);
        Files.write(kept(), OverlayText.sequence(6).signedBy(ISSUER));
        publish(withdrawing(7, "TLS_AES_128_GCM_SHA256"));
        assertEquals("TLS_OVERLAY_LOOSENS", refusal(overlay, NOW));
        assertEquals(5, inForce(overlay));
    }

    @Test
    void stateThatAnotherIsWriting_isLeftAlone() throws IOException {
        publish(withdrawing(5, "TLS_AES_128_GCM_SHA256"));
        KeptOverlay overlay = open();
        Path beside = folder.resolve("state/common-2026.lock");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            assertEquals("TLS_OVERLAY_STATE", refusal(overlay, NOW));
            assertTrue(Files.notExists(kept()));
        }
        assertEquals(5, overlay.refresh(NOW).orElseThrow().sequence());
    }
}
