package io.ccaas.sdk.http;

import io.ccaas.sdk.sensitive.ListeningLoggers;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What every logger of the process writes, those of other libraries too, at every level. */
final class PrintedLines extends Handler {

    private static final Set<String> LOUD =
            Set.of("", "okhttp3", "okhttp3.OkHttpClient", "okhttp3.internal", "javax.net.ssl");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Set<Logger> loggers = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Consumer<String> listener = lines::add;

    private PrintedLines() {}

    static PrintedLines everything() {
        PrintedLines lines = new PrintedLines();
        lines.setLevel(Level.ALL);
        for (String name : LOUD) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
            logger.addHandler(lines);
            lines.loggers.add(logger);
        }
        ListeningLoggers.listeners().add(lines.listener);
        return lines;
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord printed) {
        lines.add(new SimpleFormatter().format(printed));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ListeningLoggers.listeners().remove(listener);
        loggers.forEach(logger -> {
            logger.removeHandler(this);
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
        });
    }
}
