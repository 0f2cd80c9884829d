package io.ccaas.sdk.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One planted value in one encoding, and the view of the captured bytes in which it would show.
 *
 * @param label which value
 * @param encoding how it is written, for the failure
 * @param view where to look
 * @param text what to look for, one char for each byte
 */
record Needle(String label, String encoding, View view, String text) {

    /** Ways to look at captured bytes. */
    enum View {
        /** As they are. */
        PLAIN,
        /** Without white space, as base64 is broken into lines. */
        JOINED,
        /** ASCII letters in lower case, as hexadecimal has no case. */
        LOWER,
        /** Percent-encoding and plus signs decoded. */
        PERCENT,
        /** Every nibble as a hexadecimal digit, the high one first. */
        NIBBLES,
        /** Every nibble as a hexadecimal digit, the low one first. */
        SWAPPED_NIBBLES
    }

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);

    static Set<Needle> allOf(Planted value) {
        Set<Needle> needles = new LinkedHashSet<>();
        for (String spelling : value.spellings()) {
            for (Charset charset : CHARSETS) {
                addEncodings(needles, value.label(), charset.name(), spelling.getBytes(charset));
            }
        }
        if (!value.digits().isEmpty()) {
            needles.add(new Needle(value.label(), "BCD", View.NIBBLES, value.digits()));
            needles.add(new Needle(value.label(), "BCD with swapped nibbles", View.SWAPPED_NIBBLES, value.digits()));
        }
        return needles;
    }

    private static void addEncodings(Set<Needle> needles, String label, String charset, byte[] bytes) {
        String raw = latin1(bytes);
        needles.add(new Needle(label, charset, View.PLAIN, raw));
        needles.add(new Needle(label, "percent-encoded " + charset, View.PERCENT, raw));
        needles.add(new Needle(
                label, "hex of " + charset, View.LOWER, HexFormat.of().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            String base64 = base64(bytes, before);
            needles.add(new Needle(label, "base64 of " + charset, View.JOINED, base64));
            String url = base64.replace('+', '-').replace('/', '_');
            needles.add(new Needle(label, "base64url of " + charset, View.JOINED, url));
        }
    }

    /** The characters that depend on these bytes alone, when so many other bytes stand before them in their group. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return text.substring(first, end);
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return label + " as " + encoding;
    }
}
