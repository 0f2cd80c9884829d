package io.ccaas.sdk.credentials.caching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one caller after another gets, on a clock that moves when the test says so. */
final class CachedCredentialsTest {

    private final Script script = new Script();

    @Test
    void secondCaller_getsWhatTheFirstObtained() {
        assertEquals(List.of("1", "1"), List.of(script.get(), script.get()));
        assertEquals(1, script.asked.size());
    }

    @Test
    void anotherKey_hasACredentialOfItsOwn() {
        script.get();
        CredentialRequest other = CredentialRequest.of(
                new CredentialRequest.Key("crm", "", Set.of("write")),
                script.request().deadline());
        assertEquals("2", script.cache.obtain(other).id());
        assertEquals("1", script.get());
    }

    /** The margin or a fifth of the life, whichever is more, and half of the life at most. */
    @ParameterizedTest
    @CsvSource({"1000, 60, 800", "1000, 300, 700", "100, 30, 70", "100, 0, 80", "100, 90, 50", "1, 60, 0.5"})
    void renewalAhead_comesAtItsMoment(long life, long margin, double moment) {
        script.life = Duration.ofSeconds(life);
        script.cache = script.with(Duration.ofSeconds(margin), () -> 0L);
        script.get();
        script.after(moment - 0.001);
        assertEquals("1", script.get());
        script.after(0.001);
        assertEquals("2", script.get());
    }

    /** A mounted token that is read in the middle of its life: its whole life counts. */
    @Test
    void credentialThatIsOlderThanItsReading_isRenewedByItsOwnLife() {
        Instant now = script.time.instant();
        Pass read = new Pass("read", now.minusSeconds(500), Optional.of(now.plusSeconds(500)), now);
        script.next = request -> read;
        script.get();
        script.after(299);
        script.get();
        assertEquals(1, script.asked.size());
        script.after(1);
        script.get();
        assertEquals(2, script.asked.size());
    }

    @Test
    void jitter_renewsUpToAQuarterOfTheLeadEarlier() {
        script.cache = script.with(Duration.ofSeconds(60), () -> -1L);
        script.get();
        script.after(749.9);
        assertEquals("1", script.get());
        script.after(0.2);
        assertEquals("2", script.get());
    }

    @Test
    void endlessCredential_isNeverRenewed() {
        script.next = request -> Pass.endless("x", script.time.instant());
        script.get();
        script.after(86_400 * 400.0);
        assertEquals("x", script.get());
        assertEquals(1, script.asked.size());
    }

    @Test
    void failedRenewal_leavesTheOldOneUntilItsEnd() {
        script.get();
        script.fails(Script.permanent());
        for (int second = 0; second < 999; second++) {
            script.after(1);
            assertEquals("1", script.get());
        }
        script.after(1);
        assertEquals(
                "GONE", assertThrows(CredentialException.class, script::get).code());
    }

    @Test
    void failedRenewals_areTriedAfterPausesThatDoubleUpToAMinute() {
        script.get();
        script.fails(Script.passing());
        script.after(800);
        script.get();
        for (int pause : List.of(1, 2, 4, 8, 16, 32, 60)) {
            int before = script.asked.size();
            script.after(pause - 0.001);
            script.get();
            assertEquals(before, script.asked.size(), "too early for the pause of " + pause);
            script.after(0.001);
            script.get();
            assertEquals(before + 1, script.asked.size(), "due after " + pause);
        }
    }

    @Test
    void renewalThatWorksAgain_beginsWithTheShortestPause() {
        script.get();
        script.fails(Script.passing());
        script.after(800);
        script.get();
        script.after(1);
        script.get();
        script.fails(null);
        script.after(2);
        assertEquals("4", script.get());
        script.fails(Script.passing());
        script.after(800);
        script.get();
        script.after(1);
        script.get();
        assertEquals(6, script.asked.size());
    }

    @Test
    void permanentRefusal_isRememberedForFiveSecondsThenLongerUpToThirty() {
        script.fails(Script.permanent());
        assertThrows(CredentialException.class, script::get);
        for (int pause : List.of(5, 10, 20, 30, 30)) {
            int before = script.asked.size();
            script.after(pause - 0.001);
            assertThrows(CredentialException.class, script::get);
            assertEquals(before, script.asked.size());
            script.after(0.001);
            assertThrows(CredentialException.class, script::get);
            assertEquals(before + 1, script.asked.size());
        }
    }

