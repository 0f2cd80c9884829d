package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** Rules that hold in every form. */
final class InputRules {

    static final Breach ENDS_EARLY =
            new Breach("PAYLOAD_ENDS_EARLY", "a payload that is as long as its own numbers say", "it ends before");

    private InputRules() {}
}
