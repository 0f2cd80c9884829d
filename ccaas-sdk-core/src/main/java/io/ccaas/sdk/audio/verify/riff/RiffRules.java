package io.ccaas.sdk.audio.verify.riff;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What a canonical WAV payload is held to. */
final class RiffRules {

    static final Breach ORDER = new Breach(
            "PAYLOAD_WAV_CHUNK",
            "the header, ds64 if it is large, fmt, fact unless it is PCM, data, each of its canonical size",
            "another chunk or another size");
    static final Breach SIZE = new Breach(
            "PAYLOAD_WAV_SIZE", "sizes that agree with the payload, and RF64 only above 4 GiB", "they do not agree");
    static final Breach CODEC =
            new Breach("PAYLOAD_WAV_CODEC", "a codec of the list, with its sizes and channels", "another one");
    static final Breach FORMAT = new Breach(
            "PAYLOAD_WAV_FMT",
            "a format chunk whose derived fields and extension are canonical",
            "a field holds something else");
    static final Breach SAMPLES =
            new Breach("PAYLOAD_WAV_FACT", "a count of samples that ends inside the last block", "it does not");
    static final Breach EMPTY = new Breach("PAYLOAD_NO_AUDIO", "at least one block of audio", "there is none");
    static final Breach BLOCKS = new Breach("PAYLOAD_WAV_BLOCKS", "audio in whole blocks", "the last block is cut");
    static final Breach BLOCK_HEAD = new Breach(
            "PAYLOAD_WAV_BLOCK_HEAD",
            "block headers whose numbers are in range and whose reserved bytes are zero",
            "one is not so");
    static final Breach PAD = new Breach("PAYLOAD_WAV_PAD", "zero in the byte that makes an odd size even", "not zero");

    private RiffRules() {}
}
