package io.ccaas.sdk.credentials.loading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file or variable is the secret. */
class SecretLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a | a
            a\\n | a
            a\\r\\n | a
            a\\r | a\\r
            a\\n\\n | a\\n
            \\r | \\r
            """)
    void oneLineEnd_isLeftOut(String content, String secret) {
        byte[] bytes = unescaped(content);

        assertArrayEquals(
                unescaped(secret), SecretLine.of("role", bytes).use(SecretAccess.reading(), shown -> shown.clone()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\n", "\\r\\n"})
    void nothingButALineEnd_isRefused(String content) {
        assertThrows(CredentialException.class, () -> SecretLine.of("role", unescaped(content)));
    }

    private static byte[] unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void keySource_isPrintedWithoutNames() {
        SecretReference file = new SecretReference("file", "a.key");

        assertEquals("KeySource", KeySource.of(file).toString());
        assertEquals("KeySource[with a password]", KeySource.of(file, file).toString());
    }
}
