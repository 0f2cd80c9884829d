package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;

/** Refusals that several rules of this package share. */
final class Refusals {

    private static final String SENDER = "The sender must mend it; see RFC 9421 section 2.";

    private Refusals() {}

    static SignatureRefusedException component(String code, String expected, String found) {
        return SignatureRefusedException.because(code, expected, found, SENDER);
    }

    static SignatureRefusedException malformed(String expected, String found) {
        return component("COMPONENT_MALFORMED", expected, found);
    }

    static SignatureRefusedException forbiddenHere(String expected, String found) {
        return component("COMPONENT_FORBIDDEN_HERE", expected, found);
    }

    static SignatureRefusedException absent(String found) {
        return component("COMPONENT_ABSENT", "every covered component to be in the message", found);
    }
}
