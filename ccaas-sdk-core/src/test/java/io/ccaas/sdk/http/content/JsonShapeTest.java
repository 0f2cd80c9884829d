package io.ccaas.sdk.http.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonShapeTest {

    private static final JsonShape SHAPE = JsonShape.object()
            .constant("type", "job")
            .constant("quiet", true)
            .text("url", "where")
            .optionalText("language", "language")
            .optionalTruth("loud", "loud")
            .optionalNumber("count", "count")
            .object(
                    "inner",
                    JsonShape.object().optionalTexts("words", "words").optionalObjects("terms", "term", "terms"));

    private static String filled(Map<String, List<String>> values) {
        return Json.text(SHAPE.filled(name -> values.getOrDefault(name, List.of())));
    }

    @Test
    void holes_areFilledByKind() {
        assertEquals(
                "{\"type\":\"job\",\"quiet\":true,\"url\":\"u\",\"loud\":false,\"count\":3,"
                        + "\"inner\":{\"words\":[\"a\",\"b\"],\"terms\":[{\"term\":\"c\"}]}}",
                filled(Map.of(
                        "where", List.of("u"),
                        "loud", List.of("false"),
                        "count", List.of("3"),
                        "words", List.of("a", "b"),
                        "terms", List.of("c"))));
    }

    @Test
    void optionalHoles_areLeftOut() {
        assertEquals(
                "{\"type\":\"job\",\"quiet\":true,\"url\":\"u\",\"inner\":{}}", filled(Map.of("where", List.of("u"))));
    }

    @Test
    void value_cannotAddMembers() {
        assertEquals(
                "{\"type\":\"job\",\"quiet\":true,\"url\":\"\\\",\\\"x\\\":\\\"\",\"inner\":{}}",
                filled(Map.of("where", List.of("\",\"x\":\""))));
    }

    @Test
    void missingOrSecondOrWrongValue_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> filled(Map.of()));
        assertThrows(IllegalArgumentException.class, () -> filled(Map.of("where", List.of("a", "b"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> filled(Map.of("where", List.of("a"), "loud", List.of("+33639980001"))));
        assertThrows(
                IllegalArgumentException.class, () -> filled(Map.of("where", List.of("a"), "count", List.of("many"))));
    }

    @Test
    void shape_isMadeOnceAndKnowsItsHoles() {
        assertThrows(SdkBugException.class, () -> SHAPE.constant("type", "other"));
        assertThrows(SdkBugException.class, () -> JsonShape.object().constant("a b", "c"));
        assertThrows(SdkBugException.class, () -> JsonShape.object().constant("a", "c d"));
        assertEquals(Set.of("where", "language", "loud", "count", "words", "terms"), SHAPE.holes());
    }
}
