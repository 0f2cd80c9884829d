package io.ccaas.sdk.audio.result;

/**
 * That key tones were silenced, and how much sound went with them. Says nothing of which keys: the tones are not decoded.
 *
 * @param channels how many channels were looked at, at least 1
 * @param stretches silenced stretches over these channels, at least 0
 * @param samples samples that were silenced over these channels, at least 0
 */
public record MaskingNote(int channels, long stretches, long samples) {

    /** Another run over the same audio counts again; what it found may lie beside what the first one silenced. */
    MaskingNote and(MaskingNote later) {
        return new MaskingNote(
                Math.max(channels, later.channels), stretches + later.stretches, samples + later.samples);
    }
}
