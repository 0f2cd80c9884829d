package io.ccaas.sdk.sealing;

import io.ccaas.sdk.sealing.keys.IdentityKey;
import io.ccaas.sdk.sealing.keys.X25519IdentityKey;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of an age identity file: keys, empty lines, and remarks behind {@code #}. */
final class IdentityLines {

    private IdentityLines() {}

    static List<IdentityKey> read(Secret content) {
        return content.useChars(SecretAccess.reading(), IdentityLines::keys);
    }

    private static List<IdentityKey> keys(char[] text) {
        List<IdentityKey> keys = new ArrayList<>();
        try {
            for (int from = 0, to; from < text.length; from = to + 1) {
                to = end(text, from);
                int behind = to > from && text[to - 1] == '\r' ? to - 1 : to;
                if (behind > from && text[from] != '#') {
                    keys.add(key(text, from, behind));
                }
            }
            return keys;
        } catch (RuntimeException refusal) {
            keys.forEach(IdentityKey::close);
            throw refusal;
        }
    }

    private static int end(char[] text, int from) {
        int to = from;
        while (to < text.length && text[to] != '\n') {
            to++;
        }
        return to;
    }

    private static IdentityKey key(char[] text, int from, int to) {
        char[] line = Arrays.copyOfRange(text, from, to);
        try {
            return X25519IdentityKey.of(Secret.copyOf(line));
        } finally {
            Arrays.fill(line, '\0');
        }
    }
}
