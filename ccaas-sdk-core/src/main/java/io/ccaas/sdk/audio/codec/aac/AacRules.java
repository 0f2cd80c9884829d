package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of AAC, one constant sentence each. */
public final class AacRules {

    /** The channels are described in a structure that holds a comment. */
    public static final Refusal AAC_CHANNELS = new Refusal(
            "AAC_CHANNELS",
            "one of the seven standard channel layouts",
            "the layout is described freely, beside a comment, or is reserved",
            "Convert it to mono or stereo first: ffmpeg -i IN -ac 2 OUT.wav. Where its layout is a usual one, the sound is damaged at that byte.");

    static final Refusal AAC_BLOCK = new Refusal(
            "AAC_BLOCK",
            "blocks of sound whose first numbers fit each other",
            "those of one do not, so that it may be no sound at all",
            "Get the recording anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AAC_BAD_CONFIG = new Refusal(
            "AAC_BAD_CONFIG",
            "an AAC configuration whose numbers lie in their ranges",
            "they do not, or it ends early",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AAC_OBJECT_TYPE = new Refusal(
            "AAC_OBJECT_TYPE",
            "AAC Main, LC, SSR or LTP, with or without SBR and PS",
            "the object type is another",
            "Convert it to AAC-LC or WAV first.");

    private AacRules() {}
}
