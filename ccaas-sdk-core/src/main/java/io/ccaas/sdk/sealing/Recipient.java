package io.ccaas.sdk.sealing;

import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sealing.keys.RecipientKey;
import io.ccaas.sdk.sensitive.Secret;

/**
 * A public key to which recordings are sealed: {@code age1…} (X25519), or the line of an {@code ssh-ed25519} key.
 *
 * <p>Guarantees: an object exists only for a key that can be sealed to; points of low order are refused. Does not guarantee: that
 * anybody has the private half. An age recipient cannot be seen in what is sealed to it; an ssh key can be recognised there by whoever
 * knows its public half. Neither is safe against a quantum computer.
 */
public final class Recipient {

    private final RecipientKey key;

    Recipient(RecipientKey key) {
        this.key = key;
    }

    /**
     * Reads a recipient. Spaces around it are ignored.
     *
     * @param text {@code age1…} or {@code ssh-ed25519 BASE64 COMMENT}; the comment is dropped
     * @return the recipient
     * @throws io.ccaas.sdk.sealing.refusal.SealingConfigurationException {@code RECIPIENT_FORM} or {@code RECIPIENT_KIND}
     */
    public static Recipient parse(String text) {
        return new Recipient(RecipientKey.parse(text.strip()));
    }

    Stanza wrap(Secret fileKey) {
        return key.wrap(fileKey);
    }

    /**
     * The public key as it is written.
     *
     * @return one line, without a comment
     */
    public String text() {
        return key.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient recipient && recipient.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** The kind alone. */
    @Override
    public String toString() {
        return "Recipient[" + key + "]";
    }
}
