package io.ccaas.sdk.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.Canaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class SdkExceptionTest {

    /** A stream that fails while it is closed, and says more than it should. */
    private static final class Talkative extends InputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() throws IOException {
            throw new IOException(Canaries.number(1) + ".wav: " + Canaries.secret("closing"));
        }
    }

    private static final class Refused extends EvidenceException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(Problem.of("REFUSED", "a", "b", "Mend it."));
        }
    }

    /** Java would attach what close() throws, message and all, and every stack trace prints it. */
    @Test
    void failureWhileClosing_doesNotRideAlong() {
        Refused refusal = assertThrows(Refused.class, () -> {
            try (Talkative stream = new Talkative()) {
                assertEquals(-1, stream.read());
                throw new Refused();
            }
        });
        StringWriter stack = new StringWriter();
        refusal.printStackTrace(new PrintWriter(stack));
        Canaries.marks().requireAbsent(stack.toString());
    }
}
