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

    private static final String NAME = "[a-z][A-Za-z0-9]{0,31}";
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";
    private static final String TEXT = "[A-Za-z0-9._:-]{0,1500}";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\\.[0-9]{3})?Z";

    /** Name, number, text. */
    static final Pattern FIELD = Pattern.compile(",\"(" + NAME + ")\":(?:(" + NUMBER + ")|\"(" + TEXT + ")\")");

    /** Sequence, time, hash before, kind, fields, own hash. */
    static final Pattern ENTRY =
            Pattern.compile("\\{\"seq\":([1-9][0-9]{0,17}),\"time\":\"(" + TIME + ")\",\"prev\":\"("
                    + HASH + ")\",\"kind\":\"([A-Z][A-Z0-9_]{0,63})\"((?:,\"" + NAME + "\":(?:" + NUMBER + "|\"" + TEXT
                    + "\")){0,32}),\"hash\":\"(" + HASH + ")\"\\}");

    private EntryForm() {}

    static String opening(long sequence, String time, String previous, String kind) {
        return "{\"seq\":" + sequence + ",\"time\":\"" + time + "\",\"prev\":\"" + previous + "\",\"kind\":\"" + kind
                + "\"";
    }

    static String member(String name, Object value) {
        String member = ",\"" + name + "\":" + (value instanceof Long ? value : "\"" + value + "\"");
        if (!FIELD.matcher(member).matches()) {
            throw new SdkBugException("a field of an audit entry has not its form");
        }
        return member;
    }

    static String closed(String body) {
        return body + ",\"hash\":\"" + hash(body) + "\"}";
    }

    /** SHA-256 over everything before the hash member, which includes the hash of the entry before. */
    static String hash(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hashed = digest.digest(("ccaas-audit-1\n" + body).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hashed);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }
}
