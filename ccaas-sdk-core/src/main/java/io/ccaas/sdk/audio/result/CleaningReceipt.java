package io.ccaas.sdk.audio.result;

import java.util.HexFormat;

/**
 * What a payload is and how it came to be, for an audit log: format and level, what was left out, whether key tones were silenced,
 * and the digest that names the bytes. Holds constants and numbers, nothing of a call. Whoever has a recording can compute
 * its digest and so find its receipt: keep receipts where the log is kept.
 *
 * @param report what was done
 * @param length of the payload in bytes
 * @param sha256 of the payload, 64 lower-case hexadecimal digits
 */
public record CleaningReceipt(CleaningReport report, long length, String sha256) {

    /**
     * Makes the receipt of a payload.
     *
     * @param report what was done
     * @param length bytes
     * @param digest SHA-256 over the payload, 32 bytes
     * @return the receipt
     */
    public static CleaningReceipt of(CleaningReport report, long length, byte[] digest) {
        return new CleaningReceipt(report, length, HexFormat.of().formatHex(digest));
    }

    /**
     * Checks the form of the digest.
     *
     * @param report what was done
     * @param length bytes
     * @param sha256 64 lower-case hexadecimal digits
     */
    public CleaningReceipt {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 digest is 64 lower-case hexadecimal digits");
        }
    }
}
