package io.ccaas.sdk.audio.ogg.page;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of pages, one constant sentence each. */
final class PageRules {

    static final Refusal OGG_SYNC = new Refusal(
            "OGG_SYNC",
            "a page right behind the one in front of it",
            "there are other bytes, which players pass over in silence",
            "Get the recording anew, or copy what is whole: ffmpeg -i IN -c copy OUT.ogg (FLAC: ffmpeg -i IN OUT.wav).");
    static final Refusal OGG_CRC = new Refusal(
            "OGG_CRC",
            "a right check sum in every page",
            "it is wrong, and players would drop the page",
            "Get the recording anew, or copy what is whole: ffmpeg -i IN -c copy OUT.ogg (FLAC: ffmpeg -i IN OUT.wav).");
    static final Refusal OGG_PAGE = new Refusal(
            "OGG_PAGE",
            "pages of version 0 with no reserved flag",
            "the version or a flag is another",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_TRUNCATED = new Refusal(
            "OGG_TRUNCATED",
            "an input that ends with a whole page and a whole packet",
            "it ends in the middle of one",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");
    static final Refusal OGG_CONTINUED = new Refusal(
            "OGG_CONTINUED",
            "packets that go on where a page says so",
            "one goes on or begins against the flag of its page",
            "Get the recording anew, because a page is missing, or decode what is whole: ffmpeg -i IN OUT.wav");

    private PageRules() {}
}
