package io.ccaas.sdk.http.transport;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.signing.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 9: a bad header value is refused in our words, before foreign code could print it. */
class FieldRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"canary\n", "canary\r", "can\r\nary", "\0canary", "canary\t", " canary", "canary ", "canaré"})
    void valueThatIsNoHeaderValue_isRefusedWithoutShowingIt(String value) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> FieldRules.require(new Field("Authorization", value)));
        assertFalse(String.valueOf(refusal.getMessage()).contains("can"), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\n", "é"})
    void nameThatIsNoToken_isAFaultOfOurs(String name) {
        assertThrows(SdkBugException.class, () -> FieldRules.require(new Field(name, "x")));
    }

    @Test
    void visibleValues_pass() {
        assertDoesNotThrow(() -> FieldRules.require(new Field("X-A_b.1", "a \"b\"; c=~")));
        assertDoesNotThrow(() -> FieldRules.require(new Field("x", "")));
    }
}
