package io.ccaas.sdk.audio.ogg.page;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.refusal.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads page after page with nothing between them, and refuses a wrong check sum. Accounts for what lies behind the last page only. */
public final class PageReader {

    private static final byte[] CAPTURE = {'O', 'g', 'g', 'S'};

    private final CleaningRun run;
    private final AudioSource source;
    private final OggCrc crc = new OggCrc();
    private boolean truncated;

    /**
     * A reader.
     *
     * @param run its source stands at the first page
     */
    public PageReader(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    /**
     * Reads the next page.
     *
     * @param page is filled
     * @return whether there was one; behind the last one the input may be filled up with zeros
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_SYNC}, {@code OGG_PAGE}, {@code OGG_CRC}, {@code OGG_TRUNCATED}
     */
    public boolean next(OggPage page) {
        page.offset = source.position();
        byte[] start = source.peek(OggPage.HEADER_BYTES);
        int magic = Math.min(CAPTURE.length, start.length);
        if (start.length == 0 || !Arrays.equals(start, 0, magic, CAPTURE, 0, magic)) {
            return nothingButZeros(page.offset);
        }
        source.read(page.header, 0, start.length);
        if (start.length < OggPage.HEADER_BYTES) {
            return cutOff(page);
        }
        if (start[4] != 0 || (start[5] & 0xF8) != 0) {
            throw PageRules.OGG_PAGE.at(page.offset);
        }
        return restOf(page);
    }

    private boolean restOf(OggPage page) {
        int segments = page.segments();
        if (source.read(page.header, OggPage.HEADER_BYTES, segments) < segments) {
            return cutOff(page);
        }
        int length = page.bodyLength();
        if (source.read(page.body, 0, length) < length) {
            return cutOff(page);
        }
        ByteBuffer fields = ByteBuffer.wrap(page.header).order(ByteOrder.LITTLE_ENDIAN);
        page.granule = fields.getLong(6);
        page.serial = fields.getInt(14);
        int declared = fields.getInt(OggCrc.OFFSET);
        fields.putInt(OggCrc.OFFSET, 0);
        if (declared != crc.of(page.header, page.headerLength(), page.body, 0, length)) {
            throw PageRules.OGG_CRC.at(page.offset);
        }
        return true;
    }

    /**
     * Whether the last page was cut off and left out.
     *
     * @return false until {@link #next(OggPage)} returned false
     */
    public boolean isTruncated() {
        return truncated;
    }

    /**
     * Whether an input that ends early is taken as far as it goes.
     *
     * @param at where its last piece begins
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_TRUNCATED} when it is not
     */
    public void mayEndEarly(long at) {
        if (run.rules().truncated() != CleaningRules.Truncated.TAKEN) {
            throw PageRules.OGG_TRUNCATED.at(at);
        }
        truncated = true;
    }

    private boolean cutOff(OggPage page) {
        mayEndEarly(page.offset);
        run.tally().drop("truncated page", source.position() - page.offset);
        return false;
    }

    private boolean nothingButZeros(long at) {
        byte[] piece = source.peek(AudioSource.LOOK_AHEAD);
        while (piece.length > 0) {
            for (byte value : piece) {
                require(value == 0, PageRules.OGG_SYNC, at);
            }
            source.skip(piece.length);
            piece = source.peek(AudioSource.LOOK_AHEAD);
        }
        run.tally().drop("zeros behind the last page", source.position() - at);
        return false;
    }

    private static void require(boolean holds, Refusal refusal, long at) {
        if (!holds) {
            throw refusal.at(at);
        }
    }
}
