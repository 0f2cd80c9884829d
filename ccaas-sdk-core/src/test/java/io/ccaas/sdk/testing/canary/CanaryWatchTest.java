package io.ccaas.sdk.testing.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ccaas.sdk.testing.Canaries;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs small test classes that print on purpose, with the extensions that every test of this module has. */
final class CanaryWatchTest {

    private static EngineExecutionResults run(String engine, Class<?> tests) {
        return EngineTestKit.engine(engine)
                .enableImplicitConfigurationParameters(true)
                .selectors(selectClass(tests))
                .execute();
    }

    static Stream<Arguments> printing() {
        return Stream.of(
                Arguments.of(DeliberatePrints.LogsThroughSlf4j.class, "log made.up printed a marked number as UTF-8"),
                Arguments.of(DeliberatePrints.LogsAThrowable.class, "log made.up printed a marked secret"),
                Arguments.of(DeliberatePrints.LogsThroughJavaLogging.class, "log okhttp3.made.up printed a marked"),
                Arguments.of(DeliberatePrints.LogsThroughTheSystem.class, "log made.up printed a marked number"),
                Arguments.of(DeliberatePrints.Prints.class, "System.err printed a marked secret"),
                Arguments.of(DeliberatePrints.WritesAnAuditLog.class, "audit log printed a marked number"),
                Arguments.of(
                        DeliberatePrints.CatchesAnExceptionOfOurs.class,
                        "io.ccaas.sdk.errors.SdkBugException made in io.ccaas.sdk.testing.canary.DeliberatePrints"),
                Arguments.of(
                        DeliberatePrints.LetsAnotherSayIt.class,
                        " under io.ccaas.sdk.credentials.source.ChainedSource"));
    }

    @ParameterizedTest
    @MethodSource("printing")
    void classThatShowsAMark_isRed(Class<?> tests, String expected) {
        EngineExecutionResults results = run("junit-jupiter", tests);
        results.testEvents().assertStatistics(events -> events.succeeded(1));
        results.containerEvents().assertStatistics(events -> events.failed(1));
        String failure = failure(results);
        assertTrue(failure.contains(expected), failure);
        assertEquals(List.of(), Canaries.marks().finds(failure.getBytes(UTF_8)));
    }

    private static String failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .findFirst()
                .flatMap(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .map(Throwable::getMessage)
                .orElse("no failure");
    }

    @Test
    void propertyThatShowsAMark_isRed() {
        EngineExecutionResults results = run("jqwik", DeliberatePrints.LogsInAProperty.class);
        assertTrue(failure(results).contains("log made.up printed a marked number"), () -> failure(results));
    }

    /** What code that has nothing to do with the library says about a value is its own. */
    @Test
    void classThatShowsNothing_isGreen() {
        EngineExecutionResults results = run("junit-jupiter", DeliberatePrints.ShowsNothing.class);
        results.allEvents().assertStatistics(events -> events.failed(0));
        results.testEvents().assertStatistics(events -> events.succeeded(1));
    }

    /** Java 17 does not write command lines down. */
    @Test
    void commandLineOfTheLibrarys_isRed() {
        assumeTrue(Runtime.version().feature() >= 25);
        EngineExecutionResults results = run("junit-jupiter", DeliberatePrints.LetsTheLibraryStartAProgram.class);
        assertTrue(
                failure(results).contains("log java.lang.ProcessBuilder printed a marked number"),
                () -> failure(results));
    }

    @Test
    void commandLineOfATests_isItsOwn() {
        EngineExecutionResults results = run("junit-jupiter", DeliberatePrints.StartsAProgram.class);
        results.allEvents().assertStatistics(events -> events.failed(0));
        results.testEvents().assertStatistics(events -> events.succeeded(1));
    }

    @Test
    void thisModule_isWatched() {
        CanaryWatch.requireAtWork();
    }
}
