package io.ccaas.samples.server;

import java.util.Locale;

/**
 * What is to be said about one request: a block for {@code --print}, a line for the log. One thread at a time.
 *
 * <p>The block repeats what came in, so it belongs on the screen of whoever asked for it. The log line holds codes alone.
 */
final class RequestNotes {

    private static final int LONGEST_LINE = 4096;

    private final StringBuilder block = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean closed;

    /** One line of the block; control characters are shown as escapes, so that nothing received can draw on a terminal. */
    void received(String text) {
        String shown = text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
        shown.codePoints().forEach(this::append);
        block.append('\n');
    }

    private void append(int point) {
        int kind = Character.getType(point);
        if (Character.isISOControl(point) || kind == Character.FORMAT || kind == Character.SURROGATE) {
            block.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            block.appendCodePoint(point);
        }
    }

    /** A constant word and a safe value, for block and log. */
    void fact(String name, Object value) {
        received("  " + name + " " + value);
        line.append(' ').append(name).append('=').append(value);
    }

    /** Whether this was the first call. */
    boolean close() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    String block() {
        return block.toString();
    }

    String line() {
        return "request" + line;
    }
}
