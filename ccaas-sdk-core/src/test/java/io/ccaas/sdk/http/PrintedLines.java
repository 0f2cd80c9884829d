package io.ccaas.sdk.http;

import io.ccaas.sdk.testing.canary.EveryLogger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What every logger of the process writes, those of other libraries too, at every level. */
final class PrintedLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Consumer<String> listener = lines::add;

    private PrintedLines() {}

    static PrintedLines everything() {
        PrintedLines lines = new PrintedLines();
        EveryLogger.add(lines.listener);
        return lines;
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        EveryLogger.remove(listener);
    }
}
