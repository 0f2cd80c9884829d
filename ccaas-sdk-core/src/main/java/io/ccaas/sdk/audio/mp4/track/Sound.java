package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig;
import io.ccaas.sdk.audio.codec.alac.AlacConfig;
import io.ccaas.sdk.audio.codec.amr.AmrBand;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.codec.opus.OpusHead;

/** The codec of a track with the few checked numbers that its decoder needs. */
public sealed interface Sound {

    /** Bits of a sample where a codec has none of its own. */
    int USUAL_BITS = 16;

    /**
     * Its name in the notation of ffmpeg.
     *
     * @return a constant
     */
    String codec();

    /**
     * Samples per second of one channel.
     *
     * @return 1 to 1,048,575
     */
    int sampleRate();

    /**
     * How many channels there are.
     *
     * @return 1 to 32
     */
    int channels();

    /**
     * What no sample of the track passes.
     *
     * @return bytes
     */
    int largestSample();

    /**
     * Bits of a sample as sample descriptions tell them.
     *
     * @return 16 where it means nothing
     */
    default int bits() {
        return USUAL_BITS;
    }

    /**
     * AAC (ISO/IEC 14496-3).
     *
     * @param config of the decoder
     * @param objectType 0x40 for MPEG-4, 0x66 to 0x68 for MPEG-2
     */
    record Aac(AudioSpecificConfig config, int objectType) implements Sound {
        @Override
        public String codec() {
            return "aac";
        }

        @Override
        public int sampleRate() {
            return Math.max(config.sampleRate(), config.extensionRate());
        }

        @Override
        public int channels() {
            return switch (config.extension()) {
                case PS_FIRST, PS_BEHIND -> 2;
                default -> config.channels();
            };
        }

        @Override
        public int largestSample() {
            return 8191;
        }
    }

    /**
     * MPEG audio Layer III.
     *
     * @param sampleRate 8000 to 48000
     * @param channels 1 or 2
     */
    record Mp3(int sampleRate, int channels) implements Sound {
        @Override
        public String codec() {
            return "mp3";
        }

        @Override
        public int largestSample() {
            return 1441;
        }
    }

    /**
     * Opus.
     *
     * @param head its parameters
     */
    record Opus(OpusHead head) implements Sound {
        @Override
        public String codec() {
            return "opus";
        }

        @Override
        public int sampleRate() {
            return OpusHead.CLOCK;
        }

        @Override
        public int channels() {
            return head.channels();
        }

        @Override
        public int largestSample() {
            return 61_440;
        }
    }

    /**
     * FLAC.
     *
     * @param info its parameters
     */
    record Flac(FlacStreamInfo info) implements Sound {
        @Override
        public String codec() {
            return "flac";
        }

        @Override
        public int sampleRate() {
            return info.sampleRate();
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
        public int largestSample() {
            return 8 << 20;
        }
    }

    /**
     * Apple Lossless.
     *
     * @param config of the decoder
     */
    record Alac(AlacConfig config) implements Sound {
        @Override
        public String codec() {
            return "alac";
        }

        @Override
        public int sampleRate() {
            return config.sampleRate();
        }

        @Override
        public int channels() {
            return config.channels();
        }

        @Override
        public int bits() {
            return config.bitDepth();
        }

        @Override
        public int largestSample() {
            return config.largestFrame();
        }
    }

    /**
     * AMR.
     *
     * @param band narrow or wide
     * @param framesPerSample the most frames that a sample holds, 1 to 15
     */
    record Amr(AmrBand band, int framesPerSample) implements Sound {
        /** The most frames of a sample (3GPP TS 26.244, 6.7). */
        public static final int MOST_FRAMES = 15;

        @Override
        public String codec() {
            return band.text();
        }

        @Override
        public int sampleRate() {
            return band.sampleRate();
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public int largestSample() {
            return 61 * MOST_FRAMES;
        }
    }

    /**
     * Samples without framing.
     *
     * @param coding how one is coded
     * @param sampleRate samples per second of one channel
     * @param channels 1 to 32
     */
    record Pcm(PcmCoding coding, int sampleRate, int channels) implements Sound {
        @Override
        public String codec() {
            return coding.text();
        }

        @Override
        public int largestSample() {
            return Integer.MAX_VALUE;
        }

        /**
         * Bytes of one sample instant.
         *
         * @return 1 to 64
         */
        public int blockBytes() {
            return channels * coding.bytes();
        }
    }
}
