package io.ccaas.sdk.http.content;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The constant shape of a JSON object: members, constants, and named holes for values. Part of a template, which is made
 * before any call is known, so that it cannot carry anything of one. Immutable; each verb gives a new shape.
 *
 * <p>Guarantees: what fills a hole becomes one JSON value of the hole's kind; it cannot add members.
 */
public final class JsonShape {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Pattern CONSTANT = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** Gives a member from the texts of a hole, or nothing when the hole is empty and need not be filled. */
    private interface Member {
        Optional<JsonValue> filled(Function<String, List<String>> values);
    }

    private final Map<String, Member> members;
    private final Set<String> holes;

    private JsonShape(Map<String, Member> members, Set<String> holes) {
        this.members = Collections.unmodifiableMap(members);
        this.holes = Collections.unmodifiableSet(holes);
    }

    /**
     * An object without members.
     *
     * @return to be extended
     */
    public static JsonShape object() {
        return new JsonShape(Map.of(), Set.of());
    }

    /**
     * A member that is the same in every request.
     *
     * @param member its name
     * @param text a constant of the connector, visible ASCII
     * @return a new shape
     */
    public JsonShape constant(String member, String text) {
        require(CONSTANT.matcher(text).matches(), "a constant");
        return with(member, Set.of(), values -> Optional.of(new JsonText(text)));
    }

    /**
     * A member that is the same in every request.
     *
     * @param member its name
     * @param truth a constant of the connector
     * @return a new shape
     */
    public JsonShape constant(String member, boolean truth) {
        return with(member, Set.of(), values -> Optional.of(new JsonBoolean(truth)));
    }

    /**
     * A text that every request has.
     *
     * @param member its name
     * @param hole the name of the value
     * @return a new shape
     */
    public JsonShape text(String member, String hole) {
        return one(member, hole, true, JsonText::new);
    }

    /**
     * A text that a request may have.
     *
     * @param member its name
     * @param hole the name of the value
     * @return a new shape
     */
    public JsonShape optionalText(String member, String hole) {
        return one(member, hole, false, JsonText::new);
    }

    /**
     * A truth that a request may have.
     *
     * @param member its name
     * @param hole the name of the value, which is {@code true} or {@code false}
     * @return a new shape
     */
    public JsonShape optionalTruth(String member, String hole) {
        return one(member, hole, false, text -> new JsonBoolean(truth(text)));
    }

    /**
     * A number that a request may have.
     *
     * @param member its name
     * @param hole the name of the value, which is a number
     * @return a new shape
     */
    public JsonShape optionalNumber(String member, String hole) {
        return one(member, hole, false, JsonNumber::new);
    }

    /**
     * A list of texts that a request may have.
     *
     * @param member its name
     * @param hole the name of the value
     * @return a new shape
     */
    public JsonShape optionalTexts(String member, String hole) {
        return list(member, hole, JsonText::new);
    }

    /**
     * A list of objects of one text each that a request may have.
     *
     * @param member its name
     * @param inner the one member of each object
     * @param hole the name of the value
     * @return a new shape
     */
    public JsonShape optionalObjects(String member, String inner, String hole) {
        require(NAME.matcher(inner).matches(), "a member's name");
        return list(member, hole, text -> new JsonObject(Map.of(inner, new JsonText(text))));
    }

    /**
     * An object inside.
     *
     * @param member its name
     * @param inner its shape
     * @return a new shape
     */
    public JsonShape object(String member, JsonShape inner) {
        return with(member, inner.holes, values -> Optional.of(inner.filled(values)));
    }

    private JsonShape one(String member, String hole, boolean required, Function<String, JsonValue> kind) {
        return with(member, Set.of(hole), values -> {
            List<String> texts = values.apply(hole);
            if (texts.size() > 1 || (required && texts.isEmpty())) {
                throw new IllegalArgumentException("one value was to be given for {" + hole + "}");
            }
            return texts.stream().findFirst().map(kind);
        });
    }

    private JsonShape list(String member, String hole, Function<String, JsonValue> kind) {
        return with(member, Set.of(hole), values -> {
            List<JsonValue> found = values.apply(hole).stream().map(kind).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(found));
        });
    }

    private JsonShape with(String member, Set<String> moreHoles, Member content) {
        require(NAME.matcher(member).matches(), "a member's name");
        Map<String, Member> more = new LinkedHashMap<>(members);
        require(more.put(member, content) == null, "a member that is put once");
        Set<String> all = new LinkedHashSet<>(holes);
        all.addAll(moreHoles);
        return new JsonShape(more, all);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new SdkBugException(what + " does not have its form");
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("a truth is true or false");
        }
        return text.equals("true");
    }

    /**
     * The names of the values that it takes.
     *
     * @return unmodifiable
     */
    public Set<String> holes() {
        return holes;
    }

    /**
     * The object.
     *
     * @param values the texts of each hole, none for one that is left out
     * @return with members in the order of the shape
     */
    public JsonObject filled(Function<String, List<String>> values) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        members.forEach((name, member) -> member.filled(values).ifPresent(value -> object.put(name, value)));
        return new JsonObject(object);
    }

    @Override
    public String toString() {
        return "JsonShape" + members.keySet();
    }
}
