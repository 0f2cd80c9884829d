package io.ccaas.sdk.signing.keys;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One key of a directory that may sign messages, and when. */
record PublishedKey(VerificationKey key, Instant notBefore, Instant notAfter) {

    /** The members of RFC 7517 and 7518 that nobody but the owner may have; {@code k} is a symmetric key. */
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv");

    /** The year 9999. */
    private static final long LATEST = 253_402_300_799L;

    /** Empty for a key that is for something else. */
    static Optional<PublishedKey> read(JsonValue item) {
        if (!(item instanceof JsonObject jwk)) {
            throw refusal("KEY_DIRECTORY_MALFORMED", "keys as objects", "one is another kind of value");
        }
        if (!Collections.disjoint(jwk.members().keySet(), PRIVATE)) {
            throw refusal(
                    "KEY_DIRECTORY_PRIVATE",
                    "public keys alone",
                    "the private half of one is published, and so of no use any more");
        }
        if (isForSomethingElse(jwk)) {
            return Optional.empty();
        }
        return JwkReader.publicKey(jwk)
                .filter(key -> SignatureAlgorithm.fitting(key).isPresent())
                .map(key -> {
                    TestKeys.refuse(key);
                    return new PublishedKey(
                            VerificationKey.of(key), time(jwk, "nbf", Instant.MIN), time(jwk, "exp", Instant.MAX));
                });
    }

    private static boolean isForSomethingElse(JsonObject jwk) {
        JsonValue use = jwk.members().get("use");
        return use != null && !(use instanceof JsonText text && text.value().equals("sig"));
    }

    private static Instant time(JsonObject jwk, String name, Instant otherwise) {
        JsonValue value = jwk.members().get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && isSecond(number)) {
            return Instant.ofEpochSecond(number.exactLong().getAsLong());
        }
        throw refusal("KEY_DIRECTORY_MALFORMED", name + " as whole seconds since 1970", "it is something else");
    }

    private static boolean isSecond(JsonNumber number) {
        OptionalLong seconds = number.exactLong();
        return seconds.isPresent() && seconds.getAsLong() >= -LATEST && seconds.getAsLong() <= LATEST;
    }

    boolean countsAt(Instant now) {
        return !now.isBefore(notBefore) && !now.isAfter(notAfter);
    }

    static SignatureRefusedException refusal(String code, String expected, String found) {
        return SignatureRefusedException.because(
                code, "a key directory with " + expected, found, "Its owner must mend the directory.");
    }

    @Override
    public String toString() {
        return "PublishedKey[" + key.keyId() + "]";
    }
}
