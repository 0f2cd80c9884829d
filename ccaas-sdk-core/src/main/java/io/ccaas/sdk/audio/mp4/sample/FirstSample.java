package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.track.Found;
import io.ccaas.sdk.audio.refusal.Refusal;

/** Looks at the first sample for what a header does not say, or says without being believed. */
public final class FirstSample {

    private static final int LOOK = 1024;
    private static final String ENCODER = "libfaac";
    private static final int ENCODER_WITHIN = 64 * 8;

    private final byte[] bytes;

    private FirstSample(byte[] bytes) {
        this.bytes = bytes;
    }

    private static FirstSample of(AudioSource source, Found found) {
        AudioSource view = source.again();
        view.skip(found.samples().extents().first());
        return new FirstSample(view.peek(Math.min(LOOK, found.samples().sizes().first())));
    }

    /**
     * Completes what a header says of the codec: nothing but Layer III needs that.
     *
     * @param source the input
     * @param found what its header says
     * @return the same with what the first sample says
     */
    public static Found completing(AudioSource source, Found found) {
        if (!(found.sound() instanceof Mp3Sound)) {
            return found;
        }
        byte[] bytes = of(source, found).bytes;
        Mp3Header header = Mp3Header.at(bytes, 0, bytes.length);
        if (header == null) {
            Refusal rule = isOtherLayer(bytes) ? Mp4Rules.MPEG_LAYER : Mp4Rules.MP4_BAD_SAMPLE;
            throw rule.at(found.samples().extents().first());
        }
        return found.with(new Mp3Sound(header.sampleRate(), header.channels()));
    }

    /** Eleven bits of synchronisation in front of the number of Layer I or II. */
    private static boolean isOtherLayer(byte[] bytes) {
        boolean sync = bytes.length > 1 && bytes[0] == -1 && (bytes[1] & 0xE0) == 0xE0;
        return sync && (bytes[1] >> 1 & 3) > 1;
    }

    /**
     * What primes the decoder although no edit list says so. Decoders leave out a frame when they meet the name of one old encoder in it; the
     * name goes, so that an edit must say it.
     *
     * @param source the input
     * @param found what its header says
     * @return sample instants at the codec's rate, mostly 0
     */
    public static long priming(AudioSource source, Found found) {
        boolean old = found.sound() instanceof AacSound && of(source, found).isByOldEncoder();
        return old ? ((AacSound) found.sound()).samplesPerFrame() : 0;
    }

    /** The name lies across bytes. */
    private boolean isByOldEncoder() {
        for (int bit = 0; bit < Math.min(ENCODER_WITHIN, bytes.length * 8); bit++) {
            if (isAt(bit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int bit) {
        BitReader reader = new BitReader(bytes, 0, bytes.length);
        reader.skip(bit);
        for (int i = 0; i < ENCODER.length(); i++) {
            if (reader.readInt(8) != ENCODER.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
