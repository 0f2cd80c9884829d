package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.dtmf.KeyToneMasking;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.Spool;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.audio.result.MaskingNote;
import io.ccaas.sdk.audio.samples.SampleStream;

/** Hands proven audio on without its key tones. */
final class KeyTones {

    private KeyTones() {}

    /** What cannot be masked is refused before the draft is begun. */
    static CleaningReport silence(Spool proven, CleaningReport report, DtmfMask mask, Draft out) {
        KeyToneMasking.require(report.format());
        int[] channels = mask.channels(report.format());
        SampleStream samples = SampleStream.of(proven.openStream(), report.format());
        MaskingNote note = KeyToneMasking.run(samples, channels, out);
        return report.masked(note);
    }
}
