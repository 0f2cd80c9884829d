package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.matroska.ebml.EbmlRules;
import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.ElementReader;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes from element to element, counts them, and accounts for their bytes. What is read stays undecided until {@link #settle} or
 * {@link #settleDropped} says what became of it.
 */
final class Walk {

    private static final int LONGEST_NUMBER = 8;

    private final CleaningRun run;
    private final AudioSource source;
    private final ElementReader reader;
    private long undecided;
    private int elements;
    private boolean cut;

    Walk(CleaningRun run) {
        this.run = run;
        this.source = run.source();
        this.reader = new ElementReader(source);
    }

    long position() {
        return source.position();
    }

    int peekId() {
        return reader.peekId();
    }

    /** The next element, or null at the end of the input; its header is undecided. */
    @Nullable
    Element next(long limit) {
        Element element = reader.next(limit);
        if (element != null) {
            undecided += element.headerBytes();
            if (!isBlockPart(element.id()) && ++elements > run.rules().maxStructures()) {
                throw MatroskaRules.MKV_TOO_MANY_ELEMENTS.at(element.offset());
            }
        }
        return element;
    }

    /** Hands every child of a sized element to a visitor, which must read or drop all of it. */
    void children(Element parent, Consumer<Element> visitor) {
        mustBeSized(parent);
        while (source.position() < parent.end()) {
            Element child = next(parent.end());
            if (child == null) {
                throw EbmlRules.MKV_OVERRUN.at(parent.offset());
            }
            mustBeSized(child);
            visitor.accept(child);
            if (source.position() != child.end()) {
                throw EbmlRules.MKV_OVERRUN.at(child.offset());
            }
        }
    }

    /** Skips a body; an input that ends inside it leaves the source there. */
    void drop(Element element) {
        drop(element, ElementKind.of(element.id()));
    }

    void drop(Element element, String kind) {
        mustBeSized(element);
        long size = element.headerBytes() + element.size();
        run.observer()
                .met(
                        kind,
                        element.offset(),
                        size,
                        StructureVerdict.DROPPED,
                        count -> source.peek((int) Math.min(element.size(), Math.min(count, AudioSource.LOOK_AHEAD))));
        long skipped = source.skip(element.size());
        undecided -= element.headerBytes();
        run.tally().drop(kind, element.headerBytes() + skipped);
        cut |= skipped < element.size();
    }

    /** An unsigned number; an empty element stands for a default. */
    long number(Element element, long whenEmpty) {
        byte[] body = body(element, LONGEST_NUMBER);
        if (body.length == 0) {
            return whenEmpty;
        }
        long value = 0;
        for (byte part : body) {
            value = value << 8 | (part & 0xFF);
        }
        if (value < 0) {
            throw MatroskaRules.MKV_BAD_NUMBER.at(element.offset());
        }
        return value;
    }

    /** The body of an element that must be short. */
    byte[] body(Element element, int most) {
        if (element.size() > most) {
            throw MatroskaRules.MKV_BAD_NUMBER.at(element.offset());
        }
        return start(element, most);
    }

    /** The first bytes of a body; the others are dropped. */
    byte[] start(Element element, int most) {
        mustBeSized(element);
        byte[] start = new byte[(int) Math.min(most, element.size())];
        int read = source.read(start, 0, start.length);
        undecided += read;
        run.tally().drop(ElementKind.of(element.id()), source.skip(element.size() - read));
        return read == start.length ? start : Arrays.copyOf(start, read);
    }

    /** Tells of an element whose children are looked at one by one; its size is that of its header when nobody knows it. */
    void observe(Element element, String kind) {
        long size = element.headerBytes() + Math.max(0, element.size());
        run.observer().met(kind, element.offset(), size, StructureVerdict.REBUILT, count -> new byte[0]);
    }

    /** Whether the input ended inside something. */
    boolean isCut() {
        return cut;
    }

    /** The input ended inside a block. */
    void settleCut() {
        cut = true;
        settleDropped(ElementKind.CUT_BLOCK);
    }

    /** Bytes that were read and are no longer needed; they are not among the undecided ones. */
    void drop(String kind, long bytes) {
        run.tally().drop(kind, bytes);
    }

    /** Bytes that somebody else read, or will account for. */
    void count(long bytes) {
        undecided += bytes;
    }

    /** Some of what was read is audio, the rest is written anew. */
    void settleKeeping(long audio) {
        run.tally().keep(audio);
        run.tally().rebuild(undecided - audio);
        undecided = 0;
    }

    /** What was read is written anew. */
    void settle() {
        run.tally().rebuild(undecided);
        undecided = 0;
    }

    /** What was read is left out. */
    void settleDropped(String kind) {
        run.tally().drop(kind, undecided);
        undecided = 0;
    }

    private static void mustBeSized(Element element) {
        if (!element.isSized()) {
            throw EbmlRules.MKV_BAD_ELEMENT.at(element.offset());
        }
    }

    /** A long recording has more blocks than any file has other elements. */
    private static boolean isBlockPart(int id) {
        return switch (id) {
            case MatroskaId.CLUSTER,
                    MatroskaId.TIMESTAMP,
                    MatroskaId.SIMPLE_BLOCK,
                    MatroskaId.BLOCK_GROUP,
                    MatroskaId.BLOCK,
                    MatroskaId.DISCARD_PADDING -> true;
            default -> false;
        };
    }
}
