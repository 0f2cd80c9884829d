package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.recording.RecordingId;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a key is for. Names are random ids or keyed digests: nobody can tell a number from one without the lookup key, and
 * {@link #toString()} shows the kind alone.
 */
public final class KeyName {

    /** Characters of the longest name. */
    static final int LONGEST = 32;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,32}");

    /** What a key opens. */
    public enum Kind {
        /** One row, named by its recording id. */
        ROW,
        /** The rows of one caller: their token in the database comes from it. Named by a keyed digest of the number. */
        CALLER,
        /** The names of callers. */
        LOOKUP
    }

    private final Kind kind;
    private final String text;

    private KeyName(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * The key of a row.
     *
     * @param recording which row
     * @return its name
     */
    public static KeyName row(RecordingId recording) {
        return new KeyName(Kind.ROW, recording.text());
    }

    /**
     * The key of a caller.
     *
     * @param keyedDigest at least 16 bytes, of which 16 count; never a digest without a key
     * @return its name
     */
    public static KeyName caller(byte[] keyedDigest) {
        return new KeyName(Kind.CALLER, HexFormat.of().formatHex(keyedDigest, 0, 16));
    }

    /**
     * The key with which callers are named.
     *
     * @return always an equal name
     */
    public static KeyName lookup() {
        return new KeyName(Kind.LOOKUP, "lookup");
    }

    /**
     * Reads back what a key store kept.
     *
     * @param kind what the key is for
     * @param text as {@link #text()} wrote it
     * @return the name
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static KeyName of(Kind kind, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a key's name is 1 to 32 lower-case letters and digits");
        }
        return new KeyName(kind, text);
    }

    /**
     * What the key is for.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The name, to be kept beside the key; not for logs.
     *
     * @return at most 32 lower-case letters and digits
     */
    public String text() {
        return text;
    }

    /**
     * The recording whose row the key opens.
     *
     * @return its id
     * @throws IllegalArgumentException when the key is not a row's
     */
    public RecordingId recording() {
        if (kind != Kind.ROW) {
            throw new IllegalArgumentException("the key of a " + kind + " belongs to no recording");
        }
        return RecordingId.parse(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyName that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "KeyName[" + kind + "]";
    }
}
