package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.AacBlock;
import io.ccaas.sdk.audio.verify.codec.AacConfig;
import io.ccaas.sdk.audio.verify.codec.FlacFrames;
import io.ccaas.sdk.audio.verify.codec.FlacInfo;
import io.ccaas.sdk.audio.verify.codec.OpusHead;
import io.ccaas.sdk.audio.verify.codec.OpusPacket;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.vorbis.VorbisAudio;
import java.nio.charset.StandardCharsets;

/** Codecs with a configuration. */
final class Sounds {

    private static final int OPUS_MAGIC = 9;
    private static final int FLAC_MAGIC = 8;
    private static final int LARGEST_AAC = 8191;

    private Sounds() {}

    private static void mustBegin(Packet configuration, String constant) {
        boolean same = configuration.length() >= constant.length()
                && new String(configuration.bytes(), 0, constant.length(), StandardCharsets.ISO_8859_1)
                        .equals(constant);
        if (!same) {
            throw MatroskaRules.TRACK.at(configuration.offset());
        }
    }

    record Opus(OpusHead head) implements Sound {

        static Opus of(Packet configuration) {
            mustBegin(configuration, "OpusHead\u0001");
            return new Opus(OpusHead.read(configuration.part(OPUS_MAGIC, configuration.length() - OPUS_MAGIC), true));
        }

        @Override
        public String name() {
            return "opus";
        }

        @Override
        public int rate() {
            return 48_000;
        }

        @Override
        public int channels() {
            return head.channels();
        }

        @Override
        public int lead() {
            return head.preSkip();
        }

        @Override
        public long samples(Packet packet) {
            return OpusPacket.samples(packet, head.streams());
        }
    }

    record Vorbis(VorbisAudio audio) implements Sound {

        static Vorbis of(Packet configuration) {
            String sizes = "\u0002" + (char) VorbisAudio.IDENTIFICATION + (char) VorbisAudio.COMMENT;
            mustBegin(configuration, sizes);
            int comment = 3 + VorbisAudio.IDENTIFICATION;
            int setup = comment + VorbisAudio.COMMENT;
            if (configuration.length() <= setup) {
                throw MatroskaRules.TRACK.at(configuration.offset());
            }
            VorbisAudio audio = new VorbisAudio(configuration.part(3, VorbisAudio.IDENTIFICATION));
            audio.comment(configuration.part(comment, VorbisAudio.COMMENT));
            audio.setup(configuration.part(setup, configuration.length() - setup));
            return new Vorbis(audio);
        }

        @Override
        public String name() {
            return "vorbis";
        }

        @Override
        public int rate() {
            return audio.rate();
        }

        @Override
        public int channels() {
            return audio.channels();
        }

        @Override
        public long samples(Packet packet) {
            return audio.samples(packet);
        }
    }

    record Flac(FlacInfo info, FlacFrames frames) implements Sound {

        static Flac of(Packet configuration) {
            mustBegin(configuration, "fLaC\u0080\0\0\"");
            FlacInfo info = FlacInfo.read(configuration.part(FLAC_MAGIC, configuration.length() - FLAC_MAGIC));
            return new Flac(info, new FlacFrames(info));
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
        public long samples(Packet packet) {
            long before = frames.samples();
            frames.whole(packet);
            return frames.samples() - before;
        }

        @Override
        public boolean mayEndEarly() {
            return false;
        }

        @Override
        public void end(long offset) {
            frames.end(offset);
        }
    }

    record Aac(AacConfig config) implements Sound {

        static Aac of(Packet configuration) {
            return new Aac(AacConfig.read(configuration));
        }

        @Override
        public String name() {
            return "aac";
        }

        @Override
        public int rate() {
            return config.rate();
        }

        @Override
        public int channels() {
            return config.speakers();
        }

        @Override
        public int outputRate() {
            return config.extensionRate();
        }

        @Override
        public long samples(Packet packet) {
            if (packet.length() == 0 || packet.length() > LARGEST_AAC) {
                throw MatroskaRules.PACKET.at(packet.offset());
            }
            AacBlock.check(packet);
            return config.samples();
        }
    }
}
