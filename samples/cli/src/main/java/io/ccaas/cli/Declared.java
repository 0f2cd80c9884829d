package io.ccaas.cli;

import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.declared.RawCodec;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads {@code CODEC:RATE:CHANNELS}. */
final class Declared {

    private Declared() {}

    static RawAudio parse(String words) {
        String[] parts = words.split(":", -1);
        if (parts.length != 3) {
            throw new UsageException("--declare takes CODEC:RATE:CHANNELS, for example pcm_mulaw:8000:1");
        }
        RawCodec codec = RawCodec.named(parts[0]).orElseThrow(Declared::unknown);
        try {
            return RawAudio.of(codec, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException e) {
            throw new UsageException("--declare: RATE and CHANNELS are numbers, for example pcm_mulaw:8000:1");
        } catch (IllegalArgumentException e) {
            throw new UsageException("--declare: " + e.getMessage());
        }
    }

    private static UsageException unknown() {
        String known = Arrays.stream(RawCodec.values()).map(RawCodec::text).collect(Collectors.joining(", "));
        return new UsageException("--declare: known codecs are " + known);
    }
}
