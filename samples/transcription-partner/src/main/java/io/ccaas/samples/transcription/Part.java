package io.ccaas.samples.transcription;

import io.ccaas.samples.server.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a form. Header fields besides its disposition and type are refused, and so is a disposition with parameters
 * besides name and file name, {@code filename*} for example.
 */
record Part(List<String> headers, String name, Optional<String> fileName, InputStream content) {

    private static final Pattern DISPOSITION = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"\\\\]+)\"(?:; filename=\"([^\"\\\\]*)\")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile(
            "Content-Type: (?:audio/[a-z0-9.+-]+|text/plain(?:; ?charset=utf-8)?)", Pattern.CASE_INSENSITIVE);

    static Part of(List<String> headers, InputStream content) {
        List<Matcher> dispositions = headers.stream()
                .map(DISPOSITION::matcher)
                .filter(Matcher::matches)
                .toList();
        long types = headers.stream().filter(h -> TYPE.matcher(h).matches()).count();
        if (dispositions.size() != 1 || types > 1 || headers.size() != 1 + types) {
            throw new RefusedException(422, "PART_HEADER_REFUSED");
        }
        Matcher disposition = dispositions.get(0);
        return new Part(headers, disposition.group(1), Optional.ofNullable(disposition.group(2)), content);
    }

    /** A short value, in bytes; longer ones are refused. */
    String value(int longest) throws IOException {
        byte[] value = content.readNBytes(longest + 1);
        if (value.length > longest) {
            throw new RefusedException(422, "FIELD_TOO_LONG");
        }
        return new String(value, StandardCharsets.UTF_8);
    }
}
