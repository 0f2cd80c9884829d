package io.ccaas.samples.transcription;

import io.ccaas.samples.server.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578) part after part in constant memory.
 *
 * <p>Stricter than the standard, because every freedom of a format is a place for what should not be sent: no preamble, no
 * epilogue, no white space after a boundary, no folded header lines, at most eight parts.
 */
final class MultipartReader {

    private static final Pattern CONTENT_TYPE =
            Pattern.compile("multipart/form-data; ?boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?");
    private static final int MOST_PARTS = 8;
    private static final int LONGEST_LINE = 512;
    private static final int MOST_LINES = 8;

    private final InputStream in;
    private final byte[] delimiter;
    private PartContent open;
    private int parts;

    private MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // The first boundary stands at the very beginning, as if a line had ended before it.
        this.open = new PartContent(in, delimiter, 2);
    }

    static MultipartReader of(InputStream content, String contentType) {
        Matcher form = CONTENT_TYPE.matcher(contentType);
        if (!form.matches()) {
            throw new RefusedException(415, "CONTENT_TYPE_REFUSED");
        }
        return new MultipartReader(new BufferedInputStream(content), form.group(1));
    }

    /** The next part, or nothing after the last one, when the content has ended too and is proven by that. */
    Optional<Part> next() throws IOException {
        boolean unread = open.read() >= 0;
        if (unread) {
            throw malformed();
        }
        String ending = readEnding();
        if (ending.equals("--")) {
            requireEnd();
            return Optional.empty();
        }
        if (!ending.equals("\r\n") || ++parts > MOST_PARTS) {
            throw malformed();
        }
        List<String> headers = headers();
        open = new PartContent(in, delimiter, 0);
        return Optional.of(Part.of(headers, open));
    }

    private String readEnding() throws IOException {
        return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
    }

    /** Writers may end the last line (RFC 2046 section 5.1.1); nothing else may follow. */
    private void requireEnd() throws IOException {
        byte[] rest = in.readNBytes(3);
        if (rest.length != 0 && !(rest.length == 2 && rest[0] == '\r' && rest[1] == '\n')) {
            throw malformed();
        }
    }

    private List<String> headers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
            if (lines.size() > MOST_LINES) {
                throw malformed();
            }
        }
        return lines;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\r'; read = in.read()) {
            if (read < 0 || line.size() == LONGEST_LINE) {
                throw malformed();
            }
            line.write(read);
        }
        if (in.read() != '\n') {
            throw malformed();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    static RefusedException malformed() {
        return new RefusedException(400, "MULTIPART_MALFORMED");
    }
}
