package io.ccaas.sdk.audio.verify.codec;

/** The framing of Opus packets (RFC 6716, section 3.2; self-delimited ones, appendix B). */
public final class OpusPacket {

    private static final int LARGEST_FRAME = 1275;
    /** 120 ms at 48 kHz. */
    private static final int LONGEST = 5760;

    private final Packet packet;
    private final boolean delimited;
    private int at = 1;
    private int end;

    private OpusPacket(Packet packet, boolean delimited) {
        this.packet = packet;
        this.delimited = delimited;
        this.end = packet.length();
    }

    /**
     * Checks a packet.
     *
     * @param packet one packet of the container
     * @param streams how many Opus streams lie in it, at least 1
     * @return sample instants at 48 kHz
     */
    public static int samples(Packet packet, int streams) {
        Packet rest = packet;
        int samples = 0;
        for (int i = 0; i < streams; i++) {
            OpusPacket one = new OpusPacket(rest, i < streams - 1);
            int length = one.check();
            samples = i == 0 ? length : samples;
            one.require(samples == length);
            rest = rest.part(one.end, rest.length() - one.end);
        }
        return samples;
    }

    private int check() {
        require(packet.length() >= 1);
        int toc = packet.at(0);
        int code = toc & 3;
        int count = code == 3 ? many() : Math.min(code + 1, 2);
        if (code != 3) {
            frames(count, code == 2, 0);
        }
        int samples = count * frameSamples(toc >> 3);
        require(samples <= LONGEST);
        return samples;
    }

    private static int frameSamples(int mode) {
        if (mode < 12) {
            return mode % 4 == 3 ? 2880 : 480 << mode % 4;
        }
        return mode < 16 ? 480 << mode % 2 : 120 << mode % 4;
    }

    private int many() {
        int head = next();
        int count = head & 63;
        require(count >= 1 && count <= 48);
        int padding = 0;
        if ((head & 64) != 0) {
            int more;
            do {
                more = next();
                padding += more == 255 ? 254 : more;
                require(padding <= packet.length());
            } while (more == 255);
        }
        frames(count, (head & 128) != 0, padding);
        return count;
    }

    /** Checks the lengths of all frames and the padding, and finds the end of a self-delimited packet. */
    private void frames(int count, boolean various, int padding) {
        int sum = 0;
        int own = various ? count - 1 : 0;
        for (int i = 0; i < own; i++) {
            sum += frameLength();
        }
        int rest = count - own;
        if (delimited) {
            sum += rest * frameLength();
            end = at + sum + padding;
            require(end <= packet.length());
        } else {
            int left = end - at - sum - padding;
            require(left >= 0 && left % rest == 0 && left / rest <= LARGEST_FRAME);
        }
        if (!packet.isZero(end - padding, end)) {
            throw CodecRules.OPUS_PADDING.at(packet.offset() + end - padding);
        }
    }

    private int frameLength() {
        int first = next();
        int length = first < 252 ? first : first + 4 * next();
        require(length <= LARGEST_FRAME);
        return length;
    }

    private int next() {
        require(at < packet.length());
        return packet.at(at++);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw CodecRules.OPUS_PACKET.at(packet.offset());
        }
    }
}
