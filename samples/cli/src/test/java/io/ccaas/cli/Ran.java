package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.canary.Heard;
import java.nio.charset.StandardCharsets;

/** How a command ended. */
final class Ran {

    private final int code;
    private final byte[] out;
    private final String err;

    Ran(int code, byte[] out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
        // What a command answers may hold what it was asked for; what it says besides may not.
        Heard.ofThisProcess().text("stderr of ccaas", err);
    }

    byte[] out() {
        return out.clone();
    }

    String err() {
        return err;
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    Ran exits(int expected) {
        assertEquals(expected, code, () -> "stderr: " + err + " stdout: " + text());
        return this;
    }

    /** Refused: nothing on stdout, one line on stderr that begins like this. */
    void refuses(int expected, String message) {
        exits(expected);
        assertEquals(0, out.length);
        assertTrue(err.startsWith("ccaas: " + message), err);
        assertEquals(1, err.lines().count(), err);
    }
}