    @Test
    void refusalThatIsOver_isForgotten() {
        script.fails(Script.permanent());
        assertThrows(CredentialException.class, script::get);
        script.fails(null);
        script.after(5);
        assertEquals("2", script.get());
        script.cache.invalidate("2");
        assertEquals("3", script.get());
    }

    @Test
    void passingFailureAndTimeOut_areNotRemembered() {
        script.fails(Script.passing());
        assertThrows(CredentialUnavailableException.class, script::get);
        script.fails(new DeadlineExceededException("token"));
        assertThrows(DeadlineExceededException.class, script::get);
        script.fails(null);
        assertEquals("3", script.get());
    }

    /** The source says that nothing is configured, but only because it was interrupted half-way. */
    @Test
    void refusalOfAnInterruptedCaller_isNotRemembered() {
        script.next = request -> {
            Thread.currentThread().interrupt();
            throw Script.permanent();
        };
        assertThrows(CredentialException.class, script::get);
        assertTrue(Thread.interrupted());
        script.fails(null);
        assertEquals("2", script.get());
    }

    @Test
    void refusalAfterTheDeadline_isNotRemembered() {
        script.next = request -> {
            script.after(61);
            throw Script.permanent();
        };
        assertThrows(CredentialException.class, script::get);
        script.fails(null);
        assertEquals("2", script.get());
    }

    @Test
    void interruptedRenewal_givesTheOldOneAndIsNotPaused() {
        script.get();
        script.after(800);
        script.next = request -> {
            Thread.currentThread().interrupt();
            throw Script.passing();
        };
        assertEquals("1", script.get());
        assertTrue(Thread.interrupted());
        script.fails(null);
        assertEquals("3", script.get());
    }

    @ParameterizedTest
    @CsvSource({"60, 10000", "20, 10000", "10, 5000"})
    void renewalAhead_takesHalfOfTheCallersTimeAndTenSecondsAtMost(int seconds, long givenMillis) {
        script.get();
        script.after(800);
        script.cache.obtain(CredentialRequest.of(Script.KEY, Deadline.in(Duration.ofSeconds(seconds), script.time)));
        assertEquals(givenMillis, script.asked.get(1).deadline().remaining().toMillis());
    }

    @Test
    void firstQuestion_hasAllOfTheCallersTime() {
        script.get();
        assertEquals(Duration.ofMinutes(1), script.asked.get(0).deadline().remaining());
    }

    /** The renewal ahead was given ten seconds; when the old one ended meanwhile, the caller still has its own time. */
    @Test
    void oldOneThatEndsDuringItsRenewal_isNotGivenAndTheCallerAsksAgain() {
        script.get();
        script.after(999);
        script.next = request -> {
            script.after(2);
            script.fails(null);
            throw Script.passing();
        };
        assertEquals("3", script.get());
    }

    @Test
    void invalidatedCredential_isObtainedAnewOnceForManyComplaints() {
        script.get();
        script.cache.invalidate("1");
        assertEquals("2", script.get());
        script.cache.invalidate("1");
        script.cache.invalidate("1");
        assertEquals("2", script.get());
        assertEquals(Optional.of("1"), script.asked.get(1).refused());
        assertEquals(1, script.cache.counts().invalidated());
    }

    @Test
    void requestThatNamesARefusedCredential_doesNotGetIt() {
        script.get();
        CredentialRequest plain = script.request();
        CredentialRequest after401 = new CredentialRequest(plain.key(), plain.deadline(), Optional.of("1"));
        assertEquals("2", script.cache.obtain(after401).id());
        assertEquals("2", script.cache.obtain(after401).id());
    }

    @Test
    void sameCredentialAgain_isGivenAndFurtherComplaintsWait() {
        script.next = request -> Pass.endless("only", script.time.instant());
        script.get();
        for (int complaint = 0; complaint < 10; complaint++) {
            script.cache.invalidate("only");
            assertEquals("only", script.get());
        }
        assertEquals(2, script.asked.size());
        script.after(1);
        script.cache.invalidate("only");
        script.get();
        assertEquals(3, script.asked.size());
    }

