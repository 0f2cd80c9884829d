package io.ccaas.sdk.recording;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** 128 random bits in lower-case base32 (RFC 4648 section 6, no padding): 26 characters, no order in time. */
final class RandomId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /** The 26th character carries three bits, so only eight of the letters can stand there. */
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{25}[aeimquy4]");

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    static String fresh() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        StringBuilder text = new StringBuilder(26);
        int buffer = 0;
        int held = 0;
        for (byte b : bits) {
            buffer = (buffer << 8) | (b & 0xff);
            for (held += 8; held >= 5; held -= 5) {
                text.append(ALPHABET.charAt((buffer >> (held - 5)) & 31));
            }
        }
        return text.append(ALPHABET.charAt((buffer << (5 - held)) & 31)).toString();
    }

    static String checked(String kind, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(kind + ": expected 26 lower-case base32 characters of 128 bits, got "
                    + text.length() + " characters of another form");
        }
        return text;
    }
}
