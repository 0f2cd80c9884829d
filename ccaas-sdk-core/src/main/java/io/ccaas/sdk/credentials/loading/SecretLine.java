package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.sensitive.Secret;
import java.util.Arrays;

/** A secret written as one line of text. */
final class SecretLine {

    private SecretLine() {}

    static Secret of(String role, byte[] bytes) {
        int end = withoutLineEnd(bytes);
        if (end == 0) {
            throw Refusals.empty(role, "there is nothing but a line end");
        }
        byte[] line = Arrays.copyOf(bytes, end);
        try {
            return Secret.copyOf(line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static int withoutLineEnd(byte[] bytes) {
        int end = bytes.length;
        if (end > 0 && bytes[end - 1] == '\n') {
            end--;
            if (end > 0 && bytes[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }
}
