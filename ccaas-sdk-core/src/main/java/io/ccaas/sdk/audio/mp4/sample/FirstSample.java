package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.sound.PcmSound;
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Movie;

/** Looks at the first sample for what a header does not say, or says without being believed. */
public final class FirstSample {

    private static final int LOOK = 1024;
    private static final int PRIMING = 1024;
    private static final String ENCODER = "libfaac";
    private static final int ENCODER_WITHIN = 64 * 8;

    private final Movie movie;
    private final byte[] bytes;
    private final long position;

    private FirstSample(Movie movie, byte[] bytes, long position) {
        this.movie = movie;
        this.bytes = bytes;
        this.position = position;
    }

    /**
     * Completes a movie.
     *
     * @param source the input
     * @param movie what its header says
     * @return the same with what the first sample says
     */
    public static Movie completing(AudioSource source, Movie movie) {
        if (movie.sound() instanceof PcmSound) {
            return movie;
        }
        AudioSource view = source.again();
        long position = movie.samples().extents().start(0);
        view.skip(position);
        byte[] bytes = view.peek(Math.min(LOOK, movie.samples().sizes().at(0)));
        return new FirstSample(movie, bytes, position).completed();
    }

    private Movie completed() {
        if (movie.sound() instanceof Mp3Sound) {
            Mp3Header header = Mp3Header.at(bytes, 0, bytes.length);
            if (header == null) {
                throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
            }
            return movie.with(new Mp3Sound(header.sampleRate(), header.channels()));
        }
        return movie.sound() instanceof AacSound aac ? primed(aac) : movie;
    }

    /** Decoders leave out what primes them when they meet this encoder's name; it goes, so that an edit must say so. */
    private Movie primed(AacSound aac) {
        long total = movie.samples().durations().total();
        long start = (long) PRIMING * movie.timescale() / aac.config().sampleRate();
        if (movie.edit().isPartOf(total) || start >= total || !isByOldEncoder()) {
            return movie;
        }
        return movie.with(new Edit(start, total - start));
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
