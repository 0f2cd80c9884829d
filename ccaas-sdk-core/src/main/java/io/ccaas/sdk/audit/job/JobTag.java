package io.ccaas.sdk.audit.job;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The id that a partner gave to a job, so that the partner can be asked what became of it. An id that could hold a phone
 * number is written as its SHA-256: whoever has the id can find it, nobody can read it.
 */
public final class JobTag {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NO_NUMBER = Pattern.compile("(?!.*[0-9]{7})(?!.*([0-9][_-]*){9})[A-Za-z0-9_-]{1,64}");

    private final String tag;

    private JobTag(String tag) {
        this.tag = tag;
    }

    /**
     * Takes an id.
     *
     * @param id as the partner wrote it
     * @return the id itself when it is a UUID, or letters and digits of which no seven in a row are digits, nor nine with signs between
     *     them; otherwise {@code
     *     sha256-} and its digest in hexadecimal
     */
    public static JobTag of(String id) {
        boolean shown = UUID.matcher(id).matches() || NO_NUMBER.matcher(id).matches();
        return new JobTag(shown ? id : "sha256-" + digest(id));
    }

    private static String digest(String id) {
        try {
            byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8));
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobTag that && tag.equals(that.tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public String toString() {
        return tag;
    }
}
