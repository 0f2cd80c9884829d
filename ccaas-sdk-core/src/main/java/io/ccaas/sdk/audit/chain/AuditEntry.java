package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * One line of an audit log. Its hash belongs to its content and to the entry before it. Immutable.
 *
 * @param sequence its number, from 1 without gaps
 * @param time when it was written, to the millisecond, by the writer's clock
 * @param previous hash of the entry before, 64 zeros for the first
 * @param kind what happened
 * @param fields what is known of it, in the order written; numbers as decimal text
 * @param hash SHA-256 in hexadecimal
 * @param line the entry as it stands in the log, without the line end
 */
public record AuditEntry(
        long sequence,
        Instant time,
        String previous,
        String kind,
        Map<String, String> fields,
        String hash,
        String line) {

    /** Stands for the hash of the entry before the first one. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    /** The longest line, in bytes; a longer one was not written by this library. */
    public static final int LONGEST_LINE = 8192;

    /**
     * Keeps its own copy of the fields, in their order.
     *
     * @param sequence its number, from 1 without gaps
     * @param time when it was written, to the millisecond, by the writer's clock
     * @param previous hash of the entry before, 64 zeros for the first
     * @param kind what happened
     * @param fields what is known of it, in the order written; numbers as decimal text
     * @param hash SHA-256 in hexadecimal
     * @param line the entry as it stands in the log, without the line end
     */
    public AuditEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * The entry that follows another.
     *
     * @param sequence its number
     * @param time when it happened; cut to milliseconds
     * @param previous hash of the entry before
     * @param kind upper-case letters, digits and underscores
     * @param fields {@code Long} values from 0, or text of {@code A-Z a-z 0-9 . _ : -}
     * @return the entry with its hash
     */
    public static AuditEntry following(
            long sequence, Instant time, String previous, String kind, Map<String, Object> fields) {
        EntryLine made = new EntryLine();
        made.make(sequence, time, previous, kind, fields);
        return read(sequence, made.soFar().getBytes(StandardCharsets.US_ASCII));
    }

    private static Matcher form(long expected, String line) {
        Matcher form = EntryForm.ENTRY.matcher(line);
        if (line.length() > LONGEST_LINE || !form.matches()) {
            throw new AuditTamperedException(Tampering.EDITED, expected);
        }
        return form;
    }

    /**
     * Reads a line and proves that its hash belongs to its content.
     *
     * @param expected the number that this line should have, to name it when it cannot be read
     * @param line the bytes without the line end
     * @return the entry
     * @throws AuditTamperedException {@code AUDIT_EDITED}
     */
    public static AuditEntry read(long expected, byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        Matcher form = form(expected, text);
        String hash = form.group(6);
        if (!EntryForm.hash(text.substring(0, form.end(5))).equals(hash)) {
            throw new AuditTamperedException(Tampering.EDITED, expected);
        }
        Map<String, String> fields = fields(expected, form.group(5));
        long sequence = Long.parseLong(form.group(1));
        return new AuditEntry(
                sequence, time(expected, form.group(2)), form.group(3), form.group(4), fields, hash, text);
    }

    private static Instant time(long expected, String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException foreign) {
            throw new AuditTamperedException(Tampering.EDITED, expected);
        }
    }

    private static Map<String, String> fields(long expected, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = EntryForm.FIELD.matcher(text);
        while (field.find()) {
            String value = field.group(2) == null ? field.group(3) : field.group(2);
            if (fields.put(field.group(1), value) != null) {
                throw new AuditTamperedException(Tampering.EDITED, expected);
            }
        }
        return fields;
    }

    @Override
    public String toString() {
        return "AuditEntry[" + sequence + ", " + fields.size() + " fields]";
    }
}
