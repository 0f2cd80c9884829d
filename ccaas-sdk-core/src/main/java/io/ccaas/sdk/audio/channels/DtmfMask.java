package io.ccaas.sdk.audio.channels;

import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.stream.IntStream;

/**
 * In which channels key tones (DTMF) are silenced. All channels is the safe choice: tones of the customer leak into the agent's
 * channel as echo, and a wrong layout would leave them all.
 */
public final class DtmfMask {

    private final Choice choice;
    private final String text;

    private interface Choice {
        int[] of(AudioFormat format);
    }

    private DtmfMask(String text, Choice choice) {
        this.text = text;
        this.choice = choice;
    }

    /**
     * Every channel, however many there are.
     *
     * @return the mask
     */
    public static DtmfMask allChannels() {
        return new DtmfMask(
                "all", format -> IntStream.range(0, format.channels()).toArray());
    }

    /**
     * The customer's channel of a call with two; the agent's stays bit by bit, and an echo of the tones with it.
     *
     * @param layout where the customer is heard
     * @return the mask; a recording without two channels is refused
     */
    public static DtmfMask customerChannel(CallLayout layout) {
        return new DtmfMask("customer, " + layout, format -> new int[] {layout.customer(format)});
    }

    /**
     * The agent's channel of a call with two; the customer's stays bit by bit.
     *
     * @param layout where the customer is heard
     * @return the mask; a recording without two channels is refused
     */
    public static DtmfMask agentChannel(CallLayout layout) {
        return new DtmfMask("agent, " + layout, format -> new int[] {layout.agent(format)});
    }

    /**
     * The channels of a recording that are masked.
     *
     * @param format of the recording
     * @return their places in a frame, from 0, in order; a new array
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code CHANNELS_NOT_TWO}
     */
    public int[] channels(AudioFormat format) {
        return choice.of(format);
    }

    @Override
    public String toString() {
        return "DtmfMask[" + text + "]";
    }
}
