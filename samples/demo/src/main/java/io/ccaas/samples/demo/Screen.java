package io.ccaas.samples.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the demo prints. */
final class Screen {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void title(String text) {
        out.println();
        out.println("== " + text);
    }

    void line(String text) {
        out.println("   " + text);
    }

    void refusal(String what, Runnable attempt) {
        try {
            attempt.run();
            throw new IllegalStateException("the demo expected a refusal and there was none");
        } catch (io.ccaas.sdk.errors.SdkException refusal) {
            line(what + ":");
            line("   " + refusal.getMessage());
        }
    }
}
