package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.errors.SdkBugException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids of the records that this library makes. SuiteCRM lets its caller choose them and takes each once, so they are derived from the
 * external id: a UUID of version 8 (RFC 9562) whose last four bytes are a checksum of the others, by which ours are known. They are no
 * secret.
 *
 * <p>SuiteCRM never gives up the id of what was deleted. So an external id has several, one after the other.
 */
final class RecordIds {

    /** How often one external id may be erased and come back. */
    static final int GENERATIONS = 8;

    private static final HexFormat HEX = HexFormat.of();
    private static final int CHECKED = 12;
    private static final int LENGTH = 16;

    private RecordIds() {}

    /** Calls and notes share their ids, although they are kept apart. */
    static String of(Kind kind, ExternalId id, int generation) {
        String use = kind == Kind.NOTE ? Kind.CALL.name() : kind.name();
        byte[] bytes = Arrays.copyOf(digest("ccaas " + use + " " + generation + " " + id.text()), LENGTH);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        String hex = HEX.formatHex(bytes, 0, CHECKED);
        return dashed(hex + checksum(hex));
    }

    static CrmException spent() {
        return CrmException.answerShape("an external id that was erased fewer than " + GENERATIONS + " times");
    }

    static boolean isOurs(String uuid) {
        if (!isUuid(uuid)) {
            return false;
        }
        String hex = uuid.replace("-", "");
        return hex.endsWith(checksum(hex.substring(0, 2 * CHECKED)));
    }

    /** The interface takes no ids of another form. */
    static boolean isUuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static String checksum(String hex) {
        return HEX.formatHex(digest("ccaas " + hex), 0, LENGTH - CHECKED);
    }

    private static String dashed(String hex) {
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new SdkBugException("every Java platform has SHA-256", impossible);
        }
    }
}
