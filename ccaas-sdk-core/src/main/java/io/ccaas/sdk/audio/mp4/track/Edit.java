package io.ccaas.sdk.audio.mp4.track;

/**
 * The part of the sound that is played, at the rate of the codec.
 *
 * @param start where it begins: what lies in front primes the decoder
 * @param length how long it is, at least 1
 */
public record Edit(long start, long length) {

    private static final int FRAMES = 4;

    /**
     * Whether it leaves out only what encoders add: at the start and at the end up to four frames, or the 80 ms of Opus.
     *
     * @param total how long all samples last
     * @param frame how long the first sample lasts
     * @param rate units in a second
     * @return false where it cuts away sound
     */
    public boolean isTrim(long total, long frame, int rate) {
        long most = Math.max(FRAMES * frame, rate * 80L / 1000);
        return start <= most && total - start - length <= most;
    }

    /**
     * The same without what primes the decoder.
     *
     * @param priming units to leave out at the start; not left out where nothing else is there
     * @return what is left
     */
    public Edit without(long priming) {
        return priming < length ? new Edit(start + priming, length - priming) : this;
    }

    /**
     * Whether it is less than all.
     *
     * @param total how long all samples last
     * @return whether an edit list is needed to say so
     */
    public boolean isPartOf(long total) {
        return start != 0 || length != total;
    }
}
