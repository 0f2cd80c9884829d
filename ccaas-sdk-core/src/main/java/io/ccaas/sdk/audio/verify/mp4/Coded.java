package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.AacBlock;
import io.ccaas.sdk.audio.verify.codec.AacConfig;
import io.ccaas.sdk.audio.verify.codec.FlacFrames;
import io.ccaas.sdk.audio.verify.codec.FlacInfo;
import io.ccaas.sdk.audio.verify.codec.MpegFrames;
import io.ccaas.sdk.audio.verify.codec.MpegHeader;
import io.ccaas.sdk.audio.verify.codec.OpusHead;
import io.ccaas.sdk.audio.verify.codec.OpusPacket;
import io.ccaas.sdk.audio.verify.codec.Packet;

/** Codecs whose samples have framing. */
final class Coded {

    private Coded() {}

    record Aac(AacConfig config) implements Media {
        @Override
        public String codec() {
            return "aac";
        }

        @Override
        public int rate() {
            return Math.max(config.rate(), config.extensionRate());
        }

        @Override
        public int channels() {
            return config.parametric() ? 2 : config.speakers();
        }

        @Override
        public int largest() {
            return 8191;
        }

        @Override
        public int check(Packet sample) {
            AacBlock.check(sample);
            return config.samples() * (rate() / config.rate());
        }

        @Override
        public long roll(long firstDuration) {
            return 1;
        }

        @Override
        public boolean isApple() {
            return true;
        }
    }

    record Opus(OpusHead head) implements Media {
        @Override
        public String codec() {
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
        public int largest() {
            return 61_440;
        }

        @Override
        public int check(Packet sample) {
            return OpusPacket.samples(sample, head.streams());
        }

        /** 80 ms, rounded up. */
        @Override
        public long roll(long firstDuration) {
            return firstDuration == 0 ? 0 : (3840 + firstDuration - 1) / firstDuration;
        }
    }

    record Flac(FlacInfo info, FlacFrames frames) implements Media {
        @Override
        public String codec() {
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
        public int bits() {
            return info.bits();
        }

        @Override
        public int largest() {
            return 8 << 20;
        }

        @Override
        public int check(Packet sample) {
            long before = frames.samples();
            frames.whole(sample);
            return (int) (frames.samples() - before);
        }

        @Override
        public void end(long offset) {
            frames.end(offset);
        }
    }

    record Mp3(int rate, int channels, MpegFrames frames) implements Media {
        @Override
        public String codec() {
            return "mp3";
        }

        @Override
        public int largest() {
            return MpegFrames.LARGEST;
        }

        @Override
        public int check(Packet sample) {
            MpegHeader header = frames.whole(sample);
            if (header.rate() != rate || header.channels() != channels) {
                throw Mp4Rules.SAMPLE.at(sample.offset());
            }
            return header.samples();
        }

        @Override
        public void end(long offset) {
            frames.end(offset);
        }
    }
}
