package io.ccaas.sdk.audio.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One logical Ogg stream, taken apart into pages and put together again with right checksums. */
final class Ogg {

    private static final int[] CRC = table();

    /** A page; everything in it may be changed. */
    static final class Page {
        int version;
        int flags;
        long granule;
        long serial;
        long sequence;
        byte[] segments = new byte[0];
        byte[] body = new byte[0];

        static Page of(int flags, long granule, byte[] segments, byte[] body) {
            Page page = new Page();
            page.flags = flags;
            page.granule = granule;
            page.segments = segments;
            page.body = body;
            return page;
        }

        byte[] bytes() {
            byte[] head = Bytes.join(
                    Bytes.text("OggS"),
                    new byte[] {(byte) version, (byte) flags},
                    Bytes.le(granule, 8),
                    Bytes.le(serial, 4),
                    Bytes.le(sequence, 4),
                    new byte[4],
                    new byte[] {(byte) segments.length},
                    segments,
                    body);
            return Bytes.put(head, 22, Bytes.le(crc(head), 4));
        }
    }

    final List<Page> pages = new ArrayList<>();

    static Ogg of(byte[] file) {
        Ogg ogg = new Ogg();
        for (int at = 0; at < file.length; ) {
            int count = file[at + 26] & 0xFF;
            byte[] segments = Bytes.cut(file, at + 27, at + 27 + count);
            int size = 0;
            for (byte segment : segments) {
                size += segment & 0xFF;
            }
            int body = at + 27 + count;
            Page page = Page.of(file[at + 5], Bytes.le(file, at + 6, 8), segments, Bytes.cut(file, body, body + size));
            page.serial = Bytes.le(file, at + 14, 4);
            page.sequence = Bytes.le(file, at + 18, 4);
            ogg.pages.add(page);
            at = body + size;
        }
        return ogg;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int r = i << 24;
            for (int j = 0; j < 8; j++) {
                r = r << 1 ^ (r < 0 ? 0x04C11DB7 : 0);
            }
            table[i] = r;
        }
        return table;
    }

    static int crc(byte[] page) {
        int r = 0;
        for (byte b : page) {
            r = r << 8 ^ CRC[(r >>> 24) ^ (b & 0xFF)];
        }
        return r;
    }

    /** The first packets, each of them whole. */
    List<byte[]> headers(int count) {
        List<byte[]> packets = new ArrayList<>();
        byte[] open = new byte[0];
        for (Page page : pages) {
            int at = 0;
            for (byte segment : page.segments) {
                int size = segment & 0xFF;
                open = Bytes.join(open, Bytes.cut(page.body, at, at + size));
                at += size;
                if (size < 255) {
                    packets.add(open);
                    open = new byte[0];
                    if (packets.size() == count) {
                        return packets;
                    }
                }
            }
        }
        throw new IllegalStateException("fewer packets than headers");
    }

    /** Replaces the header packets, which must fill pages of their own, by others. */
    Ogg withHeaders(int count, List<byte[]> packets) {
        long serial = pages.get(0).serial;
        int left = count;
        while (left > 0) {
            Page page = pages.remove(0);
            for (byte segment : page.segments) {
                left -= (segment & 0xFF) < 255 ? 1 : 0;
            }
        }
        List<Page> added = new ArrayList<>();
        packets.forEach(packet -> added.addAll(paged(packet)));
        added.get(0).flags = 2;
        pages.addAll(0, added);
        return serial(serial).renumbered();
    }

    private static List<Page> paged(byte[] packet) {
        List<Page> pages = new ArrayList<>();
        int segments = packet.length / 255 + 1;
        for (int done = 0; done < segments; done += 255) {
            byte[] lacing = new byte[Math.min(255, segments - done)];
            Arrays.fill(lacing, (byte) 255);
            boolean last = done + lacing.length == segments;
            if (last) {
                lacing[lacing.length - 1] = (byte) (packet.length % 255);
            }
            byte[] body = Bytes.cut(packet, done * 255, Math.min(packet.length, (done + lacing.length) * 255));
            pages.add(Page.of(done > 0 ? 1 : 0, last ? 0 : -1, lacing, body));
        }
        return pages;
    }

    Ogg header(int count, int index, byte[] packet) {
        List<byte[]> packets = headers(count);
        packets.set(index, packet);
        return withHeaders(count, packets);
    }

    Ogg serial(long serial) {
        pages.forEach(page -> page.serial = serial);
        return this;
    }

    Ogg renumbered() {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).sequence = i;
        }
        return this;
    }

    byte[] bytes() {
        return Bytes.join(pages.stream().map(Page::bytes).toArray(byte[][]::new));
    }

    byte[] bytes(int from, int to) {
        return Bytes.join(pages.subList(from, to).stream().map(Page::bytes).toArray(byte[][]::new));
    }
}
