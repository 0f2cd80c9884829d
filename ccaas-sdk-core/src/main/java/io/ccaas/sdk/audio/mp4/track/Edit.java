package io.ccaas.sdk.audio.mp4.track;

/**
 * The part of the sound that is played, in units of the media.
 *
 * @param start where it begins: what lies in front primes the decoder
 * @param length how long it is, at least 1
 */
public record Edit(long start, long length) {

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
