package io.ccaas.sdk.credentials.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may answer when it is asked for a secret. */
class AnswerTest {

    private static Answer answer(int exit, String output) {
        return Answer.of("the role", new Execution.Ended(exit, output.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void secretWithItsEnd_isRead() {
        Answer answer = answer(0, "{\"version\":1,\"secret\":\"hunter2\",\"expiresAt\":\"2026-11-22T12:00:00Z\"}");

        assertEquals(
                "hunter2",
                answer.secret().use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.UTF_8)));
        assertEquals(Optional.of(Instant.parse("2026-11-22T12:00:00Z")), answer.expiresAt());
        assertEquals("Answer", answer.toString());
    }

    @Test
    void endMayBeAbsent() {
        assertEquals(
                Optional.empty(), answer(0, "{\"version\":1,\"secret\":\"s\"}").expiresAt());
    }

    @Test
    void programThatFailed_isRefusedWhateverItWrote() {
        CredentialException refusal =
                assertThrows(CredentialException.class, () -> answer(3, "{\"version\":1,\"secret\":\"s\"}"));

        assertTrue(refusal.problem().found().contains("code 3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"secret\":\"s\"}",
                "{\"version\":1}",
                "{\"version\":2,\"secret\":\"s\"}",
                "{\"version\":\"1\",\"secret\":\"s\"}",
                "{\"version\":1,\"secret\":\"\"}",
                "{\"version\":1,\"secret\":7}",
                "{\"version\":1,\"secret\":\"s\",\"token\":\"t\"}",
                "{\"version\":1,\"secret\":\"s\",\"expiresAt\":\"tomorrow\"}",
                "{\"version\":1,\"secret\":\"s\"} trailing"
            })
    void outputOfAnotherForm_isRefused(String output) {
        assertThrows(CredentialException.class, () -> answer(0, output));
    }
}
