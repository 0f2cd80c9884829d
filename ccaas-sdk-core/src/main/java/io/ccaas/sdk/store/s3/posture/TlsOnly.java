package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a policy denies what comes without TLS. Knows the one common way to write that; another is as if it were not there. */
enum TlsOnly {
    DENIES,
    LETS,
    UNREADABLE;

    static TlsOnly of(byte[] policy) {
        JsonObject root;
        try {
            root = Json.readObject(policy, JsonLimits.standard());
        } catch (SdkException unreadable) {
            return UNREADABLE;
        }
        JsonValue statements = root.members().get("Statement");
        if (statements == null) {
            return UNREADABLE;
        }
        return each(statements).stream().anyMatch(TlsOnly::isDenial) ? DENIES : LETS;
    }

    private static boolean isDenial(JsonValue value) {
        return value instanceof JsonObject statement
                && is(statement.members().get("Effect"), "Deny")
                && isEveryone(statement.members().get("Principal"))
                && isEverything(statement.members().get("Action"))
                && isWithoutTls(statement.members().get("Condition"));
    }

    private static boolean isEveryone(@Nullable JsonValue principal) {
        return is(principal, "*")
                || (principal instanceof JsonObject named && is(named.members().get("AWS"), "*"));
    }

    private static boolean isEverything(@Nullable JsonValue action) {
        return action != null && each(action).stream().anyMatch(one -> is(one, "s3:*") || is(one, "*"));
    }

    /** With a second condition it would deny less. */
    private static boolean isWithoutTls(@Nullable JsonValue condition) {
        if (!(condition instanceof JsonObject all)
                || all.members().size() != 1
                || !(all.members().get("Bool") instanceof JsonObject test)
                || test.members().size() != 1) {
            return false;
        }
        JsonValue transport = test.members().get("aws:SecureTransport");
        return is(transport, "false") || (transport instanceof JsonBoolean flag && !flag.value());
    }

    private static boolean is(@Nullable JsonValue value, String text) {
        boolean itself = value instanceof JsonText found && found.value().equals(text);
        boolean alone = value instanceof JsonArray one
                && one.values().size() == 1
                && is(one.values().get(0), text);
        return itself || alone;
    }

    private static List<JsonValue> each(JsonValue value) {
        return value instanceof JsonArray array ? array.values() : List.of(value);
    }
}
