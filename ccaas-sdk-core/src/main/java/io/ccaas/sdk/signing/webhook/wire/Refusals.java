package io.ccaas.sdk.signing.webhook.wire;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;

/** Refusals that schemes share. */
public final class Refusals {

    private static final String SENDER = "Compare the scheme that is configured here with what the sender sends.";

    private Refusals() {}

    /**
     * The message is not one of this scheme.
     *
     * @param code stable code
     * @param expected what the scheme asks for
     * @param found what came instead, never its value
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException sender(String code, String expected, String found) {
        return SignatureRefusedException.because(code, expected, found, SENDER);
    }

    /**
     * A signature, or the field around it, cannot be read.
     *
     * @param expected its form
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException signature(String expected) {
        return sender("WEBHOOK_SIGNATURE_MALFORMED", "a signature as " + expected, "it has another form");
    }

    /**
     * A signature or token of another version or algorithm than this side is configured for.
     *
     * @param expected what is configured
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException algorithm(String expected) {
        return sender("WEBHOOK_ALGORITHM", expected + ", as configured here", "the message names another one or none");
    }

    /**
     * The content is not the one whose digest was signed.
     *
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException content() {
        return sender("WEBHOOK_BODY_HASH", "content with the digest that was signed", "it has another one");
    }

    /**
     * A message for somebody else.
     *
     * @param expected whose messages are taken
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException account(String expected) {
        return sender("WEBHOOK_ACCOUNT", expected, "the message names another one");
    }
}
