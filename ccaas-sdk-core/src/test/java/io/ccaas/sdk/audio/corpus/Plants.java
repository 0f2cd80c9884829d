package io.ccaas.sdk.audio.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The values that are planted in one file: telephone numbers and markers that occur nowhere else. */
final class Plants {

    /**
     * A planted value.
     *
     * @param where the place, in words
     * @param kind how the judge looks for it
     * @param value what it looks for
     */
    record Plant(String where, String kind, String value) {}

    private final int file;
    private final RandomGenerator random;
    private final List<Plant> made = new ArrayList<>();

    Plants(int file) {
        this.file = file;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L + file);
    }

    List<Plant> made() {
        return List.copyOf(made);
    }

    private String marker() {
        return String.format(Locale.ROOT, "CANARY-%03d-%03d", file, made.size());
    }

    private String phone() {
        return String.format(Locale.ROOT, "+336%03d%05d", file, made.size());
    }

    private byte[] remember(String where, String kind, String value) {
        made.add(new Plant(where, kind, value));
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A marker and a number, 27 bytes. */
    byte[] text(String where) {
        return remember(where, "text", marker() + " " + phone());
    }

    String words(String where) {
        return new String(text(where), StandardCharsets.ISO_8859_1);
    }

    /** A text field of a fixed size, as much of it filled as there is room; at least 12 bytes. */
    byte[] field(String where, int size) {
        byte[] value = size >= 27 ? text(where) : size >= 14 ? remember(where, "text", marker()) : phone(where);
        return Arrays.copyOf(value, size);
    }

    private byte[] phone(String where) {
        return remember(where, "text", phone());
    }

    /** A number of at least four bytes, none of them zero; the judge looks for it in both byte orders. */
    byte[] number(String where, int size) {
        byte[] value = new byte[size];
        for (int i = 0; i < size; i++) {
            value[i] = (byte) random.nextInt(0x21, 0xFE);
        }
        made.add(new Plant(where, "bytes", HexFormat.of().formatHex(value)));
        return value;
    }

    /** A value that does not stand in one piece, so that no search finds it; equal outputs prove that it is gone. */
    byte[] scattered(int size) {
        byte[] value = new byte[size];
        random.nextBytes(value);
        return value;
    }

    /** Bits that have no bytes of their own; the judge knows where to look. */
    void bits(String where, String kind) {
        made.add(new Plant(where, kind, kind));
    }
}
