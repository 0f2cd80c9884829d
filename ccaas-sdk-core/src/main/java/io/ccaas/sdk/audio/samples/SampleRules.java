package io.ccaas.sdk.audio.samples;

import io.ccaas.sdk.audio.refusal.Refusal;

/** What a payload must be for its samples to be reached. */
final class SampleRules {

    static final Refusal SAMPLES_NOT_PLAIN = new Refusal(
            "SAMPLES_NOT_PLAIN",
            "a WAV file of linear, floating-point or G.711 samples",
            "its container or codec is another, and single samples of it cannot be changed without encoding it anew",
            "Convert the recording to WAV with PCM, A-law or mu-law first.");

    private SampleRules() {}
}
