package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;

/** A public key to which file keys are wrapped. */
public sealed interface RecipientKey permits X25519RecipientKey, SshRecipientKey {

    /**
     * Reads {@code age1…} or {@code ssh-ed25519 BASE64 COMMENT}; the comment is dropped.
     *
     * @param text one line
     * @return the key, proven to be usable
     * @throws io.ccaas.sdk.sealing.refusal.SealingConfigurationException {@code RECIPIENT_FORM} or {@code RECIPIENT_KIND}
     */
    static RecipientKey parse(String text) {
        if (text.startsWith("ssh-")) {
            return SshRecipientKey.parse(text);
        }
        return X25519RecipientKey.parse(text);
    }

    /**
     * Wraps a file key. Two wrappings of the same key differ.
     *
     * @param fileKey 16 bytes
     * @return what goes into the header
     */
    Stanza wrap(Secret fileKey);

    /**
     * The public key as it is written, without a comment.
     *
     * @return one line
     */
    String text();
}
