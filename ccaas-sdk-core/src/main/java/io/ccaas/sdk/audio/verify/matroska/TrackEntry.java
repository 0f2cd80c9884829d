package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.MpegFrames;
import io.ccaas.sdk.audio.verify.codec.Packet;

/** The one track: constants, the codec with its configuration, and the numbers of the sound. */
final class TrackEntry {

    private static final int LARGEST_CONFIGURATION = 257 << 10;
    private static final long OPUS_ROLL = 80_000_000;
    private static final long SECOND = 1_000_000_000L;

    private final Elements in;
    private long start;

    TrackEntry(Elements in) {
        this.in = in;
    }

    private record Numbers(int rate, int outputRate, int channels, int depth) {}

    Sound read() {
        in.open(0xAE);
        in.constant(0xD7, 1);
        in.constant(0x73C5, 1);
        in.constant(0x83, 2);
        in.constant(0x22B59C, "und");
        start = in.payload.position();
        String codec = in.text(0x86, 32);
        Packet configuration = configuration();
        boolean delays = in.isNext(0x56AA);
        long delay = delays ? in.number(0x56AA) : 0;
        if (codec.equals("A_OPUS")) {
            in.constant(0x56BB, OPUS_ROLL);
        }
        Numbers numbers = numbers();
        in.close();
        Sound sound = sound(codec, configuration, numbers);
        require(sound.rate() == numbers.rate
                && sound.channels() == numbers.channels
                && sound.outputRate() == numbers.outputRate
                && sound.depth() == numbers.depth);
        require(delay == nanos(sound.lead(), sound.rate()) && delays == (delay > 0));
        return sound;
    }

    static long samples(long nanos, int rate) {
        return Math.floorDiv(nanos * rate + SECOND / 2, SECOND);
    }

    static long nanos(long samples, int rate) {
        return Math.floorDiv(samples * SECOND + rate / 2, rate);
    }

    private Packet configuration() {
        if (!in.isNext(0x63A2)) {
            return new Packet(new byte[0], 0, 0, in.payload.position());
        }
        byte[] bytes = in.binary(0x63A2, LARGEST_CONFIGURATION);
        return new Packet(bytes, 0, bytes.length, in.payload.position() - bytes.length);
    }

    private Numbers numbers() {
        in.open(0xE1);
        int rate = whole(in.decimal(0xB5));
        int output = in.isNext(0x78B5) ? whole(in.decimal(0x78B5)) : 0;
        long channels = in.number(0x9F);
        long depth = in.isNext(0x6264) ? in.number(0x6264) : 0;
        in.close();
        require(channels >= 1 && channels <= 32 && depth <= 64);
        return new Numbers(rate, output, (int) channels, (int) depth);
    }

    private int whole(double rate) {
        require(rate == (int) rate && rate >= 1000 && rate <= 768_000);
        return (int) rate;
    }

    private Sound sound(String codec, Packet configuration, Numbers numbers) {
        return switch (codec) {
            case "A_OPUS" -> Sounds.Opus.of(configuration);
            case "A_VORBIS" -> Sounds.Vorbis.of(configuration);
            case "A_FLAC" -> Sounds.Flac.of(configuration);
            case "A_AAC" -> Sounds.Aac.of(configuration);
            case "A_MS/ACM" -> SimpleSounds.Samples.companded(configuration, numbers.rate, numbers.channels);
            default -> {
                require(configuration.length() == 0);
                yield codec.equals("A_MPEG/L3")
                        ? new SimpleSounds.Mp3(numbers.rate, numbers.channels, new MpegFrames())
                        : linear(codec, numbers);
            }
        };
    }

    private Sound linear(String codec, Numbers numbers) {
        int depth = numbers.depth;
        boolean whole = depth == 16 || depth == 24 || depth == 32;
        String name = switch (codec) {
            case "A_PCM/INT/LIT" -> depth == 8 ? "pcm_u8" : whole ? "pcm_s" + depth + "le" : "";
            case "A_PCM/INT/BIG" -> whole ? "pcm_s" + depth + "be" : "";
            case "A_PCM/FLOAT/IEEE" -> depth == 32 || depth == 64 ? "pcm_f" + depth + "le" : "";
            default -> "";
        };
        require(!name.isEmpty());
        return new SimpleSounds.Samples(name, numbers.rate, numbers.channels, depth, numbers.channels * depth / 8);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw MatroskaRules.TRACK.at(start);
        }
    }
}
