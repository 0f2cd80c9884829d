package io.ccaas.sdk.audio.ogg.stream;

/** Compares the first bytes of packets. */
final class Prefix {

    private Prefix() {}

    /** Compares with text in ISO-8859-1. */
    static boolean of(byte[] bytes, String text) {
        if (bytes.length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
