package io.ccaas.sdk.audio.ogg;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.ogg.page.OggPage;
import io.ccaas.sdk.audio.ogg.page.PageBuffer;
import io.ccaas.sdk.audio.ogg.page.PageReader;
import io.ccaas.sdk.audio.ogg.page.PageRun;
import io.ccaas.sdk.audio.ogg.page.PageWriter;
import io.ccaas.sdk.audio.ogg.stream.OggStream;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes over all pages, and gives each to the link that it belongs to. A Skeleton beside the audio is left out. */
final class OggChain {

    private static final int MOST_EMPTY_PAGES = 10_000;
    private static final byte[] SKELETON = {'f', 'i', 's', 'h', 'e', 'a', 'd', 0};

    private final CleaningRun run;
    private final PageReader reader;
    private final OggPage page = new OggPage();
    private final PageRun audio = new PageRun();
    private final PageBuffer out;
    private @Nullable OggLink link;
    private @Nullable Integer skeleton;
    private @Nullable OggStream first;
    private long played;
    private int links;
    private int written;
    private boolean gaps;
    private int emptyPages;
    private int droppedPages;

    OggChain(CleaningRun run) {
        this.run = run;
        this.reader = new PageReader(run);
        this.out = new PageBuffer(run.draft());
    }

    /** Reads to the end; afterwards the format is known. */
    void read() {
        while (reader.next(page)) {
            onePage();
        }
        endLink(run.source().position());
        out.flush();
    }

    boolean isTruncated() {
        return reader.isTruncated();
    }

    /** Whether the positions of the input ran ahead of its sound. */
    boolean hasGaps() {
        return gaps;
    }

    /** What a player gives out of all links. */
    long played() {
        return played;
    }

    OggStream format(AudioSource source) {
        if (first == null || played == 0) {
            throw OggRules.EMPTY_AUDIO.at(source.position());
        }
        return first;
    }

    private void onePage() {
        if (page.isFirst()) {
            firstPage();
        } else if (skeleton != null && skeleton == page.serial()) {
            dropPage("Skeleton");
        } else if (link == null || link.serial() != page.serial()) {
            throw (page.offset() == 0 ? OggRules.OGG_NO_BEGINNING : OggRules.OGG_OTHER_STREAM).at(page.offset());
        } else {
            link.take(page);
            account();
        }
    }

    /** A page without segments has no meaning but its flags. */
    private void account() {
        if (page.segments() > 0) {
            run.tally().rebuild(page.headerLength());
            return;
        }
        if (++emptyPages > MOST_EMPTY_PAGES) {
            throw OggRules.OGG_TOO_MANY_PAGES.at(page.offset());
        }
        dropPage("empty page");
    }

    private void firstPage() {
        byte[] packet = new byte[page.bodyLength()];
        page.copyBody(0, packet, 0, packet.length);
        if (link != null && link.isEnded()) {
            endLink(page.offset());
            skeleton = null;
        }
        if (Arrays.equals(packet, 0, Math.min(8, packet.length), SKELETON, 0, 8)) {
            skeleton();
            return;
        }
        Optional<OggStream> found =
                link == null ? OggStream.identify(packet, page.offset() + page.headerLength()) : Optional.empty();
        newLink(found.orElseThrow(() -> OggRules.OGG_OTHER_STREAM.at(page.offset())));
    }

    private void skeleton() {
        if (skeleton != null || (link != null && (!link.isAtStart() || link.serial() == page.serial()))) {
            throw OggRules.OGG_OTHER_STREAM.at(page.offset());
        }
        skeleton = page.serial();
        dropPage("Skeleton");
    }

    private void newLink(OggStream stream) {
        boolean alone = !page.isOpen()
                && page.segment(page.segments() - 1) == page.bodyLength() % 255
                && page.segments() == page.bodyLength() / 255 + 1;
        if (!alone || page.isContinued()) {
            throw OggRules.OGG_HEADER_PAGE.at(page.offset());
        }
        if (++links > run.rules().maxStructures()) {
            throw OggRules.OGG_TOO_MANY_PAGES.at(page.offset());
        }
        if (skeleton != null && skeleton == page.serial()) {
            throw OggRules.OGG_OTHER_STREAM.at(page.offset());
        }
        mustFit(stream);
        run.tally().rebuild(page.headerLength());
        link = new OggLink(run, stream, page, audio, new PageWriter(out, written + 1));
    }

    private void mustFit(OggStream stream) {
        if (first == null) {
            first = stream;
        }
        boolean same = first.codec().equals(stream.codec())
                && first.sampleRate() == stream.sampleRate()
                && first.channels() == stream.channels();
        if (!same) {
            throw OggRules.OGG_LINKS_DIFFER.at(page.offset());
        }
    }

    private void dropPage(String kind) {
        if (++droppedPages > run.rules().maxStructures()) {
            throw OggRules.OGG_TOO_MANY_PAGES.at(page.offset());
        }
        int size = page.headerLength() + page.bodyLength();
        run.observer().met(kind, page.offset(), size, StructureVerdict.DROPPED, count -> new byte[0]);
        run.tally().drop(kind, size);
    }

    private void endLink(long at) {
        if (link == null) {
            return;
        }
        if (link.isOpen()) {
            reader.mayEndEarly(at);
        }
        link.finish(at);
        played += link.played();
        written += link.isWritten() ? 1 : 0;
        gaps |= link.hasGaps();
        link = null;
    }
}
