package io.ccaas.sdk.audio.ogg.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes the pages of one logical stream: numbered from 0, with the serial number that it is given, and with check sums of its own. Takes
 * numbers, constants and proven packets only.
 */
public final class PageWriter {

    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int MOST_SEGMENTS = 255;

    private final PageBuffer out;
    private final int serial;
    private final byte[] header = new byte[OggPage.HEADER_BYTES + MOST_SEGMENTS];
    private final ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    private final OggCrc crc = new OggCrc();
    private final byte[] lacing = new byte[MOST_SEGMENTS];
    /** Grows, because a chain may have many short links. */
    private byte[] body = new byte[4096];

    private int pages;
    private int segments;
    private int filled;
    private boolean continued;
    private boolean ended;
    private long position = OggPage.NO_POSITION;

    /**
     * Starts a logical stream.
     *
     * @param out where the pages go
     * @param serial number of the link in its chain, from 1
     */
    public PageWriter(PageBuffer out, int serial) {
        this.out = out;
        this.serial = serial;
    }

    /**
     * Writes a header packet on pages of its own.
     *
     * @param packet canonical bytes
     */
    public void headerPacket(byte[] packet) {
        int needed = packet.length / 255 + 1;
        for (int done = 0; done < needed; done += MOST_SEGMENTS) {
            int here = Math.min(MOST_SEGMENTS, needed - done);
            boolean ends = done + here == needed;
            int from = done * 255;
            int length = Math.min(here * 255, packet.length - from);
            Arrays.fill(header, OggPage.HEADER_BYTES, OggPage.HEADER_BYTES + here, (byte) 255);
            if (ends) {
                header[OggPage.HEADER_BYTES + here - 1] = (byte) (packet.length % 255);
            }
            int flags = (pages == 0 ? FIRST : 0) | (done > 0 ? CONTINUED : 0);
            page(flags, ends ? 0 : OggPage.NO_POSITION, here, packet, from, length);
        }
    }

    /**
     * Adds a proven packet of audio. Pages are as full as they can be, so that nothing is said by what shares one; the last one is held back.
     *
     * @param audio where it lies
     * @param packet which of its packets
     * @param granule canonical position of its end
     */
    public void packet(PageRun audio, int packet, long granule) {
        if (ended) {
            page(0);
            ended = false;
        }
        int left = audio.size(packet);
        int from = audio.start(packet);
        for (int size = 255; size == 255; left -= size) {
            size = Math.min(left, 255);
            segment(audio.body(), from, size, left < audio.size(packet));
            from += size;
        }
        position = granule;
    }

    private void segment(byte[] bytes, int from, int size, boolean goesOn) {
        if (segments == MOST_SEGMENTS) {
            page(0);
            continued = goesOn;
        }
        if (body.length - filled < size) {
            body = Arrays.copyOf(body, Math.min(2 * body.length, OggPage.LARGEST_BODY));
        }
        lacing[segments++] = (byte) size;
        System.arraycopy(bytes, from, body, filled, size);
        filled += size;
    }

    /** The next packet begins a page. */
    public void endPage() {
        ended = true;
    }

    /**
     * Writes the page that was held back; there was a packet.
     *
     * @param last whether it says that the stream ends
     * @param trimmed how many samples are not to be heard at its end
     */
    public void finish(boolean last, long trimmed) {
        position -= trimmed;
        page(last ? LAST : 0);
    }

    private void page(int flags) {
        System.arraycopy(lacing, 0, header, OggPage.HEADER_BYTES, segments);
        page(flags | (continued ? CONTINUED : 0), position, segments, body, 0, filled);
        segments = 0;
        filled = 0;
        continued = false;
        position = OggPage.NO_POSITION;
    }

    private void page(int flags, long granule, int count, byte[] bytes, int offset, int length) {
        fields.put(0, new byte[] {'O', 'g', 'g', 'S', 0, (byte) flags});
        fields.putLong(6, granule).putInt(14, serial).putInt(18, pages++).putInt(OggCrc.OFFSET, 0);
        header[26] = (byte) count;
        int headerLength = OggPage.HEADER_BYTES + count;
        fields.putInt(OggCrc.OFFSET, crc.of(header, headerLength, bytes, offset, length));
        out.add(header, 0, headerLength);
        out.add(bytes, offset, length);
    }
}
