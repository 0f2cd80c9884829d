package io.ccaas.sdk.audio.adts;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of ADTS, one constant sentence each. */
final class AdtsRules {

    static final Refusal ADTS_NO_AUDIO = new Refusal(
            "ADTS_NO_AUDIO",
            "AAC frames with ADTS headers that follow each other, within the first 1 MiB",
            "there are none",
            "Pass a recording; this file holds no audio.");
    static final Refusal ADTS_DISCONTINUITY = new Refusal(
            "ADTS_DISCONTINUITY",
            "frames without a gap up to the end or to tags",
            "other bytes lie between frames",
            "Go on behind them (--on-doubt resync, resyncingOnDoubt()) if they are tags of joined files; where rate or channels change, convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal ADTS_TRUNCATED = new Refusal(
            "ADTS_TRUNCATED",
            "as much audio as is declared",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");
    static final Refusal ADTS_BLOCKS = new Refusal(
            "ADTS_BLOCKS",
            "one block of sound in each frame",
            "a frame has several",
            "Convert it to M4A or WAV first.");

    private AdtsRules() {}
}