    /** A file that nobody renews: near its end it is read again and again, but not at every call. */
    @Test
    void sourceThatHasNoNewerOne_isAskedAfterPauses() {
        Pass only = Pass.living("only", script.time.instant(), script.life);
        script.next = request -> only;
        script.get();
        script.after(800);
        script.get();
        script.get();
        assertEquals(2, script.asked.size());
        script.after(1);
        script.get();
        assertEquals(3, script.asked.size());
    }

    @Test
    void dateThatJumpsBack_doesNotLengthenALife() {
        script.get();
        script.time.jumpTo(Instant.parse("2020-01-01T00:00:00Z"));
        script.after(1000);
        script.fails(Script.passing());
        assertThrows(CredentialUnavailableException.class, script::get);
    }

    @Test
    void machineThatSlept_doesNotLengthenALife() {
        script.get();
        script.time.jumpTo(script.time.instant().plusSeconds(1000));
        script.fails(Script.passing());
        assertThrows(CredentialUnavailableException.class, script::get);
    }

    @Test
    void credentialThatMayNotBeUsedYet_waitsBehindTheOldOne() {
        script.get();
        script.after(800);
        Instant from = script.time.instant().plusSeconds(100);
        script.next = request -> script.numbered(request).usableFrom(from);
        assertEquals("1", script.get());
        script.after(99);
        assertEquals("1", script.get());
        script.after(1);
        assertEquals("2", script.get());
        assertEquals(2, script.asked.size());
    }

    @Test
    void credentialThatMayNotBeUsedYet_servesWhenTheOldOneIsRefused() {
        script.get();
        script.after(800);
        script.next = request ->
                script.numbered(request).usableFrom(script.time.instant().plusSeconds(100));
        script.get();
        script.cache.invalidate("1");
        assertEquals("2", script.get());
    }

    @Test
    void credentialThatHasEndedOnArrival_isRefused() {
        script.next = request -> Pass.living("old", script.time.instant(), Duration.ZERO);
        assertEquals(
                "CREDENTIAL_ENDED",
                assertThrows(SdkException.class, script::get).code());
    }

    @Test
    void foreignException_isReportedWithoutItsMessage() {
        script.fails(new IllegalStateException("hunter2"));
        SdkException failure = assertThrows(SdkException.class, script::get);
        assertEquals("CREDENTIAL_SOURCE_THREW", failure.code());
        assertFalse(failure.problem().message().contains("hunter2"));
        script.fails(null);
        assertEquals("2", script.get());
    }

    @Test
    void sourceThatNeedsItself_isABugAndBlocksNobody() {
        script.next = request -> script.cache.obtain(request);
        assertThrows(SdkBugException.class, script::get);
        script.fails(null);
        assertEquals("2", script.get());
    }

    @Test
    void failuresAndTheirEnd_areToldOnce() {
        script.get();
        script.fails(Script.passing());
        script.after(800);
        script.get();
        script.after(1);
        script.get();
        script.fails(null);
        script.after(2);
        script.get();
        assertEquals(
                List.of(
                        "ROTATION crm: a credential could not be obtained; the old one serves until its end: BUSY",
                        "ROTATION crm: a credential was obtained again"),
                script.told);
    }

    @Test
    void counts_areThoseOfWhatHappened() {
        script.get();
        script.get();
        script.fails(Script.passing());
        script.after(800);
        script.get();
        assertEquals(new CacheCounts(1, 1, 1, 0, 800_000), script.cache.counts());
    }

    @Test
    void closedCache_givesNothing() {
        script.get();
        script.cache.close();
        assertEquals(
                "CREDENTIAL_WAIT_CANCELLED",
                assertThrows(SdkException.class, script::get).code());
        assertEquals(1, script.asked.size());
    }

    @Test
    void deadlineThatHasPassed_asksNobody() {
        CredentialRequest late = script.request();
        script.after(61);
        assertThrows(DeadlineExceededException.class, () -> script.cache.obtain(late));
        assertEquals(0, script.asked.size());
    }

