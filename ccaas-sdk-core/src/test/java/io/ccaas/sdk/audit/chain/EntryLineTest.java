package io.ccaas.sdk.audit.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkBugException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, and what has another form is not written. */
class EntryLineTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:20:30.123456Z");

    private final EntryLine line = new EntryLine();

    private String made(Map<String, Object> fields) {
        return line.make(7, NOW, AuditEntry.NO_PREVIOUS, "CALL_INTENT", fields);
    }

    private AuditEntry read() {
        byte[] whole = line.bytes();
        assertEquals('\n', whole[whole.length - 1]);
        return AuditEntry.read(7, new String(whole, US_ASCII).trim().getBytes(US_ASCII));
    }

    private void refused(Map<String, Object> fields) {
        assertThrows(SdkBugException.class, () -> made(fields));
    }

    @Property(tries = 300)
    void whatIsMade_isRead(
            @ForAll("names") String name,
            @ForAll("texts") String text,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, text);
        fields.put("number", number);
        String hash = made(fields);
        AuditEntry entry = read();
        assertEquals(hash, entry.hash());
        assertEquals(Instant.parse("2026-03-01T10:20:30.123Z"), entry.time());
        assertEquals(Map.of(name, text, "number", Long.toString(number)), entry.fields());
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> rest = Arbitraries.strings().alpha().numeric().ofMaxLength(31);
        return rest.map(text -> "a" + text).filter(name -> !name.equals("number"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().alpha().numeric().withChars(".:_-").ofMaxLength(1500);
    }

    @Test
    void memoryThatIsUsedAgain_leavesNothingOfTheLineBefore() {
        made(Map.of("text", "x".repeat(1500)));
        made(Map.of());
        byte[] after = line.bytes();
        EntryLine fresh = new EntryLine();
        fresh.make(7, NOW, AuditEntry.NO_PREVIOUS, "CALL_INTENT", Map.of());
        assertArrayEquals(fresh.bytes(), after);
    }

    @Test
    void lineThatWasRefused_leavesNothingInTheNext() {
        refused(Map.of("text", "\""));
        assertEquals(made(Map.of()), read().hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", " ", "\n", "é", "+49", "a@b", ",\"x\":1", "/", "\u0000", "\u017f", "{"})
    void textInAnotherForm_isRefused(String text) {
        refused(Map.of("text", text));
        refused(Map.of("text", "a" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name", "1a", "a-b", "a\"", "aé", "abcdefghijklmnopqrstuvwxyz1234567"})
    void nameInAnotherForm_isRefused(String name) {
        refused(Map.of(name, "text"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void numberOfMoreThanEighteenDigits_isRefused(long number) {
        refused(Map.of("number", number));
    }

    @Test
    void moreThanALineHolds_isRefused() {
        refused(Map.of("text", "x".repeat(1501)));
        Map<String, Object> members = new HashMap<>();
        for (int i = 0; i < 32; i++) {
            members.put("a" + i, 1L);
        }
        made(members);
        members.put("one", 1L);
        refused(members);
        Map<String, Object> texts = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            texts.put("a" + i, "x".repeat(1500));
        }
        refused(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call", "1CALL", "_CALL", "CALL INTENT", "CALL\"", "CALL-INTENT"})
    void kindInAnotherForm_isRefused(String kind) {
        assertThrows(SdkBugException.class, () -> line.make(1, NOW, AuditEntry.NO_PREVIOUS, kind, Map.of()));
    }

    @Test
    void kindThatIsTooLong_isRefused() {
        line.make(1, NOW, AuditEntry.NO_PREVIOUS, "K".repeat(64), Map.of());
        assertThrows(SdkBugException.class, () -> line.make(1, NOW, AuditEntry.NO_PREVIOUS, "K".repeat(65), Map.of()));
    }

    @Test
    void hashInAnotherForm_isRefused() {
        for (String hash : new String[] {"", "0".repeat(63), "0".repeat(65), "A".repeat(64), "0".repeat(63) + "g"}) {
            assertThrows(SdkBugException.class, () -> line.make(1, NOW, hash, "KIND", Map.of()));
        }
    }

    @Test
    void numberOfTheEntry_beginsWithOne() {
        assertThrows(SdkBugException.class, () -> line.make(0, NOW, AuditEntry.NO_PREVIOUS, "KIND", Map.of()));
    }

    @Test
    void yearOfMoreThanFourDigits_isRefused() {
        for (String year : new String[] {"+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"}) {
            assertThrows(
                    SdkBugException.class,
                    () -> line.make(1, Instant.parse(year), AuditEntry.NO_PREVIOUS, "KIND", Map.of()));
        }
    }

    @Test
    void longestLine_isReadAndNoLongerOne() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            fields.put(name, "x".repeat(1500));
        }
        fields.put("f", "");
        int room = AuditEntry.LONGEST_LINE - made7(fields).line().length();
        fields.put("f", "x".repeat(room));
        String longest = made7(fields).line();
        assertEquals(AuditEntry.LONGEST_LINE, longest.length());
        byte[] longer = longest.replace("\"f\":\"", "\"f\":\"x").getBytes(US_ASCII);
        assertThrows(AuditTamperedException.class, () -> AuditEntry.read(7, longer));
    }

    private static AuditEntry made7(Map<String, Object> fields) {
        return AuditEntry.following(7, NOW, AuditEntry.NO_PREVIOUS, "CALL_INTENT", fields);
    }
}
