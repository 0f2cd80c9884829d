package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** MP4 (ISO/IEC 14496-12): one track of sound behind a head of constants and numbers, its samples in one chunk. */
public final class Mp4Form implements CanonicalForm {

    private static final String APPLE = "M4A \0\0\2\0M4A isomiso2";
    private static final String OTHERS = "isom\0\0\2\0isomiso2mp41";
    private static final int HEADER = 8;

    /** The form has no state. */
    public Mp4Form() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= HEADER && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    @Override
    public AudioFormat prove(Payload payload) {
        Boxes boxes = new Boxes(payload);
        boxes.open("ftyp");
        boolean apple = payload.peek(1).length == 1 && payload.peek(1)[0] == 'M';
        payload.expect(apple ? APPLE : OTHERS, Mp4Rules.FIELD);
        boxes.close();
        Track track = new Track(boxes);
        boxes.open("moov");
        track.movieHeader();
        boxes.open("trak");
        track.trackHeader();
        track.edit();
        boxes.open("mdia");
        track.mediaHeader();
        information(boxes);
        boxes.open("stbl");
        boxes.open("stsd", 0, 0);
        boxes.field(4, 1);
        Media media = new Description(boxes).read();
        boxes.close();
        Tables tables = new Tables(boxes);
        tables.read(media);
        for (int open = 5; open > 0; open--) {
            boxes.close();
        }
        if (media.isApple() != apple) {
            throw Mp4Rules.ENTRY.at(HEADER);
        }
        track.mustAgreeWith(media, tables.runs());
        return media(payload, track, media, tables);
    }

    /** Up to the sample tables: kind of media, volume, where the data lies. */
    private static void information(Boxes boxes) {
        boxes.open("hdlr", 0, 0);
        boxes.zeros(4);
        boxes.payload.expect("soun", Mp4Rules.FIELD);
        boxes.zeros(12);
        boxes.payload.expect("SoundHandler\0", Mp4Rules.FIELD);
        boxes.close();
        boxes.open("minf");
        boxes.open("smhd", 0, 0);
        boxes.zeros(4);
        boxes.close();
        boxes.open("dinf");
        boxes.open("dref", 0, 0);
        boxes.field(4, 1);
        boxes.open("url ", 0, 1);
        boxes.close();
        boxes.close();
        boxes.close();
    }

    private static AudioFormat media(Payload payload, Track track, Media media, Tables tables) {
        long start = payload.position();
        boolean wide = tables.sizes().bytes() + HEADER > Track.MOST_32;
        long size = payload.be(4);
        payload.expect("mdat", Mp4Rules.BOX);
        size = wide && size == 1 ? payload.be(8) - HEADER : size;
        if (size != tables.sizes().bytes() + HEADER || tables.place() != payload.position()) {
            throw Mp4Rules.TABLE.at(start);
        }
        samples(payload, media, tables);
        media.end(payload.position());
        return new AudioFormat(AudioContainer.M4A, media.codec(), media.rate(), media.channels(), track.played());
    }

    private static void samples(Payload payload, Media media, Tables tables) {
        if (media.largest() == 0) {
            payload.pass(tables.sizes().bytes());
            return;
        }
        byte[] bytes = {};
        for (long i = 0; i < tables.runs().samples(); i++) {
            int size = tables.sizes().next();
            long offset = payload.position();
            if (size > media.largest()) {
                throw Mp4Rules.SAMPLE.at(offset);
            }
            if (size > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(media.largest(), Math.max(size, 2 * bytes.length)));
            }
            payload.read(bytes, 0, size);
            if (media.check(new Packet(bytes, 0, size, offset)) != tables.runs().next()) {
                throw Mp4Rules.DURATION.at(offset);
            }
        }
    }
}
