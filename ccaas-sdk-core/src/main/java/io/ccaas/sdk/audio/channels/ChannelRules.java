package io.ccaas.sdk.audio.channels;

import io.ccaas.sdk.audio.refusal.Refusal;

/** What a recording must be for its channels to have a meaning. */
final class ChannelRules {

    static final Refusal CHANNELS_NOT_TWO = new Refusal(
            "CHANNELS_NOT_TWO",
            "a recording with two channels, one for each party",
            "it has one channel, or more than two",
            "Have the recorder write the parties into a channel each, or treat all channels alike.");

    private ChannelRules() {}
}
