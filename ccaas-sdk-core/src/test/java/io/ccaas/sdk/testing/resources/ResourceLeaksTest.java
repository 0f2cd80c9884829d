package io.ccaas.sdk.testing.resources;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs small test classes that leak on purpose, and takes away afterwards what they left. */
final class ResourceLeaksTest {

    @AfterEach
    void takeAway() throws IOException {
        DeliberateLeaks.takeAway();
    }

    private static EngineExecutionResults run(String engine, Class<?> tests) {
        return EngineTestKit.engine(engine)
                .enableImplicitConfigurationParameters(true)
                .selectors(selectClass(tests))
                .execute();
    }

    private static String failure(EngineExecutionResults results) {
        Event failed = results.allEvents().failed().stream().findFirst().orElseThrow();
        return failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("no message");
    }

    private static void requireRed(Class<?> tests, String expected) {
        EngineExecutionResults results = run("junit-jupiter", tests);
        results.allEvents().assertStatistics(events -> events.failed(1));
        String message = failure(results);
        assertTrue(message.contains(expected), message);
    }

    private static void requireGreen(Class<?> tests) {
        EngineExecutionResults results = run("junit-jupiter", tests);
        results.allEvents().assertStatistics(events -> events.failed(0));
        results.testEvents().assertStatistics(events -> events.succeeded(1));
    }

    @Test
    void threadLeftRunning_isRed() {
        requireRed(DeliberateLeaks.LeavesThread.class, "thread left-behind");
    }

    @Test
    void daemonThreadLeftRunning_isRed() {
        requireRed(DeliberateLeaks.LeavesDaemon.class, "thread left-behind");
    }

    @Test
    void socketLeftOpen_isRed() {
        requireRed(DeliberateLeaks.LeavesSocket.class, "open file or socket socket:");
    }

    @Test
    void socketLeftOpen_isNamedByItsEnds() {
        String failure = failure(run("junit-jupiter", DeliberateLeaks.LeavesSocket.class));
        assertTrue(failure.matches("(?s).*\\) tcp6? [0-9A-F]+:[1-9][0-9]* 0+:0 0A.*"), failure);
    }

    @Test
    void fileLeftOpen_isRed() {
        requireRed(DeliberateLeaks.LeavesFileOpen.class, "held-open");
    }

    @Test
    void temporaryFileLeft_isRed() {
        requireRed(DeliberateLeaks.LeavesTemporaryFile.class, "temporary file forgotten");
    }

    @Test
    void socketOfAClassFixtureLeftOpen_isRedWhenTheClassEnds() {
        EngineExecutionResults results = run("junit-jupiter", DeliberateLeaks.LeavesFixtureOpen.class);
        results.testEvents().assertStatistics(events -> events.succeeded(1));
        results.containerEvents().assertStatistics(events -> events.failed(1));
        assertTrue(failure(results).contains("socket:"));
    }

    @Test
    void propertyThatLeaksASocket_isRed() {
        EngineExecutionResults results = run("jqwik", DeliberateLeaks.LeavesSocketInProperty.class);
        results.testEvents().assertStatistics(events -> events.failed(1));
        assertTrue(failure(results).contains("socket:"));
    }

    @Test
    void everythingTidiedUp_isGreen() {
        requireGreen(DeliberateLeaks.TidiesUp.class);
    }

    @Test
    void threadThatIsAboutToEnd_isWaitedFor() {
        requireGreen(DeliberateLeaks.EndsSoon.class);
    }
}
