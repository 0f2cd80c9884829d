package io.ccaas.sdk.audio.codec.alac;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of ALAC, one constant sentence each. */
final class AlacRules {

    static final Refusal ALAC_BAD_CONFIG = new Refusal(
            "ALAC_BAD_CONFIG",
            "an ALAC configuration of 24 bytes whose numbers lie in their ranges",
            "they do not, or it ends early",
            "Have the recorder write it anew.");

    private AlacRules() {}
}
