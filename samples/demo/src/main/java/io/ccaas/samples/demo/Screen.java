package io.ccaas.samples.demo;

import io.ccaas.sdk.errors.SdkException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the demo prints: numbered steps, lines that fit a terminal. */
final class Screen {

    private static final int WIDTH = 100;
    private static final int HANG = 4;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int step;

    void title(String text) {
        step++;
        out.println();
        out.println(step + ". " + text);
    }

    /** One line, broken at spaces, commas and semicolons where there are any; what follows a break is indented further. */
    void line(String text) {
        int indent = 3 + text.length() - text.stripLeading().length();
        String rest = " ".repeat(3) + text.stripTrailing();
        while (rest.length() > WIDTH) {
            int end = end(rest, indent + WIDTH / 3);
            out.println(rest.substring(0, end));
            rest = " ".repeat(indent + HANG) + rest.substring(end).stripLeading();
        }
        out.println(rest);
    }

    private static int end(String text, int least) {
        int space = text.lastIndexOf(' ', WIDTH);
        int mark = Math.max(text.lastIndexOf(';', WIDTH - 1), text.lastIndexOf(',', WIDTH - 1)) + 1;
        int end = Math.max(space, mark);
        return end > least ? end : WIDTH;
    }

    void refusal(String what, Runnable attempt) {
        try {
            attempt.run();
        } catch (SdkException refusal) {
            line(what + ":");
            line("  " + refusal.getMessage());
            return;
        }
        throw new IllegalStateException("the demo expected a refusal and there was none");
    }
}