    @Test
    void renewalMargin_isUpToAnHour() {
        assertEquals("CacheOptions[PT0S]", options(Duration.ZERO).toString());
        assertEquals("CacheOptions[PT1H]", options(Duration.ofHours(1)).toString());
        assertThrows(IllegalArgumentException.class, () -> options(Duration.ofMillis(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> options(Duration.ofHours(1).plusMillis(1)));
        assertEquals(
                CacheOptions.USUAL_MARGIN,
                CacheOptions.usual(script.time, event -> {}).margin());
    }

    private CacheOptions options(Duration margin) {
        return new CacheOptions(margin, script.time, () -> 0L, event -> {});
    }

    @Test
    void complaintInARequest_isCounted() {
        script.get();
        CredentialRequest plain = script.request();
        script.cache.obtain(new CredentialRequest(plain.key(), plain.deadline(), Optional.of("1")));
        assertEquals(1, script.cache.counts().invalidated());
        assertEquals(2, script.cache.counts().refreshes());
    }

    @Test
    void age_isThatOfTheOldest_andNothingWhenThereIsNone() {
        assertEquals(0, script.cache.counts().oldestMillis());
        script.get();
        script.after(5);
        CredentialRequest.Key key = new CredentialRequest.Key("crm", "other", Set.of());
        script.cache.obtain(CredentialRequest.of(key, script.request().deadline()));
        script.after(1);
        assertEquals(6000, script.cache.counts().oldestMillis());
        script.cache.invalidate("1");
        assertEquals(1000, script.cache.counts().oldestMillis());
    }

    @Test
    void closedCache_givesNothingForAnotherKeyEither() {
        script.cache.close();
        CredentialRequest.Key key = new CredentialRequest.Key("crm", "other", Set.of());
        CredentialRequest other = CredentialRequest.of(key, script.request().deadline());
        assertThrows(CredentialUnavailableException.class, () -> script.cache.obtain(other));
        assertEquals(0, script.asked.size());
    }

    /** One that waits behind the one in force can be refused too, and does not come back. */
    @Test
    void nextOneThatIsRefused_isNotTakenUp() {
        script.get();
        script.after(800);
        script.next = request ->
                script.numbered(request).usableFrom(script.time.instant().plusSeconds(100));
        script.get();
        script.cache.invalidate("2");
        assertEquals(1, script.cache.counts().invalidated());
        script.fails(Script.passing());
        script.after(100);
        assertEquals("1", script.get());
    }

    /** Jitter lengthens pauses by a quarter at most, so that many instances do not come at once. */
    @Test
    void jitter_lengthensPausesAndKeepsTheirBound() {
        script.cache = script.with(Duration.ofSeconds(60), () -> -1L);
        script.fails(Script.permanent());
        assertThrows(CredentialException.class, script::get);
        for (double pause : new double[] {6.25, 12.5, 25, 30, 30}) {
            int before = script.asked.size();
            script.after(pause - 0.01);
            assertThrows(CredentialException.class, script::get);
            assertEquals(before, script.asked.size(), "too early for the pause of " + pause);
            script.after(0.02);
            assertThrows(CredentialException.class, script::get);
            assertEquals(before + 1, script.asked.size(), "due after " + pause);
        }
    }

    @Test
    void refusalAfterOneThatIsOver_beginsWithTheShortestPause() {
        script.fails(Script.permanent());
        assertThrows(CredentialException.class, script::get);
        script.after(5);
        assertThrows(CredentialException.class, script::get);
        script.fails(null);
        script.after(10);
        assertEquals("3", script.get());
        script.cache.invalidate("3");
        script.fails(Script.permanent());
        assertThrows(CredentialException.class, script::get);
        script.after(5);
        script.fails(null);
        assertEquals("5", script.get());
    }

    @Test
    void evidenceThatWasRefused_isRememberedToo() {
        script.fails(new SignatureRefusedForTest());
        assertThrows(EvidenceException.class, script::get);
        assertThrows(EvidenceException.class, script::get);
        assertEquals(1, script.asked.size());
    }

    private static final class SignatureRefusedForTest extends EvidenceException {
        private static final long serialVersionUID = 1L;

        SignatureRefusedForTest() {
            super(Problem.of("FORGED", "e", "f", "r"));
        }
    }

    @Test
    void credentialOfMoreThanAHundredYears_isTakenAsEndless() {
        script.life = Duration.ofDays(36_500);
        script.get();
        script.after(86_400 * 20_000.0);
        assertEquals("1", script.get());
        assertEquals(1, script.asked.size());
        assertEquals("CachedCredentials[1]", script.cache.toString());
    }
}
