package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.audio.refusal.Refusal;

/** What a recording must be for key tones to be found in it. */
final class DtmfRules {

    static final Refusal DTMF_SAMPLE_RATE = new Refusal(
            "DTMF_SAMPLE_RATE",
            "8000 to 48000 samples per second",
            "the rate lies outside, where the detector was not measured",
            "Convert the recording to a rate in between.");

    private DtmfRules() {}
}
