package io.ccaas.sdk.audio.corpus;

import java.util.ArrayList;
import java.util.List;

/** Frames of ADTS and elements put in front of their audio. */
final class Adts {

    private Adts() {}

    static List<byte[]> frames(byte[] file) {
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at + 7 <= file.length; ) {
            int length = (int) (Bytes.be(file, at + 3, 3) >> 5 & 0x1FFF);
            frames.add(Bytes.cut(file, at, at + length));
            at += length;
        }
        return frames;
    }

    static byte[] join(List<byte[]> frames) {
        return Bytes.join(frames.toArray(byte[][]::new));
    }

    /** A frame of the same header whose content is another. */
    static byte[] frame(byte[] header, byte[] content) {
        long length = 7L + content.length;
        long old = Bytes.be(header, 3, 3);
        byte[] head = Bytes.put(Bytes.cut(header, 0, 7), 3, Bytes.be((old & ~(0x1FFFL << 5)) | length << 5, 3));
        return Bytes.join(head, content);
    }

    /** A data stream element is as long as whole bytes, so the audio behind it does not move within its bytes. */
    static byte[] dataElement(byte[] value) {
        return Bytes.join(new byte[] {(byte) 0x80, (byte) value.length}, value);
    }

    /** A fill element of 15 bits and the value; everything behind it moves by 15 bits. */
    static byte[] filled(byte[] value, byte[] content) {
        int count = value.length;
        StringBuilder bits = new StringBuilder("110" + "1111" + binary(count - 14));
        for (byte b : Bytes.join(value, content)) {
            bits.append(binary(b & 0xFF));
        }
        while (bits.length() % 8 != 0) {
            bits.append('0');
        }
        byte[] all = new byte[bits.length() / 8];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return all;
    }

    private static String binary(int value) {
        return Integer.toBinaryString(0x100 | value).substring(1);
    }
}
