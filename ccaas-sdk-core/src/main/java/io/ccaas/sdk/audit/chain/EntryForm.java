package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The one form of an entry: flat JSON in ASCII without white space or escapes, members in fixed order, numbers without
 * sign, point or leading zeros. There is one text for one entry, so that its bytes can be hashed as they stand.
 */
final class EntryForm {

    static final int HASH_LENGTH = 64;
    static final int LONGEST_TEXT = 1500;
    static final int MOST_MEMBERS = 32;

    private static final String NAME = "[a-z][A-Za-z0-9]{0,31}";
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";
    private static final String TEXT = "[A-Za-z0-9._:-]{0," + LONGEST_TEXT + "}";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\\.[0-9]{3})?Z";

    /** Name, number, text. */
    static final Pattern FIELD = Pattern.compile(",\"(" + NAME + ")\":(?:(" + NUMBER + ")|\"(" + TEXT + ")\")");

    /** Sequence, time, hash before, kind, fields, own hash. */
    static final Pattern ENTRY =
            Pattern.compile("\\{\"seq\":([1-9][0-9]{0,17}),\"time\":\"(" + TIME + ")\",\"prev\":\"("
                    + HASH + ")\",\"kind\":\"([A-Z][A-Z0-9_]{0,63})\"((?:,\"" + NAME + "\":(?:" + NUMBER + "|\"" + TEXT
                    + "\")){0,32}),\"hash\":\"(" + HASH + ")\"\\}");

    /** Stands before the body in what is hashed. */
    static final byte[] DOMAIN = "ccaas-audit-1\n".getBytes(StandardCharsets.US_ASCII);

    private EntryForm() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    static boolean isInKind(int c) {
        return isUpper(c) || isDigit(c) || c == '_';
    }

    static boolean isInName(int c) {
        return isLower(c) || isUpper(c) || isDigit(c);
    }

    static boolean isInText(int c) {
        return isInName(c) || c == '.' || c == '_' || c == ':' || c == '-';
    }

    static boolean isInTime(int c) {
        return isDigit(c) || "-T:.Z".indexOf(c) >= 0;
    }

    /** Over everything before the hash member, which includes the hash of the entry before. */
    static String hash(String body) {
        MessageDigest digest = sha256();
        digest.update(DOMAIN);
        return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.US_ASCII)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
