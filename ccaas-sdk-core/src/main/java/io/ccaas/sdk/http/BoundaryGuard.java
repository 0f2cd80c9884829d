package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.CallRefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Refuses a stream that holds the multipart boundary, wherever reads happen to cut it. */
final class BoundaryGuard extends FilterInputStream {

    private final byte[] boundary;
    private final int[] fallback;
    private int matched;

    BoundaryGuard(InputStream in, String boundary) {
        super(in);
        this.boundary = boundary.getBytes(StandardCharsets.US_ASCII);
        this.fallback = fallback(this.boundary);
    }

    /** The failure function of Knuth, Morris and Pratt: how much of the boundary still matches after a mismatch. */
    private static int[] fallback(byte[] word) {
        int[] table = new int[word.length];
        for (int i = 1, k = 0; i < word.length; i++) {
            while (k > 0 && word[i] != word[k]) {
                k = table[k - 1];
            }
            if (word[i] == word[k]) {
                k++;
            }
            table[i] = k;
        }
        return table;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            step(buffer[i]);
        }
        return n;
    }

    private void step(byte b) {
        while (matched > 0 && b != boundary[matched]) {
            matched = fallback[matched - 1];
        }
        if (b == boundary[matched]) {
            matched++;
        }
        if (matched == boundary.length) {
            throw new CallRefusedException(Problem.of(
                    "AUDIO_HOLDS_BOUNDARY",
                    "audio that does not hold the boundary of the multipart body",
                    "it does: it was made to smuggle fields to the partner",
                    "Do not send this recording; look at where it came from."));
        }
    }

    @Override
    public long skip(long n) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
