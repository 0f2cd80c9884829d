package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.ogg.page.OggPage;
import io.ccaas.sdk.audio.ogg.page.PageRun;
import io.ccaas.sdk.audio.ogg.page.PageWriter;
import io.ccaas.sdk.audio.ogg.stream.GranuleClock;
import io.ccaas.sdk.audio.ogg.stream.OggStream;
import io.ccaas.sdk.audio.result.StructureVerdict;

/** One link of a chain: its headers, then runs of pages that are proven, and whose packets are written on pages of our own. */
final class OggLink {

    private static final int LARGEST_PAGE_BODY = 255 * 255;

    private final CleaningRun run;
    private final OggStream stream;
    private final int serial;
    private final HeaderPackets headers;
    private final PageRun audio;
    private final PageWriter writer;
    private final GranuleClock clock;
    private boolean inAudio;
    private boolean written;
    private boolean ended;
    private long audioStart;

    /** Starts with the first page, which holds the first packet and nothing else. */
    OggLink(CleaningRun run, OggStream stream, OggPage first, PageRun reused, PageWriter writer) {
        this.run = run;
        this.stream = stream;
        this.serial = first.serial();
        this.headers = new HeaderPackets(run, stream);
        this.audio = reused;
        this.writer = writer;
        this.clock = new GranuleClock(stream);
        this.ended = first.isLast();
        HeaderPackets.account(run, stream.first(), first.bodyLength(), first.offset() + first.headerLength());
    }

    OggStream stream() {
        return stream;
    }

    int serial() {
        return serial;
    }

    boolean isEnded() {
        return ended;
    }

    /** Whether there is anything of it in the output. */
    boolean isWritten() {
        return written;
    }

    /** Whether there are stretches of time in it for which there is no sound. */
    boolean hasGaps() {
        return clock.hasGaps();
    }

    /** Whether nothing but first pages may have come so far. */
    boolean isAtStart() {
        return !inAudio && !headers.isOpen();
    }

    /** What a player gives out. */
    long played() {
        return clock.played();
    }

    void take(OggPage page) {
        if (ended) {
            throw OggRules.OGG_AFTER_EOS.at(page.offset());
        }
        ended = page.isLast();
        if (stream.wantsHeader()) {
            headers.take(page);
        } else if (page.segments() > 0) {
            audio(page);
        }
    }

    private void audio(OggPage page) {
        if (!inAudio) {
            inAudio = true;
            audioStart = page.offset();
        }
        audio.add(page);
        if (!page.isOpen()) {
            proveAndWrite();
        } else if (audio.length() > stream.largestPacket() + LARGEST_PAGE_BODY) {
            throw OggRules.OGG_PACKET_TOO_LARGE.at(audio.inputOffset(0));
        }
    }

    private void proveAndWrite() {
        audio.prove(stream::packet);
        for (int i = 0; i < audio.pages(); i++) {
            if (audio.endsPacket(i)) {
                clock.page(audio.granule(i), audio.samples(i), audio.isLast(i), audio.inputOffset(i));
            }
        }
        if (audio.packets() > 0 && !written) {
            stream.headers().forEach(writer::headerPacket);
            written = true;
        }
        for (int i = 0; i < audio.packets(); i++) {
            writer.packet(audio, i, clock.next(audio.duration(i), audio.inputOffset(0)));
            if (clock.isBegun()) {
                writer.endPage();
            }
        }
        run.tally().keep(audio.length());
        audio.clear();
    }

    /** Whether the input may not end here, because a packet is open. */
    boolean isOpen() {
        return stream.wantsHeader() || audio.pages() > 0;
    }

    /** Ends the link; a packet whose end is missing is left out. */
    void finish(long at) {
        if (stream.wantsHeader()) {
            throw OggRules.OGG_CUT_HEADERS.at(at);
        }
        run.tally().drop("incomplete packet", audio.cutOpenPacket());
        if (audio.pages() > 0) {
            proveAndWrite();
        }
        audio.clear();
        if (written) {
            writer.finish(clock.isLast(), clock.trimmed(at));
        }
        if (inAudio) {
            run.observer()
                    .met("Ogg pages of audio", audioStart, at - audioStart, StructureVerdict.KEPT, n -> new byte[0]);
        }
    }
}
