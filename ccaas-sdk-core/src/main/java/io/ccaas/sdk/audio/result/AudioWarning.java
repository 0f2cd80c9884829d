package io.ccaas.sdk.audio.result;

/** What was odd about an input that could still be proven. */
public enum AudioWarning {
    /** The header declared more audio than the input holds: what is there was taken. */
    TRUNCATED,
    /** The header did not say how long the audio is: everything up to the end was taken after a test of the end. */
    LENGTH_UNKNOWN,
    /** The last frame was left out: bytes that are no tag follow it, so it may be a cut frame that they filled up. */
    LAST_FRAME_DROPPED,
    /** The check sum of a frame was wrong and was written anew; its sound is as it came. */
    CRC_REPAIRED,
    /** There was no header: codec, sample rate and channels are what the caller said, and cannot be proven. */
    DECLARED,
    /** The times of the input ran more than a second ahead of its sound: times are written as the sound lasts, without the gaps. */
    GAPS_CLOSED
}
