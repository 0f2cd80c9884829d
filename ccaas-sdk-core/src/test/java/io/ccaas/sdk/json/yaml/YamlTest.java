package io.ccaas.sdk.json.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain YAML alone, and one refusal for everything that makes YAML more than it looks like. */
class YamlTest {

    private static YamlMapping mapping(String text) {
        return Yaml.readMapping(text.getBytes(UTF_8));
    }

    private static YamlRefusedException refusal(String text) {
        return assertThrows(YamlRefusedException.class, () -> Yaml.read(text.getBytes(UTF_8)));
    }

    private static YamlScalar scalar(String text) {
        return (YamlScalar) mapping("k: " + text + "\n").find("k").orElseThrow().value();
    }

    @Test
    void everyNode_knowsItsPlace() {
        YamlMapping root = mapping("a: 1\nb:\n  - x\n  - c: y\n");
        YamlEntry b = root.find("b").orElseThrow();
        assertEquals(new YamlPlace(2, 1), b.place());
        YamlMapping item = (YamlMapping) ((YamlSequence) b.value()).items().get(1);
        assertEquals(new YamlPlace(4, 5), item.place());
        assertEquals(
                "line 4, column 8", item.find("c").orElseThrow().value().place().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NO", "no", "off", "1.10", "010", "0x1f", "1_000", "12:30", "2027-05-01", "TRUE", ".inf", "1e3"})
    void scalarThatOtherReadersConvert_staysText(String written) {
        YamlScalar scalar = scalar(written);
        assertEquals(written, scalar.text());
        assertEquals(OptionalLong.empty(), scalar.wholeNumber());
        assertEquals(true, scalar.truth().isEmpty());
    }

    @Test
    void plainNumberAndTruth_areReadOnlyWithoutQuotes() {
        assertEquals(OptionalLong.of(-42), scalar("-42").wholeNumber());
        assertEquals(OptionalLong.empty(), scalar("'42'").wholeNumber());
        assertEquals(true, scalar("true").truth().orElseThrow());
        assertEquals(true, scalar("\"true\"").truth().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null"})
    void nothing_isNullOnlyWithoutQuotes(String written) {
        assertEquals(true, scalar(written).isNull());
        assertFalse(scalar("'" + written + "'").isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1            | no anchor    | line 1, column 4",
                "&x a: 1            | no anchor    | line 1, column 1",
                "a: &x {b: c}       | no anchor    | line 1, column 4",
                "a: *x              | no alias     | line 1, column 4",
                "*x : 1             | no alias     | line 1, column 1",
                "a: !!str 1         | no tag       | line 1, column 4",
                "a: !local 1        | no tag       | line 1, column 4",
                "a: ! 1             | no tag       | line 1, column 4",
                "!!str a: 1         | no tag       | line 1, column 1",
                "a: !!set {b}       | no tag       | line 1, column 4",
                "<<: {a: b}         | no merge key | line 1, column 1",
                "\"<<\": {a: b}     | no merge key | line 1, column 1"
            })
    void featureBeyondPlainYaml_isRefusedWithItsPlace(String text, String expected, String place) {
        YamlRefusedException refusal = refusal(text);
        assertEquals("YAML_FEATURE", refusal.code());
        assertEquals(expected, refusal.problem().expected());
        assertEquals("there is one at " + place, refusal.problem().found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.2\n---\na: 1\n", "%TAG ! tag:x,2000:\n---\na: 1\n"})
    void directive_isRefused(String text) {
        assertEquals("no directive", refusal(text).problem().expected());
    }

    @Test
    void secondDocument_isRefused() {
        assertEquals("YAML_DOCUMENTS", refusal("a: 1\n---\nb: 2\n").code());
        assertEquals("YAML_DOCUMENTS", refusal("a: 1\n--- \n").code());
    }

    @Test
    void oneDocumentWithMarkers_isRead() {
        assertEquals(1, mapping("---\na: 1\n...\n").entries().size());
    }

    @Test
    void keyTwice_isRefusedAtTheSecond() {
        YamlRefusedException refusal = refusal("a: 1\nb: 2\n'a': 3\n");
        assertEquals(
                "YAML_DUPLICATE: expected each key once, but one stands there again at line 3, column 1."
                        + " Remove one of them",
                refusal.getMessage());
    }

    @Test
    void collectionAsKey_isRefused() {
        assertEquals("YAML_KEY", refusal("? [a, b]\n: c\n").code());
    }

    @Test
    void billionLaughs_isRefusedAtItsFirstAnchor() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertEquals(
                "there is one at line 1, column 5",
                refusal(text.toString()).problem().found());
    }

    @Test
    void deepNesting_isRefused() {
        mapping("a: " + "[".repeat(31) + "]".repeat(31));
        assertEquals(
                "YAML_DEPTH", refusal("a: " + "[".repeat(32) + "]".repeat(32)).code());
        assertEquals("YAML_DEPTH", refusal("[".repeat(400_000)).code());
        assertEquals("YAML_DEPTH", refusal("- ".repeat(200_000)).code());
    }

    @Test
    void twoMebibytes_areRefused() {
        assertEquals("YAML_BYTES", refusal("#" + "x".repeat(2 << 20)).code());
    }

    @Test
    void tooManyNodes_areRefused() {
        assertEquals("YAML_NODES", refusal("a: [" + "1,".repeat(50_000) + "]").code());
    }

    @Test
    void malformedUtf8AndByteOrderMark_areRefused() {
        byte[] latin1 = {'a', ':', ' ', (byte) 0xe9};
        assertEquals(
                "YAML_ENCODING",
                assertThrows(YamlRefusedException.class, () -> Yaml.read(latin1))
                        .code());
        assertEquals("YAML_ENCODING", refusal("\ufeffa: 1").code());
    }

    @Test
    void syntaxError_namesTheLineAndNoContent() {
        YamlRefusedException refusal = refusal("a: 1\nb: \"s3cr3t\n");
        assertEquals("YAML_SYNTAX", refusal.code());
        assertEquals("the text is not at line 3, column 1", refusal.problem().found());
        assertFalse(refusal.problem().message().contains("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "text\n", "[a]\n"})
    void fileWithoutKeys_isRefused(String text) {
        YamlRefusedException refusal = assertThrows(YamlRefusedException.class, () -> mapping(text));
        assertEquals("YAML_ROOT", refusal.code());
    }

    @Test
    void printedForms_showPlacesAlone() {
        YamlMapping root = mapping("key: s3cr3t\nlist: [s3cr3t]\n");
        assertFalse(root.entries().toString().contains("s3cr3t"));
        assertEquals(
                "YamlScalar[line 1, column 6]",
                root.find("key").orElseThrow().value().toString());
        assertEquals("YamlMapping[line 1, column 1]", root.toString());
    }

    @Property(tries = 2000)
    void anyText_isReadOrRefused(
            @ForAll
                    @Chars({
                        'a', ':', ' ', '\n', '-', '[', ']', '{', '}', '&', '*', '!', '%', '"', '\'', '\\', 'U', '?',
                        '|', '>', '#', ',', '@', '`', '\t', '0'
                    })
                    @CharRange(from = '\u0000', to = '\u00ff')
                    String text) {
        try {
            Yaml.read(text.getBytes(UTF_8));
        } catch (YamlRefusedException refusal) {
            assertEquals("YAML_", refusal.code().substring(0, 5));
        }
    }
}
