package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Payload;
import java.util.Arrays;

/** The packets of one link, across its pages. */
final class Packets {

    private static final int LARGEST = 8 << 20;
    private static final int FULL = 255;

    private final Payload payload;
    private final Page page;
    private final long serial;
    private boolean inAudio;
    private boolean onAudio;
    private boolean mayBeShort;
    private long sequence;
    private int segment;
    private int at;
    private boolean open;
    private long granule;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long offset;

    Packets(Payload payload, Page page, long serial) {
        this.payload = payload;
        this.page = page;
        this.serial = serial;
        turn();
    }

    /** Moves to the next packet of audio; its pages but the last must be full. */
    boolean nextOfAudio() {
        inAudio = true;
        return next();
    }

    /** Whether the packet ends its page, which may then have room for more although another follows. */
    void mustEndPage(boolean must) {
        if (must && !endsPage()) {
            throw OggRules.FULL.at(page.offset());
        }
        mayBeShort = must;
    }

    /** Moves to the next packet; false at the end of the link. */
    boolean next() {
        length = 0;
        offset = page.bodyOffset() + at;
        do {
            if (segment == page.segments() && !more()) {
                return false;
            }
            int size = page.lacing(segment++);
            append(size);
            open = size == 255;
        } while (open);
        return true;
    }

    Packet packet() {
        return new Packet(bytes, 0, length, offset);
    }

    /** A packet that must be there, on pages of its own that are full but for the last. */
    Packet header() {
        long before = segment == 0 ? 0 : sequence;
        boolean there = next();
        long own = length / 255 / 255 + 1L;
        if (!there || granule != 0 || !endsPage() || sequence != before + own) {
            throw OggRules.HEADERS.at(page.offset());
        }
        return packet();
    }

    /** Whether the packet is the last that ends on its page, so that the position of the page is that of its end. */
    boolean isLastOfPage() {
        for (int i = segment; i < page.segments(); i++) {
            if (page.lacing(i) < 255) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing follows on its page. */
    boolean endsPage() {
        return segment == page.segments();
    }

    long granule() {
        return granule;
    }

    boolean isLastPage() {
        return page.is(Page.LAST);
    }

    long pageOffset() {
        return page.offset();
    }

    private boolean more() {
        boolean ended = page.is(Page.LAST) || payload.atEnd() || Page.isFirst(payload);
        if (ended && open) {
            throw OggRules.PACKETS.at(payload.position());
        }
        if (!ended) {
            if (page.segments() < FULL && onAudio && !mayBeShort) {
                throw OggRules.FULL.at(page.offset());
            }
            onAudio = inAudio;
            turn();
            offset = length == 0 ? page.bodyOffset() : offset;
        }
        return !ended;
    }

    private void turn() {
        page.read(payload);
        segment = 0;
        at = 0;
        if (page.serial() != serial || page.sequence() != sequence) {
            throw OggRules.NUMBER.at(page.offset());
        }
        if (page.is(Page.FIRST) != (sequence == 0) || page.is(Page.CONTINUED) != open) {
            throw OggRules.PACKETS.at(page.offset());
        }
        sequence++;
        long now = page.granule();
        if (page.completes() ? now < granule : now != -1) {
            throw OggRules.GRANULE.at(page.offset());
        }
        granule = page.completes() ? now : granule;
    }

    private void append(int size) {
        if (length + size > LARGEST) {
            throw OggRules.PACKETS.at(page.offset());
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(page.body, at, bytes, length, size);
        at += size;
        length += size;
    }
}
