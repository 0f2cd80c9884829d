package io.ccaas.sdk.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.LeakGuard;
import io.ccaas.sdk.testing.Planted;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemTest {

    private static final Problem PROBLEM = Problem.of("KEY_GONE", "a key", "there was none", "Give one.");

    private static final class Gone extends LocalException {
        private static final long serialVersionUID = 1L;

        Gone(Problem problem) {
            super(problem);
        }
    }

    @Test
    void message_saysCodeExpectationFindingAndRemedyInOneLine() {
        assertEquals("KEY_GONE: expected a key, but there was none. Give one.", PROBLEM.message());
    }

    @Test
    void problemAtAPlaceInAnInput_namesTheByte() {
        assertEquals(
                "KEY_GONE: expected a key, but there was none (at byte 44). Give one.",
                PROBLEM.atByte(44).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key_gone", "KEY GONE", "_KEY", "KEY_", "KEY__GONE", "1KEY", "KEY\n"})
    void codeOfAnotherForm_isOurBug(String code) {
        assertThrows(SdkBugException.class, () -> Problem.of(code, "a", "b", "c"));
    }

    @Test
    void foreignException_leavesItsClassAndPlaceAndNothingOfItsMessage() {
        Exception foreign = new IllegalStateException("for +33639980001", new IOException("file of Camille Dupond"));
        StringWriter printed = new StringWriter();
        Gone error = new Gone(PROBLEM.causedBy(foreign));
        error.printStackTrace(new PrintWriter(printed, true));
        LeakGuard.planting(Planted.number("caller", "+33639980001"), Planted.text("agent", "Camille Dupond"))
                .requireAbsent(printed.toString());
        assertTrue(error.problem().message().contains("java.io.IOException at " + ProblemTest.class.getName() + "."));
        assertNull(error.getCause());
    }

    @Test
    void causeOfAnSdkException_isNullAndCannotBeSetLater() {
        Gone error = new Gone(PROBLEM);
        assertEquals("KEY_GONE", error.code());
        assertEquals(PROBLEM, error.problem());
        assertThrows(IllegalStateException.class, () -> error.initCause(new IOException("later")));
        assertNull(error.getCause());
    }

    @Test
    void bugWithAForeignException_dropsTheMessageToo() {
        SdkBugException bug = new SdkBugException("two is three", new IOException("secret"));
        assertFalse(String.valueOf(bug.getMessage()).contains("secret"));
        assertTrue(String.valueOf(bug.getMessage()).startsWith("SDK_BUG: two is three (java.io.IOException at "));
        assertNull(bug.getCause());
    }
}
