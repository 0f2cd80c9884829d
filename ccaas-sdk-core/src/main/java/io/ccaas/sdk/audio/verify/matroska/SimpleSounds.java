package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.MpegFrames;
import io.ccaas.sdk.audio.verify.codec.MpegHeader;
import io.ccaas.sdk.audio.verify.codec.Packet;

/** Codecs whose track tells enough. */
final class SimpleSounds {

    private static final int WAVE_FORMAT = 18;
    private static final int MOST = 32 << 10;

    private SimpleSounds() {}

    record Samples(String name, int rate, int channels, int depth, int bytes) implements Sound {

        /** G.711 with the header of a WAV file in its shortest form. */
        static Samples companded(Packet format, int rate, int channels) {
            boolean holds = format.length() == WAVE_FORMAT
                    && (format.at(0) == 6 || format.at(0) == 7)
                    && format.at(1) == 0
                    && low(format, 2, 2) == channels
                    && low(format, 4, 4) == rate
                    && low(format, 8, 4) == (long) rate * channels
                    && low(format, 12, 2) == channels
                    && low(format, 14, 4) == 8;
            if (!holds) {
                throw MatroskaRules.TRACK.at(format.offset());
            }
            return new Samples(format.at(0) == 6 ? "pcm_alaw" : "pcm_mulaw", rate, channels, 0, channels);
        }

        private static long low(Packet packet, int from, int bytes) {
            long value = 0;
            for (int i = bytes - 1; i >= 0; i--) {
                value = (value << 8) | packet.at(from + i);
            }
            return value;
        }

        @Override
        public long samples(Packet packet) {
            if (packet.length() == 0 || packet.length() % bytes != 0 || packet.length() > full()) {
                throw MatroskaRules.PACKET.at(packet.offset());
            }
            return packet.length() / bytes;
        }

        @Override
        public boolean isShort(Packet packet) {
            return packet.length() < full();
        }

        /** A second, or 32 KiB if that is less. */
        private int full() {
            return Math.min(rate, MOST / bytes) * bytes;
        }

        @Override
        public boolean mayEndEarly() {
            return false;
        }
    }

    record Mp3(int rate, int channels, MpegFrames frames) implements Sound {

        @Override
        public String name() {
            return "mp3";
        }

        @Override
        public long samples(Packet packet) {
            MpegHeader header = frames.whole(packet);
            if (header.rate() != rate || header.channels() != channels) {
                throw MatroskaRules.PACKET.at(packet.offset());
            }
            return header.samples();
        }

        @Override
        public void end(long offset) {
            frames.end(offset);
        }
    }
}
