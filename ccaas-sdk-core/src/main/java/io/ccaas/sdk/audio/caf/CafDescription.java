package io.ccaas.sdk.audio.caf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes the few numbers out of a {@code desc} chunk that pass on. */
final class CafDescription {

    static final int BYTES = 32;

    private CafDescription() {}

    static CafParameters parse(byte[] body, long offset) {
        ByteBuffer in = ByteBuffer.wrap(body);
        double rate = in.getDouble(0);
        String id = new String(body, 8, 4, StandardCharsets.ISO_8859_1);
        long channels = in.getInt(24) & 0xFFFF_FFFFL;
        if (!CafCodec.lists(id)) {
            throw CafRules.CAF_UNKNOWN_CODEC.at(offset);
        }
        CafCodec codec =
                CafCodec.of(id, in.getInt(12), in.getInt(28)).orElseThrow(() -> CafRules.CAF_BAD_DESC.at(offset));
        boolean whole = rate >= 1000 && rate <= 768_000 && rate == Math.rint(rate);
        if (!whole || channels < 1 || channels > 32) {
            throw CafRules.CAF_BAD_DESC.at(offset);
        }
        CafParameters parameters = new CafParameters(codec, (int) channels, (int) rate);
        if (in.getInt(16) != parameters.frameBytes() || in.getInt(20) != 1) {
            throw CafRules.CAF_BAD_DESC.at(offset);
        }
        return parameters;
    }
}
