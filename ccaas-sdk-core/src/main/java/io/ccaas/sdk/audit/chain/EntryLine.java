package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Makes one line of a log after the other, in memory that is used again. Every part is checked when it is added: what could
 * not be read again is not made. Not thread-safe.
 */
public final class EntryLine {

    private static final long NUMBERS = 1_000_000_000_000_000_000L;

    private final MessageDigest sha256 = EntryForm.sha256();
    private final byte[] line = new byte[AuditEntry.LONGEST_LINE];
    private int length;
    private int members;

    /** Holds no line yet. */
    public EntryLine() {}

    /**
     * Makes the entry that follows another.
     *
     * @param sequence its number
     * @param time when it happened; cut to milliseconds
     * @param previous hash of the entry before
     * @param kind upper-case letters, digits and underscores
     * @param fields {@code Long} values from 0, or text of {@code A-Z a-z 0-9 . _ : -}
     * @return its hash
     */
    public String make(long sequence, Instant time, String previous, String kind, Map<String, Object> fields) {
        open(sequence, time, previous, kind);
        fields.forEach(this::member);
        return close();
    }

    void open(long sequence, Instant time, String previous, String kind) {
        length = 0;
        members = 0;
        require(sequence > 0);
        constant("{\"seq\":");
        number(sequence);
        constant(",\"time\":\"");
        // A year of more than four digits has a sign before it.
        text(time.truncatedTo(ChronoUnit.MILLIS).toString(), 24, EntryForm::isDigit, EntryForm::isInTime);
        constant("\",\"prev\":\"");
        require(previous.length() == EntryForm.HASH_LENGTH);
        text(previous, EntryForm.HASH_LENGTH, EntryForm::isHex, EntryForm::isHex);
        constant("\",\"kind\":\"");
        require(!kind.isEmpty());
        text(kind, 64, EntryForm::isUpper, EntryForm::isInKind);
        constant("\"");
    }

    void member(String name, Object value) {
        members++;
        require(members <= EntryForm.MOST_MEMBERS && !name.isEmpty());
        constant(",\"");
        text(name, 32, EntryForm::isLower, EntryForm::isInName);
        constant("\":");
        if (value instanceof Long number) {
            number(number);
        } else {
            constant("\"");
            text(value.toString(), EntryForm.LONGEST_TEXT, EntryForm::isInText, EntryForm::isInText);
            constant("\"");
        }
    }

    /** The line up to here, which a signature covers that stands in the next member. */
    String soFar() {
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }

    String close() {
        sha256.update(EntryForm.DOMAIN);
        sha256.update(line, 0, length);
        String hash = HexFormat.of().formatHex(sha256.digest());
        constant(",\"hash\":\"");
        constant(hash);
        constant("\"}");
        return hash;
    }

    private void number(long number) {
        require(number >= 0 && number < NUMBERS);
        constant(Long.toString(number));
    }

    private void text(String text, int longest, IntPredicate first, IntPredicate rest) {
        boolean formed = text.isEmpty() || first.test(text.charAt(0));
        for (int i = 1; i < text.length(); i++) {
            formed &= rest.test(text.charAt(i));
        }
        require(formed && text.length() <= longest);
        constant(text);
    }

    private void constant(String ascii) {
        require(ascii.length() <= line.length - length);
        for (int i = 0; i < ascii.length(); i++) {
            line[length++] = (byte) ascii.charAt(i);
        }
    }

    private static void require(boolean formed) {
        if (!formed) {
            throw new SdkBugException("a part of an audit entry has not its form");
        }
    }

    /**
     * The line that was made last.
     *
     * @return its bytes with the line end, a copy
     */
    public byte[] bytes() {
        byte[] whole = Arrays.copyOf(line, length + 1);
        whole[length] = '\n';
        return whole;
    }
}
