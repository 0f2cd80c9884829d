package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of Ogg streams and chains, one constant sentence each. */
final class OggRules {

    static final Refusal OGG_OTHER_STREAM = new Refusal(
            "OGG_OTHER_STREAM",
            "one logical stream of Opus, Vorbis, Speex or FLAC, and at most a Skeleton beside it",
            "there is another stream: video, texts, a second audio, or a page of no stream",
            "Extract the audio first, for example with: ffmpeg -i IN -map 0:a:0 -c copy OUT.ogg");
    /** The same code, for an input that was cut in front. */
    static final Refusal OGG_NO_BEGINNING = new Refusal(
            "OGG_OTHER_STREAM",
            "the first page of a stream at the beginning",
            "the input begins in the middle of one",
            "Get the recording from its beginning; without its first pages nothing can decode it.");

    static final Refusal OGG_AFTER_EOS = new Refusal(
            "OGG_AFTER_EOS",
            "nothing more of a stream behind its last page",
            "there is another page of it",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_LINKS_DIFFER = new Refusal(
            "OGG_LINKS_DIFFER",
            "the same codec, sample rate and channels in all links of a chain",
            "they differ",
            "Split the recording into its links first.");
    static final Refusal OGG_HEADER_PAGE = new Refusal(
            "OGG_HEADER_PAGE",
            "one packet on the first page, and audio on a page of its own behind the headers",
            "they share a page",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_HEADER_TOO_LARGE = new Refusal(
            "OGG_HEADER_TOO_LARGE",
            "header packets of at most 16 MiB",
            "one is larger",
            "Take the pictures out of its comments first.");
    static final Refusal OGG_PACKET_TOO_LARGE = new Refusal(
            "OGG_PACKET_TOO_LARGE",
            "packets of audio of a size that the codec can make",
            "one is larger",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_TOO_MANY_PAGES = new Refusal(
            "OGG_TOO_MANY_PAGES",
            "at most 10,000 pages without content, and at most the allowed number of links and Skeleton pages",
            "there are more",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_CUT_HEADERS = new Refusal(
            "OGG_TRUNCATED",
            "an input that ends with a whole page and a whole packet",
            "it ends within the headers",
            "Get it whole.");
    static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one block of audio", "there is none", "Record it anew; this file holds no audio.");

    private OggRules() {}
}
