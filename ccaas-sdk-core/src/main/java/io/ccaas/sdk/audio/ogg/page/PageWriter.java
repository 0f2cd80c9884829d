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
    private int pages;

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
        int segments = packet.length / 255 + 1;
        for (int done = 0; done < segments; done += MOST_SEGMENTS) {
            int here = Math.min(MOST_SEGMENTS, segments - done);
            boolean ends = done + here == segments;
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
     * Writes a page of proven audio.
     *
     * @param audio what it holds
     * @param index which page of it
     * @param granule canonical position
     */
    public void audioPage(PageRun audio, int index, long granule) {
        int segments = audio.lacing(index, header, OggPage.HEADER_BYTES);
        int flags = (audio.isContinued(index) ? CONTINUED : 0) | (audio.isLast(index) ? LAST : 0);
        page(flags, granule, segments, audio.body(), audio.bodyStart(index), audio.bodyLength(index));
    }

    private void page(int flags, long granule, int segments, byte[] body, int offset, int length) {
        fields.put(0, new byte[] {'O', 'g', 'g', 'S', 0, (byte) flags});
        fields.putLong(6, granule).putInt(14, serial).putInt(18, pages++).putInt(OggCrc.OFFSET, 0);
        header[26] = (byte) segments;
        int headerLength = OggPage.HEADER_BYTES + segments;
        fields.putInt(OggCrc.OFFSET, crc.of(header, headerLength, body, offset, length));
        out.add(header, 0, headerLength);
        out.add(body, offset, length);
    }
}
