package io.ccaas.sdk.testing.canary;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Hears every logger of the process at every level, those of other libraries and of Java too, and both streams that
 * programs print to. SLF4J comes in through {@link ListeningLoggers}; {@link System.Logger} ends in java.util.logging.
 */
public final class EveryLogger extends Handler {

    /** The other side of a call, the test engines and the house rules: they may show what they were sent or look at. */
    private static final List<String> NOT_OURS = List.of(
            "com.sun.net.httpserver",
            "sun.net.httpserver",
            "mockwebserver3",
            "org.gaul.",
            "org.junit",
            // Amazon's client, a stranger in tests of stores; of its libraries ours uses the signer alone, which is
            // heard.
            "org.apache.hc.",
            "software.amazon.awssdk.core",
            "software.amazon.awssdk.request",
            "software.amazon.awssdk.services",
            "software.amazon.awssdk.utils.uri",
            "com.tngtech.archunit");

    private static final String PROGRAMS = "java.lang.ProcessBuilder";
    private static final String HERE = EveryLogger.class.getName();

    private static final EveryLogger ONE = new EveryLogger();

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private boolean copying;

    private EveryLogger() {
        setLevel(Level.ALL);
    }

    /** Makes every logger loud, or loud again when a test made it silent. */
    static void open() {
        Logger root = Logger.getLogger("");
        if (!Level.ALL.equals(root.getLevel())) {
            root.setLevel(Level.ALL);
        }
        if (!List.of(root.getHandlers()).contains(ONE)) {
            root.addHandler(ONE);
        }
        ONE.copyStreams();
    }

    private synchronized void copyStreams() {
        if (!copying) {
            copying = true;
            System.setOut(copied("System.out", System.out));
            System.setErr(copied("System.err", System.err));
        }
    }

    private static PrintStream copied(String source, PrintStream out) {
        return new PrintStream(new CopiedStream(source, out), true, StandardCharsets.UTF_8);
    }

    /**
     * Hears each line too.
     *
     * @param listener called on the thread that logs, until it is taken out
     */
    public static void add(Consumer<String> listener) {
        open();
        ONE.listeners.add(listener);
    }

    /**
     * Takes a listener out.
     *
     * @param listener what was added
     */
    public static void remove(Consumer<String> listener) {
        ONE.listeners.remove(listener);
    }

    static boolean isOfOthers(String logger) {
        return NOT_OURS.stream().anyMatch(logger::startsWith);
    }

    static void logged(String logger, String line) {
        if (!isOfOthers(logger) && !isATestsProgram(logger)) {
            Heard.ofThisProcess().text("log " + logger, line);
            ONE.listeners.forEach(listener -> listener.accept(logger + " " + line));
        }
    }

    /** Newer Javas write down the command line of each program. A test may give one a mark; the library may not. */
    private static boolean isATestsProgram(String logger) {
        return logger.equals(PROGRAMS)
                && !StackWalker.getInstance()
                        .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                                .filter(name -> name.startsWith("io.ccaas.") && !name.startsWith(HERE))
                                .findFirst()
                                .filter(Watched::isOurs)
                                .isPresent());
    }

    static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void publish(LogRecord printed) {
        Throwable thrown = printed.getThrown();
        String message = new SimpleFormatter().formatMessage(printed);
        logged(
                String.valueOf(printed.getLoggerName()),
                printed.getLevel() + " " + message + (thrown == null ? "" : " " + stack(thrown)));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // stays until the process ends
    }
}
