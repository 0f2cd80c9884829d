package io.ccaas.sdk.sealing.header;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines as they come, of a header that must end soon. Reads no byte behind the last line that was asked for. */
final class HeaderLines {

    private final InputStream in;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream(512);

    HeaderLines(InputStream in) {
        this.in = in;
    }

    /** At most so many characters of it, without its LF: what lies there may be anything. */
    String firstLine(int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0 && line.length() < longest; c = in.read()) {
            raw.write(c);
            line.append((char) c);
        }
        raw.write('\n');
        return line.toString();
    }

    /** Without its LF, in Latin-1, so that every byte stays visible to whoever checks the form. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw HeaderRefused.cut();
            }
            if (raw.size() == AgeHeader.MOST_BYTES) {
                throw HeaderRefused.tooLong();
            }
            raw.write(c);
            line.append((char) c);
        }
        raw.write('\n');
        return line.toString();
    }

    int length() {
        return raw.size();
    }

    /** Everything so far. */
    byte[] bytes() {
        return raw.toByteArray();
    }
}
