package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.recording.TransferId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The idempotency key of a ticket: the same for the same external id in every process, so that two of them which write at the same time
 * make one ticket. It is no secret, and tells Zendesk nothing that the ticket does not.
 */
final class StableKey {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /** 128 bits leave three for the last letter of 26. */
    private static final String LAST = "aeimquy4";

    private StableKey() {}

    static TransferId of(ExternalId id) {
        byte[] digest = digest("zendesk ticket " + id.text());
        StringBuilder text = new StringBuilder(26);
        for (int i = 0; i < 25; i++) {
            text.append(ALPHABET.charAt(digest[i] & 31));
        }
        return TransferId.parse(text.append(LAST.charAt(digest[25] & 7)).toString());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new SdkBugException("every Java platform has SHA-256", impossible);
        }
    }
}
