package io.ccaas.sdk.audio.ogg.page;

import java.util.Arrays;

/**
 * Pages of audio that belong together because packets go on from one to the next. Their bodies lie one behind the other, so that every
 * packet is in one piece. Reused; grows only with bytes that were read.
 */
public final class PageRun {

    /** Is shown the packets of a run. */
    @FunctionalInterface
    public interface Packets {

        /**
         * A whole packet, which may be changed in place.
         *
         * @param bytes where it lies
         * @param offset its first byte
         * @param length its length
         * @param at where its first byte lies, in bytes from the start of the input
         * @return its duration in samples
         */
        long packet(byte[] bytes, int offset, int length, long at);
    }

    private byte[] body = new byte[2 * OggPage.LARGEST_BODY];
    private int end;
    private RunPage[] pages = {new RunPage()};
    private int count;
    private int[] ends = new int[256];
    private long[] durations = new long[256];
    private int packets;

    /** An empty run. */
    public PageRun() {}

    /**
     * Adds a page behind the others.
     *
     * @param page is copied
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_CONTINUED}
     */
    public void add(OggPage page) {
        if (page.isContinued() != (count > 0)) {
            throw PageRules.OGG_CONTINUED.at(page.offset());
        }
        if (count == pages.length) {
            pages = Arrays.copyOf(pages, 2 * count);
            for (int i = count; i < pages.length; i++) {
                pages[i] = new RunPage();
            }
        }
        RunPage one = pages[count++];
        one.take(page, end);
        takeBody(page, one.length);
    }

    private void takeBody(OggPage page, int length) {
        if (body.length - end < length) {
            body = Arrays.copyOf(body, 2 * body.length);
        }
        page.copyBody(0, body, end, length);
        end += length;
    }

    /**
     * Shows every whole packet in order, and remembers how long it lasts.
     *
     * @param prover looks at them
     */
    public void prove(Packets prover) {
        packets = 0;
        int start = 0;
        int next = 0;
        long at = count == 0 ? 0 : pages[0].inputOffset;
        for (int i = 0; i < count; i++) {
            RunPage page = pages[i];
            page.ended = 0;
            page.samples = 0;
            for (int k = 0; k < page.segments; k++) {
                next += page.lacing[k] & 0xFF;
                if (page.lacing[k] != -1) {
                    long samples = prover.packet(body, start, next - start, at);
                    remember(next, samples);
                    page.samples += samples;
                    page.ended++;
                    start = next;
                    at = page.inputOffset + (next - page.start);
                }
            }
            at = start == next && i + 1 < count ? pages[i + 1].inputOffset : at;
        }
    }

    private void remember(int packetEnd, long samples) {
        if (packets == ends.length) {
            ends = Arrays.copyOf(ends, 2 * packets);
            durations = Arrays.copyOf(durations, 2 * packets);
        }
        ends[packets] = packetEnd;
        durations[packets++] = samples;
    }

    /**
     * Cuts off a packet whose end is missing, and the pages that hold nothing else.
     *
     * @return how many bytes were cut off
     */
    public int cutOpenPacket() {
        int before = end;
        while (count > 0 && !pages[count - 1].cutOpenPacket()) {
            count--;
        }
        end = count == 0 ? 0 : pages[count - 1].start + pages[count - 1].length;
        return before - end;
    }

    /** Starts anew. */
    public void clear() {
        count = 0;
        end = 0;
        packets = 0;
    }

    /**
     * How many pages there are.
     *
     * @return at least 0
     */
    public int pages() {
        return count;
    }

    /**
     * How many bytes the bodies have.
     *
     * @return at least 0
     */
    public int length() {
        return end;
    }

    /**
     * The position that the input gives a page.
     *
     * @param index which page
     * @return as it came
     */
    public long granule(int index) {
        return pages[index].granule;
    }

    /**
     * Whether a packet ends on a page.
     *
     * @param index which page
     * @return known after {@link #prove(Packets)}
     */
    public boolean endsPacket(int index) {
        return pages[index].ended > 0;
    }

    /**
     * The duration of the packets that end on a page.
     *
     * @param index which page
     * @return samples, known after {@link #prove(Packets)}
     */
    public long samples(int index) {
        return pages[index].samples;
    }

    /**
     * Whether the stream ends with a page.
     *
     * @param index which page
     * @return as the input says
     */
    public boolean isLast(int index) {
        return pages[index].last;
    }

    /**
     * Where the body of a page lay.
     *
     * @param index which page
     * @return bytes from the start of the input
     */
    public long inputOffset(int index) {
        return pages[index].inputOffset;
    }

    /**
     * How many packets were proven.
     *
     * @return known after {@link #prove(Packets)}
     */
    public int packets() {
        return packets;
    }

    /**
     * How long a packet lasts.
     *
     * @param packet 0 to packets - 1
     * @return samples
     */
    public long duration(int packet) {
        return durations[packet];
    }

    byte[] body() {
        return body;
    }

    int start(int packet) {
        return packet == 0 ? 0 : ends[packet - 1];
    }

    int size(int packet) {
        return ends[packet] - start(packet);
    }
}
