package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a policy lets everyone in, for stores that do not say so themselves. What a {@code Deny} takes back, and a condition that is not
 * known to name somebody, is as if it were not there. It can only find what is open: a policy that cannot be read is not shown to be closed.
 */
final class OpenPolicy {

    /** Of these a stranger has none, or one that the rule does not name. */
    private static final Set<String> NAMING =
            Set.of("aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:sourcevpc", "aws:sourcevpce");

    private OpenPolicy() {}

    static boolean is(byte[] policy) {
        try {
            return members(Json.readObject(policy, JsonLimits.standard()), "Statement")
                    .flatMap(OpenPolicy::each)
                    .anyMatch(OpenPolicy::letsEveryoneIn);
        } catch (SdkException unreadable) {
            return false;
        }
    }

    private static boolean letsEveryoneIn(JsonValue value) {
        if (!(value instanceof JsonObject statement)) {
            return false;
        }
        boolean denies = members(statement, "Effect").allMatch(effect -> isText(effect, "Deny"));
        boolean everyone = members(statement, "NotPrincipal").findAny().isPresent()
                || members(statement, "Principal").anyMatch(OpenPolicy::isEveryone);
        return everyone && !denies && members(statement, "Condition").noneMatch(OpenPolicy::namesSomebody);
    }

    private static boolean isEveryone(JsonValue principal) {
        return principal instanceof JsonObject kinds
                ? kinds.members().values().stream().anyMatch(OpenPolicy::isEveryone)
                : each(principal).anyMatch(one -> isText(one, "*"));
    }

    /** All tests of a condition must hold, so that one is enough. */
    private static boolean namesSomebody(JsonValue condition) {
        return condition instanceof JsonObject tests
                && tests.members().get("StringEquals") instanceof JsonObject equal
                && equal.members().entrySet().stream()
                        .filter(test -> NAMING.contains(test.getKey().toLowerCase(Locale.ROOT)))
                        .anyMatch(test -> isNames(test.getValue()));
    }

    private static boolean isNames(JsonValue values) {
        return each(values).findAny().isPresent() && each(values).allMatch(OpenPolicy::isName);
    }

    private static boolean isName(JsonValue value) {
        return value instanceof JsonText name
                && !name.value().isBlank()
                && !name.value().contains("*")
                && !name.value().contains("${");
    }

    private static boolean isText(JsonValue value, String text) {
        return value instanceof JsonText found && found.value().strip().equals(text);
    }

    /** However their names are written: stores differ. */
    private static Stream<JsonValue> members(JsonObject object, String name) {
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue);
    }

    private static Stream<JsonValue> each(JsonValue value) {
        return (value instanceof JsonArray array ? array.values() : List.of(value)).stream();
    }
}
