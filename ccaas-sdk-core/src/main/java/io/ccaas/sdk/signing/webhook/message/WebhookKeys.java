package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The Ed25519 keys that a sender may be signing with now, each with a name, as {@link WebhookSecrets}. Immutable. */
public final class WebhookKeys {

    private final Map<String, VerificationKey> byName;

    private WebhookKeys(Map<String, VerificationKey> byName) {
        this.byName = byName;
    }

    /**
     * The only key, or the first.
     *
     * @param name of 1 to 64 letters, digits, dots, underscores and hyphens
     * @param key Ed25519
     * @return keys with this one
     */
    public static WebhookKeys of(String name, VerificationKey key) {
        return new WebhookKeys(Map.of()).and(name, key);
    }

    /**
     * The only key, or the first, as senders show it.
     *
     * @param name of 1 to 64 letters, digits, dots, underscores and hyphens
     * @param base64 32 bytes of a public key (RFC 8032), in base64, perhaps behind {@code whpk_}
     * @return keys with this one
     * @throws IllegalArgumentException when it is no such key
     */
    public static WebhookKeys of(String name, String base64) {
        return of(name, ShownKey.key(base64));
    }

    /**
     * One more, for as long as a rotation takes.
     *
     * @param name another name
     * @param key Ed25519
     * @return these keys and that one, at most eight
     * @throws IllegalArgumentException when the name is taken or the key is of another kind
     */
    public WebhookKeys and(String name, VerificationKey key) {
        WebhookSecrets.requireName(name, byName);
        if (key.algorithm() != SignatureAlgorithm.ED25519) {
            throw new IllegalArgumentException("these webhooks are signed with Ed25519 keys");
        }
        Map<String, VerificationKey> more = new LinkedHashMap<>(byName);
        more.put(name, key);
        return new WebhookKeys(Collections.unmodifiableMap(more));
    }

    /**
     * One more, as senders show it.
     *
     * @param name another name
     * @param base64 32 bytes of a public key, in base64, perhaps behind {@code whpk_}
     * @return these keys and that one
     * @throws IllegalArgumentException when the name is taken or it is no such key
     */
    public WebhookKeys and(String name, String base64) {
        return and(name, ShownKey.key(base64));
    }

    /**
     * Goes through them.
     *
     * @param each gets name and key, in the order in which they were added
     */
    public void forEach(BiConsumer<String, VerificationKey> each) {
        byName.forEach(each);
    }

    @Override
    public String toString() {
        return "WebhookKeys[" + byName.size() + "]";
    }
}
