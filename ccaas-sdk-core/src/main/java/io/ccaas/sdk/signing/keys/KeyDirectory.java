package io.ccaas.sdk.signing.keys;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys with which an origin signs messages, as it publishes them: a JSON Web Key Set under a well-known path
 * (draft-ietf-webbotauth-httpsig-protocol). Immutable.
 *
 * <p>A key is found by the thumbprint that is computed from it, never by the {@code kid} that it was given. Keys of kinds that
 * this library does not use, symmetric ones among them, are passed over; a private key and a public test key of RFC 9421
 * refuse the whole document, because both say that it is not what it should be.
 */
public final class KeyDirectory {

    /** Where it is, on the origin that signs. */
    public static final String PATH = "/.well-known/http-message-signatures-directory";
    /** What it must be served as. */
    public static final String MEDIA_TYPE = "application/http-message-signatures-directory+json";
    /** Longest document that is read, in bytes. */
    public static final int LARGEST_BYTES = 64 * 1024;

    private static final int MOST_KEYS = 32;
    private static final JsonLimits LIMITS = new JsonLimits(LARGEST_BYTES, 6, 1024, 2048, 16);

    private final Map<String, PublishedKey> keys;

    private KeyDirectory(Map<String, PublishedKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads a document.
     *
     * @param json the whole document
     * @return at least one key
     * @throws SignatureRefusedException {@code KEY_DIRECTORY_MALFORMED}, {@code KEY_DIRECTORY_PRIVATE} or {@code
     *     KEY_DIRECTORY_EMPTY}
     * @throws io.ccaas.sdk.credentials.CredentialException {@code TEST_KEY_REFUSED}
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not strict JSON
     */
    public static KeyDirectory parse(byte[] json) {
        Optional<JsonArray> set = Json.readObject(json, LIMITS).array("keys");
        List<JsonValue> items = set.map(JsonArray::values).orElse(List.of());
        if (set.isEmpty() || items.size() > MOST_KEYS) {
            throw PublishedKey.refusal(
                    "KEY_DIRECTORY_MALFORMED", "an array keys of at most " + MOST_KEYS + " keys", "it is otherwise");
        }
        Map<String, PublishedKey> keys = new LinkedHashMap<>();
        for (JsonValue item : items) {
            PublishedKey.read(item).ifPresent(key -> keys.put(key.key().keyId(), key));
        }
        if (keys.isEmpty()) {
            throw PublishedKey.refusal(
                    "KEY_DIRECTORY_EMPTY", "at least one key of a kind that is used here", "there is none");
        }
        return new KeyDirectory(Map.copyOf(keys));
    }

    /**
     * Finds a key.
     *
     * @param keyId JWK SHA-256 thumbprint
     * @param now compared with {@code nbf} and {@code exp} where the key has them
     * @return the key, empty when it is not published or not for now
     */
    public Optional<VerificationKey> find(String keyId, Instant now) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(published -> published.countsAt(now))
                .map(PublishedKey::key);
    }

    /**
     * The document for an own directory; serve it as {@link #MEDIA_TYPE} under {@link #PATH}, with status 200 and without a
     * redirect.
     *
     * @param keys at least one, all that may sign now; publish a new one before it signs
     * @return JSON
     * @throws io.ccaas.sdk.credentials.CredentialException when one is a public test key
     */
    public static byte[] document(List<VerificationKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a directory without keys");
        }
        keys.forEach(key -> TestKeys.refuse(key.publicKey()));
        List<JsonValue> items = keys.stream().map(KeyDirectory::jwk).toList();
        return Json.write(JsonObject.builder().put("keys", new JsonArray(items)).build());
    }

    private static JsonValue jwk(VerificationKey key) {
        JsonObject.Builder jwk = JsonObject.builder().put("kid", key.keyId()).put("use", "sig");
        byte[] required = key.jwk().getBytes(StandardCharsets.US_ASCII);
        Json.readObject(required, LIMITS).members().forEach(jwk::put);
        return jwk.build();
    }

    @Override
    public String toString() {
        return "KeyDirectory[" + keys.size() + " keys]";
    }
}
