package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.ogg.page.OggPage;
import io.ccaas.sdk.audio.ogg.stream.HeaderFound;
import io.ccaas.sdk.audio.ogg.stream.OggStream;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.Arrays;

/** Collects the header packets behind the first one. Holds only as much of a packet as the codec needs, whatever its length. */
final class HeaderPackets {

    private static final long LARGEST = 16L << 20;

    private final CleaningRun run;
    private final OggStream stream;
    private byte[] held = new byte[256];
    private int heldBytes;
    private long length;
    private long offset;
    private boolean open;

    HeaderPackets(CleaningRun run, OggStream stream) {
        this.run = run;
        this.stream = stream;
    }

    /** Counts a packet of the input by what of it is written anew. */
    static void account(CleaningRun run, HeaderFound found, long length, long at) {
        long rebuilt = Math.min(length, found.rebuilt());
        run.tally().rebuild(rebuilt);
        run.tally().drop(found.kind(), length - rebuilt);
        StructureVerdict verdict = found.rebuilt() == 0 ? StructureVerdict.DROPPED : StructureVerdict.REBUILT;
        run.observer().met(found.kind(), at, length, verdict, count -> new byte[0]);
    }

    /** Whether a packet has begun and not ended. */
    boolean isOpen() {
        return open;
    }

    void take(OggPage page) {
        int at = 0;
        for (int i = 0; i < page.segments(); i++) {
            if (!stream.wantsHeader()) {
                throw OggRules.OGG_HEADER_PAGE.at(page.offset());
            }
            if (!open) {
                offset = page.offset() + page.headerLength() + at;
                open = true;
            }
            segment(page, at, page.segment(i));
            at += page.segment(i);
        }
    }

    private void segment(OggPage page, int from, int size) {
        length += size;
        if (length > LARGEST) {
            throw OggRules.OGG_HEADER_TOO_LARGE.at(offset);
        }
        int kept = Math.min(size, stream.holds() - heldBytes);
        if (held.length - heldBytes < kept) {
            held = Arrays.copyOf(held, 2 * held.length);
        }
        page.copyBody(from, held, heldBytes, kept);
        heldBytes += kept;
        if (size < 255) {
            account(run, stream.header(Arrays.copyOf(held, heldBytes), length, offset), length, offset);
            open = false;
            heldBytes = 0;
            length = 0;
        }
    }
}
