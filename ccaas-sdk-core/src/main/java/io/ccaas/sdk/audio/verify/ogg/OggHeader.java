package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.util.Arrays;

/** Header packets that are constant. */
final class OggHeader {

    private OggHeader() {}

    static void mustBe(Packet packet, byte[] constant) {
        if (!Arrays.equals(
                packet.bytes(), packet.start(), packet.start() + packet.length(), constant, 0, constant.length)) {
            throw OggRules.COMMENT.at(packet.offset());
        }
    }

    /** A number whose first byte is the lowest. */
    static long number(Packet packet, int from) {
        return packet.at(from)
                | (packet.at(from + 1) << 8)
                | (packet.at(from + 2) << 16)
                | ((long) packet.at(from + 3) << 24);
    }
}
