package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.sensitive.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The secrets that a sender may be using now, each with a name. One, and for the time of a rotation the next one too.
 *
 * <p>Guarantees: none is empty; {@code toString} shows none. The names are the operator's own and appear in {@code
 * VerifiedWebhook}, so that one sees when the old one is no longer in use. Immutable; whoever made the secrets destroys them.
 */
public final class WebhookSecrets {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final int MOST = 8;

    private final Map<String, Secret> byName;

    private WebhookSecrets(Map<String, Secret> byName) {
        this.byName = byName;
    }

    /**
     * The only secret, or the first.
     *
     * @param name of 1 to 64 letters, digits, dots, underscores and hyphens, for example {@code 2026-11}
     * @param secret as the sender shows it; the scheme knows whether it is text or base64
     * @return secrets with this one
     */
    public static WebhookSecrets of(String name, Secret secret) {
        return new WebhookSecrets(Map.of()).and(name, secret);
    }

    /**
     * One more, for as long as a rotation takes.
     *
     * @param name another name
     * @param secret as the sender shows it
     * @return these secrets and that one, at most eight
     * @throws IllegalArgumentException when the name is taken or has another form, or there are too many
     */
    public WebhookSecrets and(String name, Secret secret) {
        requireName(name, byName);
        Map<String, Secret> more = new LinkedHashMap<>(byName);
        more.put(name, secret);
        return new WebhookSecrets(Collections.unmodifiableMap(more));
    }

    static void requireName(String name, Map<String, ?> taken) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name has 1 to 64 letters, digits, dots, underscores and hyphens");
        }
        if (taken.containsKey(name) || taken.size() == MOST) {
            throw new IllegalArgumentException("at most " + MOST + " secrets or keys, each with a name of its own");
        }
    }

    /**
     * Goes through them.
     *
     * @param each gets name and secret, in the order in which they were added
     */
    public void forEach(BiConsumer<String, Secret> each) {
        byName.forEach(each);
    }

    /**
     * One of them.
     *
     * @param name as given
     * @return the secret
     * @throws IllegalArgumentException when there is none of this name
     */
    public Secret named(String name) {
        Secret secret = byName.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("there is no secret of this name");
        }
        return secret;
    }

    @Override
    public String toString() {
        return "WebhookSecrets[" + byName.size() + "]";
    }
}
