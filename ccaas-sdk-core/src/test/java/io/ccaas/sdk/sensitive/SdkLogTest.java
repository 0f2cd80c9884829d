package io.ccaas.sdk.sensitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

final class SdkLogTest {

    /** Keeps what a binding would print, at every level. */
    private static final class Printed extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines = new ArrayList<>();

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                @Nullable String message,
                Object @Nullable [] arguments,
                @Nullable Throwable throwable) {
            lines.add(level + " " + message + (arguments == null ? "" : " +arguments")
                    + (throwable == null ? "" : " +throwable"));
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }

    private final Printed printed = new Printed();
    private final SdkLog log = new SdkLog(printed);

    @Test
    void unsafeArgument_isNamedAndNotRendered() {
        log.warn("call refused", LogArgument.unsafe("caller", "+33639980001"), LogArgument.safe("status", 503));
        assertEquals(List.of("WARN call refused caller=[redacted] status=503"), printed.lines);
    }

    @Test
    void placeholdersInAnArgument_areNotFilledIn() {
        log.debug("got {}", LogArgument.safe("name", "{} ${jndi:x}"));
        assertEquals(List.of("DEBUG got {} name={} ${jndi:x}"), printed.lines);
    }

    @Test
    void lineBreaksInASafeArgument_cannotForgeALine() {
        log.debug("got", LogArgument.safe("name", "a\r\n2026 WARN forged\u001b[31m"));
        assertEquals(List.of("DEBUG got name=a??2026 WARN forged?[31m"), printed.lines);
    }

    @Test
    void unsafeValue_isNotEvenAskedForItsText() {
        Object trap = new Object() {
            @Override
            public String toString() {
                throw new AssertionError("rendered");
            }
        };
        assertEquals("body=[redacted]", LogArgument.unsafe("body", trap).toString());
    }

    @Test
    void longSafeArgument_isCut() {
        String shown = LogArgument.safe("name", "x".repeat(5000)).toString();
        assertTrue(shown.endsWith("x…"));
        assertEquals("name=".length() + 201, shown.length());
    }

    @Test
    void missingUnsafeValue_isAMistakeOfTheCaller() {
        assertThrows(NullPointerException.class, () -> LogArgument.unsafe("body", nothing()));
        assertFalse(printed.lines.contains("null"));
    }

    @SuppressWarnings("NullAway") // the caller of a library need not use a null checker
    private static Object nothing() {
        return null;
    }
}
