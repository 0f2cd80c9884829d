package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.audio.result.AudioFormat;

/** The one way in which this library writes audio into a container. */
public interface CanonicalForm {

    /**
     * Whether a payload begins like this form.
     *
     * @param head up to 64 bytes
     * @return whether {@link #prove} should be asked
     */
    boolean begins(byte[] head);

    /**
     * Reads a payload and throws at the first byte that is not as this library writes it. May stop before the end: the caller refuses what
     * follows.
     *
     * @param payload stands at its start
     * @return what the audio is made of
     */
    AudioFormat prove(Payload payload);
}
