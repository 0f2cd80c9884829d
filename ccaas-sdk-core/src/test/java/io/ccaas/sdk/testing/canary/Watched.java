package io.ccaas.sdk.testing.canary;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.testing.Canaries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A class of tests under watch; closed by JUnit when everything of that class has ended. */
final class Watched implements AutoCloseable {

    /** For mutation testing, which runs the same class thousands of times. */
    private static final boolean OFF = "off".equals(System.getProperty("canaries"));

    private static final MainCode MAIN = new MainCode();

    /** Begins to record when it is first asked for. */
    private static final class Recorder {
        private static final Thrown THROWN = new Thrown(MAIN);
    }

    private Watched() {}

    /** Whether a class is the library's and not one of its tests. */
    static boolean isOurs(String className) {
        return MAIN.holds(className);
    }

    static Watched begin(Class<?> tests) {
        MAIN.withTestsIn(tests);
        if (!OFF) {
            EveryLogger.open();
            Recorder.THROWN.goOn();
        }
        return new Watched();
    }

    @Override
    public void close() {
        requireNothingShown();
    }

    static void requireNothingShown() {
        List<String> finds = finds();
        if (!finds.isEmpty()) {
            throw new AssertionError("marked values show: " + String.join("; ", finds));
        }
    }

    private static List<String> finds() {
        List<String> finds = new ArrayList<>(Heard.ofThisProcess().finds());
        if (!OFF) {
            finds.addAll(Recorder.THROWN.finds());
        }
        return finds;
    }

    static void requireAtWork() {
        requireNothingShown();
        LoggerFactory.getLogger("probe.slf4j").trace("{}", Canaries.number(1));
        System.getLogger("probe.system").log(System.Logger.Level.TRACE, Canaries.number(1));
        System.out.println(Canaries.number(1));
        Throwable ours = new SdkBugException(Canaries.number(1));
        String finds = String.join("; ", finds());
        List<String> missing = Stream.of(
                        "probe.slf4j",
                        "probe.system",
                        "System.out",
                        ours.getClass().getName())
                .filter(place -> !finds.contains(place))
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("nobody listens to " + missing);
        }
    }
}
