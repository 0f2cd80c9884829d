package io.ccaas.sdk.audio.payload;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules that hold for audio in blocks, whatever lies around it. */
public final class PayloadRules {

    /** There is not one whole block. */
    public static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one block of audio", "there is none", "Record it anew; this file holds no audio.");

    private PayloadRules() {}
}
