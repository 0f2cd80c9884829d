package io.ccaas.sdk.audio.mpeg;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of MPEG audio, one constant sentence each. */
final class MpegRules {

    static final Refusal MP3_NO_AUDIO = new Refusal(
            "MP3_NO_AUDIO",
            "MPEG audio frames of Layer III that follow each other, within the first 1 MiB",
            "there are none",
            "Pass a recording; this file holds no audio.");
    /** The same code, for an input that may have been meant to be anything. */
    static final Refusal ZEROS = new Refusal(
            "MP3_NO_AUDIO",
            "a recording, or MPEG audio behind zeros, within the first 1 MiB",
            "it begins with zeros, and no audio follows them",
            "Get the recording anew; a download or a recorder that was stopped may have left zeros only.");

    static final Refusal MP3_DISCONTINUITY = new Refusal(
            "MP3_DISCONTINUITY",
            "frames without a gap up to the end or to tags",
            "other bytes lie between frames",
            "Go on behind them (--on-doubt resync, resyncingOnDoubt()) if they are tags of joined files; where rate or channels change, convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal MP3_TRUNCATED = new Refusal(
            "MP3_TRUNCATED",
            "as much audio as is declared",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");
    static final Refusal MP3_FREE_FORMAT = new Refusal(
            "MP3_FREE_FORMAT",
            "frames that say their bit rate",
            "the stream is of free format",
            "Convert it to WAV first: lame --decode IN OUT.wav");
    static final Refusal MPEG_LAYER = new Refusal(
            "MPEG_LAYER",
            "MPEG audio of Layer III (MP3)",
            "the first frame is of Layer I or II, which is not supported",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");

    private static final int FREE = 0;
    private static final int LAYER_3 = 1;

    private MpegRules() {}

    /** Says what stands at the start when nothing else was found. */
    static Refusal noAudio(byte[] head) {
        boolean header = head.length >= 4
                && head[0] == -1
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) != 0
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
        if (header && (head[1] >> 1 & 3) != LAYER_3) {
            return MPEG_LAYER;
        }
        if (header && (head[2] >> 4 & 15) == FREE) {
            return MP3_FREE_FORMAT;
        }
        return head.length > 0 && head[0] == 0 ? ZEROS : MP3_NO_AUDIO;
    }
}
