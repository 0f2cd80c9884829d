package io.ccaas.sdk.audio.channels;

import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * Which of two channels holds which party. The recording itself does not say it, and platforms differ, so there is no default: look
 * it up where the recorder is configured, and listen to one recording. The left channel is the first of the two.
 */
public enum CallLayout {
    /** The customer is heard left and the agent right, as Amazon Connect records. */
    CUSTOMER_LEFT(0),
    /** The agent is heard left and the customer right. */
    CUSTOMER_RIGHT(1);

    private final int customer;

    CallLayout(int customer) {
        this.customer = customer;
    }

    /**
     * Where the customer is heard.
     *
     * @param format of the recording
     * @return 0 for left, 1 for right
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code CHANNELS_NOT_TWO}
     */
    public int customer(AudioFormat format) {
        if (format.channels() != 2) {
            throw ChannelRules.CHANNELS_NOT_TWO.at(0);
        }
        return customer;
    }

    /**
     * Where the agent is heard.
     *
     * @param format of the recording
     * @return 0 for left, 1 for right
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code CHANNELS_NOT_TWO}
     */
    public int agent(AudioFormat format) {
        return 1 - customer(format);
    }
}
