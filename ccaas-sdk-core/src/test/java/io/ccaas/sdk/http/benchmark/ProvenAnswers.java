package io.ccaas.sdk.http.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Every call of a row must be answered as the first was, whose answer says what the partner saw: client, connection, key. */
final class ProvenAnswers {

    private final String key;
    private final int bodyLength;
    private byte[] first = {};

    /** {@code key} is the id of the key that the partner verified the request with, or none. */
    ProvenAnswers(String key, int bodyLength) {
        this.key = key;
        this.bodyLength = bodyLength;
    }

    void require(byte[] answer) {
        if (first.length == 0) {
            first = answer;
            requireFacts(new String(answer, StandardCharsets.US_ASCII));
        }
        if (!Arrays.equals(first, answer)) {
            throw new IllegalStateException("another connection, or another answer");
        }
    }

    private void requireFacts(String text) {
        boolean mutual = text.startsWith("\"CN=ccaas client TLS_AES_256_GCM_SHA384 from port ");
        boolean asSigned = text.contains(", " + bodyLength + " bytes, key " + key + ".");
        if (!mutual || !asSigned) {
            throw new IllegalStateException("the row is not what it says: the partner saw " + text);
        }
    }
}
