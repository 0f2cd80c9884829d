package io.ccaas.sdk.credentials.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.CredentialException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenReferenceTest {

    private static TokenReference parsed(String name) {
        return TokenReference.parse("crm identity.key", name);
    }

    @Test
    void attributesInAnyOrder_areRead() {
        TokenReference expected = new TokenReference(7, "client 1", Path.of("/usr/lib/hsm.so"));
        assertEquals(expected, parsed("slot-id=7;object=client 1?module-path=/usr/lib/hsm.so"));
        assertEquals(expected, parsed("object=client 1;slot-id=7?module-path=/usr/lib/hsm.so"));
    }

    @Test
    void slotLeftOut_isTheFirst() {
        assertEquals(-1, parsed("object=client?module-path=/usr/lib/hsm.so").slot());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "object=client",
                "object=client?module-path=hsm.so",
                "slot-id=7?module-path=/usr/lib/hsm.so",
                "slot-id=seven;object=client?module-path=/usr/lib/hsm.so",
                "slot-id=-1;object=client?module-path=/usr/lib/hsm.so",
                "object=client;object=client?module-path=/usr/lib/hsm.so",
                "token=t;object=client?module-path=/usr/lib/hsm.so",
                "object=client?module-path=/usr/lib/hsm.so&pin-value=4321",
                "object=client?module-path=/usr/lib/hsm.so&pin-source=file:pin",
                "object=client?module-path=/usr/lib/${java.home}/hsm.so",
                "object=client?module-path=/usr/lib/hsm.so\nattributes = compatibility",
                "object=%63lient?module-path=/usr/lib/hsm.so"
            })
    void anotherForm_isRefusedAndNotRepeated(String name) {
        CredentialException refusal = assertThrows(CredentialException.class, () -> parsed(name));
        assertEquals("TOKEN_REFERENCE", refusal.code());
        assertFalse(refusal.problem().found().contains("4321"));
    }
}
