package io.ccaas.sdk.audio.result;

/** What was odd about an input that could still be proven. */
public enum AudioWarning {
    /** The input ended before the audio that it declares or began: what is there was taken. */
    TRUNCATED("the input ends before its audio does; what is there was taken"),
    /** The header did not say how long the audio is: everything up to the end was taken after a test of the end. */
    LENGTH_UNKNOWN("the header does not say where the audio ends; all of it was taken after a test of the end"),
    /** The last frame was left out: bytes that are no tag follow it, so it may be a cut frame that they filled up. */
    LAST_FRAME_DROPPED("bytes that are no tag follow the last frame; both were left out"),
    /** The check sum of a frame was wrong and was written anew; its sound is as it came. */
    CRC_REPAIRED("check sums of frames were wrong and were written anew; the sound is as it came"),
    /** There was no header: codec, sample rate and channels are what the caller said, and cannot be proven. */
    DECLARED("codec, sample rate and channels are as declared, which nothing can prove"),
    /** The times of the input ran more than a second ahead of its sound: times are written as the sound lasts, without the gaps. */
    GAPS_CLOSED("the recording has gaps of more than a second in all; they were closed, so later sound comes earlier"),
    /**
     * Bytes follow the audio that the header measures, and belong to no structure: left out. A recorder that stopped before it wrote the
     * last length leaves audio there, and so does a second recording that was appended.
     */
    BYTES_BEHIND_AUDIO(
            "bytes follow the audio that the header measures; they were left out, and could be audio of a recorder that stopped");

    private final String meaning;

    AudioWarning(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The same in words, for people.
     *
     * @return half a sentence that is the same for every input
     */
    public String meaning() {
        return meaning;
    }
}
