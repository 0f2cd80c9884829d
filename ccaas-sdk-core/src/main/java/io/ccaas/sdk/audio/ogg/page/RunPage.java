package io.ccaas.sdk.audio.ogg.page;

/** One page of a run: where its body lies, and what its header said. Reused. */
final class RunPage {

    final byte[] lacing = new byte[255];
    int segments;
    int start;
    int length;
    boolean last;
    long granule;
    long inputOffset;
    int ended;
    long samples;

    void take(OggPage page, int bodyStart) {
        segments = page.segments();
        System.arraycopy(page.header, OggPage.HEADER_BYTES, lacing, 0, segments);
        start = bodyStart;
        length = page.bodyLength();
        last = page.isLast();
        granule = page.granule();
        inputOffset = page.offset() + page.headerLength();
    }

    /** Shortens the page to its last segment that ends a packet; false when there is none. */
    boolean cutOpenPacket() {
        while (segments > 0 && lacing[segments - 1] == -1) {
            segments--;
            length -= 255;
        }
        return segments > 0;
    }
}
