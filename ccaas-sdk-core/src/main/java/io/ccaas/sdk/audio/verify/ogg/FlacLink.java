package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.FlacFrames;
import io.ccaas.sdk.audio.verify.codec.FlacInfo;
import io.ccaas.sdk.audio.verify.codec.Packet;
import java.util.Arrays;

/** FLAC in Ogg (RFC 9639, section 10.1): the stream header without a count of samples, an empty comment, a frame in each packet. */
final class FlacLink implements OggCodec {

    private static final byte[] BEGIN = {
        0x7F, 'F', 'L', 'A', 'C', 1, 0, 0, 1, 'f', 'L', 'a', 'C', 0, 0, 0, FlacInfo.BYTES
    };
    private static final byte[] COMMENT = {(byte) 0x84, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0};

    private final FlacInfo info;
    private final FlacFrames frames;
    private boolean ended;

    FlacLink(Packet first) {
        boolean begins = first.length() == BEGIN.length + FlacInfo.BYTES
                && Arrays.equals(first.bytes(), 0, BEGIN.length, BEGIN, 0, BEGIN.length);
        if (!begins) {
            throw OggRules.HEADERS.at(first.offset());
        }
        info = FlacInfo.read(first.part(BEGIN.length, FlacInfo.BYTES));
        if (info.total() != 0) {
            throw OggRules.HEADERS.at(first.offset());
        }
        frames = new FlacFrames(info);
    }

    @Override
    public void headers(Packets packets) {
        OggHeader.mustBe(packets.header(), COMMENT);
    }

    @Override
    public long samples(Packet packet) {
        long before = frames.samples();
        if (ended) {
            throw OggRules.PACKETS.at(packet.offset());
        }
        ended = packet.length() == 0;
        if (!ended) {
            frames.whole(packet);
        }
        return frames.samples() - before;
    }

    @Override
    public String name() {
        return "flac";
    }

    @Override
    public int rate() {
        return info.rate();
    }

    @Override
    public int channels() {
        return info.channels();
    }

    @Override
    public boolean mayEndEarly() {
        return false;
    }
}
