package io.ccaas.sdk.audio.corpus;

import java.util.Locale;

/** Tags that stand in front of audio or behind it, whatever the container. */
final class Tags {

    private Tags() {}

    /** ID3v2.3 or 2.4 with a title and padding that is not empty. */
    static byte[] id3v2(int version, Plants plants) {
        byte[] title = Bytes.join(new byte[1], plants.text("ID3v2." + version + " TIT2"));
        byte[] frame = Bytes.join(Bytes.text("TIT2"), Bytes.be(title.length, 4), new byte[2], title);
        byte[] body = Bytes.join(frame, new byte[10], plants.text("ID3v2." + version + " padding"), new byte[5]);
        return Bytes.join(Bytes.text("ID3"), new byte[] {(byte) version, 0, 0}, synchsafe(body.length), body);
    }

    static byte[] id3v22(Plants plants) {
        byte[] title = Bytes.join(new byte[1], plants.text("ID3v2.2 TT2"));
        byte[] body = Bytes.join(Bytes.text("TT2"), Bytes.be(title.length, 3), title, new byte[9]);
        return Bytes.join(Bytes.text("ID3"), new byte[] {2, 0, 0}, synchsafe(body.length), body);
    }

    /** Extended header, unsynchronisation flag and a footer. */
    static byte[] id3v24Everything(Plants plants) {
        byte[] extended = Bytes.join(synchsafe(33), new byte[] {1, 0}, plants.text("ID3v2.4 extended header"));
        byte[] title = Bytes.join(new byte[] {3}, plants.text("ID3v2.4 TXXX"));
        byte[] body = Bytes.join(extended, Bytes.text("TXXX"), synchsafe(title.length), new byte[2], title);
        byte[] fields = Bytes.join(new byte[] {4, 0, (byte) 0xD0}, synchsafe(body.length));
        return Bytes.join(Bytes.text("ID3"), fields, body, Bytes.text("3DI"), fields);
    }

    /** A size that a careless writer did not make synchsafe, so that its last byte has the highest bit. */
    static byte[] id3v2PlainSize(Plants plants) {
        byte[] title = Bytes.join(new byte[1], plants.text("ID3v2.3 with a plain size"));
        byte[] frame = Bytes.join(Bytes.text("TIT2"), Bytes.be(title.length, 4), new byte[2], title);
        byte[] body = Bytes.padded(frame, 0xF0);
        return Bytes.join(Bytes.text("ID3"), new byte[] {3, 0, 0}, Bytes.be(body.length, 4), body);
    }

    /** Appended ID3v2.4: the footer closes it. */
    static byte[] id3v24Appended(Plants plants) {
        byte[] title = Bytes.join(new byte[] {3}, plants.text("appended ID3v2.4 TIT2"));
        byte[] body = Bytes.join(Bytes.text("TIT2"), synchsafe(title.length), new byte[2], title);
        byte[] fields = Bytes.join(new byte[] {4, 0, 0x10}, synchsafe(body.length));
        return Bytes.join(Bytes.text("ID3"), fields, body, Bytes.text("3DI"), fields);
    }

    static byte[] id3v1(Plants plants) {
        return Bytes.join(
                Bytes.text("TAG"),
                plants.field("ID3v1 title", 30),
                plants.field("ID3v1 artist", 30),
                plants.field("ID3v1 album", 30),
                Bytes.text("2026"),
                plants.field("ID3v1 comment", 28),
                new byte[] {0, 7, 17});
    }

    static byte[] id3v1Extended(Plants plants) {
        byte[] tag = Bytes.join(Bytes.text("TAG+"), plants.field("TAG+ title", 60), plants.field("TAG+ artist", 60));
        return Bytes.join(Bytes.padded(tag, 227), id3v1(plants));
    }

    /** APEv2 with header and footer; version 1 has a footer alone. */
    static byte[] ape(int version, Plants plants) {
        byte[] value = plants.text("APEv" + version + " item");
        byte[] item = Bytes.join(Bytes.le(value.length, 4), new byte[4], Bytes.text("Title\0"), value);
        byte[] footer = apeBlock(version, item.length + 32, version == 1 ? 0 : 0x80000000L);
        byte[] header = version == 1 ? new byte[0] : apeBlock(2, item.length + 32, 0xA0000000L);
        return Bytes.join(header, item, footer);
    }

    private static byte[] apeBlock(int version, int size, long flags) {
        return Bytes.join(
                Bytes.text("APETAGEX"),
                Bytes.le(version * 1000L, 4),
                Bytes.le(size, 4),
                Bytes.le(1, 4),
                Bytes.le(flags, 4),
                new byte[8]);
    }

    static byte[] lyrics3v1(Plants plants) {
        return Bytes.join(Bytes.text("LYRICSBEGIN"), plants.text("Lyrics3v1"), Bytes.text("LYRICSEND"));
    }

    static byte[] lyrics3v2(Plants plants) {
        byte[] value = plants.text("Lyrics3v2 INF");
        byte[] body = Bytes.join(
                Bytes.text("LYRICSBEGIN"), Bytes.text(String.format(Locale.ROOT, "INF%05d", value.length)), value);
        return Bytes.join(body, Bytes.text(String.format(Locale.ROOT, "%06d", body.length)), Bytes.text("LYRICS200"));
    }

    /** A stored zip archive with one entry. */
    static byte[] zip(Plants plants) {
        byte[] name = plants.text("zip entry's name");
        byte[] local = Bytes.join(Bytes.text("PK\3\4"), new byte[22], Bytes.le(name.length, 2), new byte[2], name);
        byte[] central = Bytes.join(Bytes.text("PK\1\2"), new byte[24], Bytes.le(name.length, 2), new byte[16], name);
        byte[] end = Bytes.join(
                Bytes.text("PK\5\6"),
                new byte[4],
                Bytes.le(1, 2),
                Bytes.le(1, 2),
                Bytes.le(central.length, 4),
                Bytes.le(local.length, 4),
                new byte[2]);
        return Bytes.join(local, central, end);
    }

    private static byte[] synchsafe(int size) {
        return new byte[] {
            (byte) (size >> 21 & 0x7F), (byte) (size >> 14 & 0x7F), (byte) (size >> 7 & 0x7F), (byte) (size & 0x7F)
        };
    }
}
