package io.ccaas.samples.server;

import java.nio.charset.StandardCharsets;

/**
 * What may go wrong with an answer on its way, for demonstrations: a client has to refuse what was changed after it was
 * signed.
 */
public enum AnswerFault {
    /** Nothing goes wrong. */
    NONE,
    /** The content is changed after signing. */
    TAMPERED;

    byte[] afterSigning(byte[] content) {
        if (this == NONE) {
            return content;
        }
        String changed = new String(content, StandardCharsets.UTF_8).replaceFirst("\"text\":\"", "\"text\":\"not ");
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
