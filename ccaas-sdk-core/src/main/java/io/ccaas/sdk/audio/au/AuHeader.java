package io.ccaas.sdk.audio.au;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.payload.PayloadPass;
import java.nio.ByteBuffer;

/**
 * What the first 24 bytes of an input say.
 *
 * @param parameters the numbers that pass on
 * @param dataOffset where the audio begins, at least 24
 * @param dataBytes declared bytes of audio, or {@link PayloadPass#UNKNOWN}
 */
record AuHeader(AuParameters parameters, long dataOffset, long dataBytes) {

    private static final long UNSIGNED = 0xFFFF_FFFFL;

    static AuHeader read(AudioSource source) {
        long start = source.position();
        byte[] bytes = new byte[AuHead.BYTES];
        if (source.read(bytes, 0, bytes.length) < bytes.length) {
            throw AuRules.AU_BAD_HEADER.finding("it is shorter").at(start);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long offset = in.getInt(4) & UNSIGNED;
        long size = in.getInt(8) & UNSIGNED;
        if (in.getInt(0) != AuHead.MAGIC || offset < AuHead.BYTES) {
            throw AuRules.AU_BAD_HEADER
                    .finding("the place of the audio does not")
                    .at(start);
        }
        return new AuHeader(parameters(in, start), offset, size == UNSIGNED ? PayloadPass.UNKNOWN : size);
    }

    private static AuParameters parameters(ByteBuffer in, long start) {
        AuEncoding encoding =
                AuEncoding.of(in.getInt(12) & UNSIGNED).orElseThrow(() -> AuRules.AU_UNKNOWN_ENCODING.at(start));
        int rate = in.getInt(16);
        int channels = in.getInt(20);
        if (!AuParameters.fit(encoding, channels, rate)) {
            String field = AuParameters.fit(encoding, 1, rate) ? "the number of channels" : "the sample rate";
            throw AuRules.AU_BAD_HEADER.finding(field + " does not").at(start);
        }
        return new AuParameters(encoding, channels, rate);
    }
}
