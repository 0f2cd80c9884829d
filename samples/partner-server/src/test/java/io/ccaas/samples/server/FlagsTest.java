package io.ccaas.samples.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlagsTest {

    private static Flags parse(String... arguments) {
        return Flags.parse(List.of(arguments), Set.of("--port", "--client-key"), Set.of("--print"));
    }

    @Test
    void repeatedFlag_keepsItsOrder() {
        assertEquals(
                List.of("a=1", "b=2"),
                parse("--client-key", "a=1", "--client-key", "b=2").all("--client-key"));
    }

    @Test
    void switch_isSeen() {
        assertTrue(parse("--print").has("--print"));
        assertFalse(parse().has("--print"));
    }

    @Test
    void unknownFlag_isRefused() {
        assertThrows(UsageException.class, () -> parse("--prot", "1"));
    }

    @Test
    void missingValue_isRefused() {
        assertThrows(UsageException.class, () -> parse("--port"));
    }

    @Test
    void numberOutOfRange_isRefused() {
        assertThrows(UsageException.class, () -> parse("--port", "65536").number("--port", 0, 65_535, 0));
        assertThrows(UsageException.class, () -> parse("--port", "-1").number("--port", 0, 65_535, 0));
        assertEquals(65_535, parse("--port", "65535").number("--port", 0, 65_535, 0));
    }

    @Test
    void secondValueOfASingleFlag_isRefused() {
        assertThrows(
                UsageException.class, () -> parse("--port", "1", "--port", "2").one("--port"));
    }
}
