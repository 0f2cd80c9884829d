package io.ccaas.sdk.audio.matroska.ebml;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of EBML, one constant sentence each. */
public final class EbmlRules {

    /** An element has no legal header. */
    public static final Refusal MKV_BAD_ELEMENT = new Refusal(
            "MKV_BAD_ELEMENT",
            "elements with an id of at most 4 bytes and a size of at most 8",
            "something else stands where an element must begin, or a size is left open where it must not be",
            "Get the recording anew, or copy what can be read: ffmpeg -i IN -vn -c copy OUT.mka");
    /** An element is larger than what it lies in. */
    public static final Refusal MKV_OVERRUN = new Refusal(
            "MKV_OVERRUN",
            "elements that end inside the one that they lie in",
            "one does not",
            "Get the recording anew, or copy what can be read: ffmpeg -i IN -vn -c copy OUT.mka");

    private EbmlRules() {}
}
