package io.ccaas.sdk.audio.aiff;

/**
 * What a walk over a whole input found. Two walks over an unchanged file give equal facts.
 *
 * @param parameters the numbers that pass on
 * @param audioOffset first byte of audio
 * @param declared bytes of audio: what the count of samples and the chunk's size both allow
 * @param there bytes of the chunk behind the first byte of audio, as far as the input goes
 * @param formEnd where the form ends, or {@link Long#MAX_VALUE}
 * @param length bytes of the whole input
 */
record AiffFacts(AiffParameters parameters, long audioOffset, long declared, long there, long formEnd, long length) {

    /** Bytes of the chunk that no sample needs; some players play them. */
    long behind() {
        return there - Math.min(declared, there);
    }
}
