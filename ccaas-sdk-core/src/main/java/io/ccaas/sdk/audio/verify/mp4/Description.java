package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.AacConfig;
import io.ccaas.sdk.audio.verify.codec.AmrFrame;
import io.ccaas.sdk.audio.verify.codec.FlacFrames;
import io.ccaas.sdk.audio.verify.codec.FlacInfo;
import io.ccaas.sdk.audio.verify.codec.MpegFrames;
import io.ccaas.sdk.audio.verify.codec.OpusHead;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.nio.charset.StandardCharsets;

/** The one sample description. */
final class Description {

    private static final int AUDIO_STREAM = 0x15;
    private static final int MPEG_1_AUDIO = 0x6B;
    private static final int MPEG_2_AUDIO = 0x69;
    private static final int MPEG_1_FROM = 32_000;
    private static final long ONLY_STREAMINFO = 0x8000_0022L;
    private static final int MOST_CONFIG = 64;

    private final Boxes boxes;
    private final Payload payload;
    private long start;
    private int channels;
    private int bits;
    private int rate;

    Description(Boxes boxes) {
        this.boxes = boxes;
        this.payload = boxes.payload;
    }

    Media read() {
        start = payload.position();
        byte[] head = payload.peek(8);
        String type =
                new String(head, Math.min(4, head.length), Math.max(0, head.length - 4), StandardCharsets.ISO_8859_1);
        boxes.open(type);
        boxes.zeros(6);
        boxes.field(2, 1);
        boxes.zeros(8);
        channels = (int) payload.be(2);
        bits = (int) payload.be(2);
        boxes.zeros(4);
        rate = (int) payload.be(2);
        boxes.zeros(2);
        Media media = media(type);
        boxes.close();
        int said = media.rate() > 0xFFFF ? 0 : media.rate();
        require(media.channels() == channels && media.bits() == bits && said == rate);
        return media;
    }

    private Media media(String type) {
        return switch (type) {
            case "mp4a" -> elementary();
            case "Opus" -> opus();
            case "fLaC" -> flac();
            case "alac" -> alac();
            case "samr" -> amr(AmrFrame.NARROW, 0x81FF);
            case "sawb" -> amr(AmrFrame.WIDE, 0x83FF);
            case "ulaw" -> plain("pcm_mulaw", 1);
            case "alaw" -> plain("pcm_alaw", 1);
            case "sowt" -> plain("pcm_s16le", 2);
            case "twos" -> plain("pcm_s16be", 2);
            default -> throw Mp4Rules.ENTRY.at(start);
        };
    }

    private Plain plain(String codec, int bytes) {
        require(rate >= 1000 && channels >= 1 && channels <= 32);
        return new Plain(codec, rate, channels, bytes * channels);
    }

    private Media elementary() {
        boxes.open("esds", 0, 0);
        entry(1, 3);
        int whole = (int) payload.be(1);
        boxes.zeros(3);
        entry(1, 4);
        int config = (int) payload.be(1) - 13;
        int object = (int) payload.be(1);
        entry(1, AUDIO_STREAM);
        boxes.zeros(11);
        require(whole == 3 + 15 + config + 3);
        Media media = object == MPEG_1_AUDIO || object == MPEG_2_AUDIO ? mp3(object, config) : aac(object, config);
        entry(1, 6);
        entry(1, 1);
        entry(1, 2);
        boxes.close();
        return media;
    }

    private Media mp3(int object, int config) {
        require(config == 0 && rate >= 8000 && object == (rate < MPEG_1_FROM ? MPEG_2_AUDIO : MPEG_1_AUDIO));
        return new Coded.Mp3(rate, channels, new MpegFrames());
    }

    private Media aac(int object, int config) {
        require((object == 0x40 || (object >= 0x66 && object <= 0x68)) && config > 2);
        entry(1, 5);
        entry(1, config - 2);
        return new Coded.Aac(AacConfig.read(bytes(config - 2)));
    }

    private Media opus() {
        boxes.open("dOps");
        entry(1, 0);
        Media media = new Coded.Opus(OpusHead.read(bytes(boxes.left()), false));
        boxes.close();
        return media;
    }

    private Media flac() {
        boxes.open("dfLa", 0, 0);
        entry(4, ONLY_STREAMINFO);
        FlacInfo info = FlacInfo.read(bytes(FlacInfo.BYTES));
        boxes.close();
        return new Coded.Flac(info, new FlacFrames(info));
    }

    private Media alac() {
        boxes.open("alac", 0, 0);
        Media media = new AlacMedia(AlacConfig.read(bytes(AlacConfig.BYTES)));
        boxes.close();
        return media;
    }

    private Media amr(AmrFrame kind, int modes) {
        boxes.open("damr");
        boxes.zeros(5);
        entry(2, modes);
        entry(1, 0);
        int frames = (int) payload.be(1);
        boxes.close();
        return new AmrMedia(kind, frames);
    }

    private Packet bytes(int count) {
        long offset = payload.position();
        if (count < 0 || count > MOST_CONFIG) {
            throw Mp4Rules.ENTRY.at(offset);
        }
        byte[] bytes = new byte[count];
        payload.read(bytes, 0, count);
        return new Packet(bytes, 0, count, offset);
    }

    private void entry(int bytes, long value) {
        payload.expectBe(bytes, value, Mp4Rules.ENTRY);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw Mp4Rules.ENTRY.at(start);
        }
    }
}
