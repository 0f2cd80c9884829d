package io.ccaas.sdk.audio.matroska.ebml;

import io.ccaas.sdk.audio.io.AudioSource;
import org.jspecify.annotations.Nullable;

/** Reads the headers of elements from front to back and leaves their bodies to the caller. */
public final class ElementReader {

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;

    private final AudioSource source;

    /**
     * Reads from where the source stands.
     *
     * @param source the input
     */
    public ElementReader(AudioSource source) {
        this.source = source;
    }

    /**
     * The next element's id, without moving.
     *
     * @return the id with its length marker; 0 when none stands there
     */
    public int peekId() {
        byte[] bytes = source.peek(LONGEST_ID);
        int width = bytes.length == 0 ? LONGEST_ID + 1 : Vint.width(bytes[0]);
        return width > bytes.length ? 0 : (int) Vint.raw(bytes, 0, width);
    }

    /**
     * Moves over the next header.
     *
     * @param limit where the element that this one lies in ends; {@link Long#MAX_VALUE} when nobody knows
     * @return the element, or null when the input ends before its header does
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code MKV_BAD_ELEMENT} or {@code MKV_OVERRUN}
     */
    public @Nullable Element next(long limit) {
        long offset = source.position();
        byte[] bytes = source.peek(LONGEST_ID + LONGEST_SIZE);
        int idWidth = width(bytes, 0, LONGEST_ID, offset);
        int sizeWidth = width(bytes, idWidth, LONGEST_SIZE, offset);
        if (idWidth + sizeWidth > bytes.length) {
            return null;
        }
        source.skip(idWidth + sizeWidth);
        long size = Vint.value(bytes, idWidth, sizeWidth);
        long declared = size == Vint.ones(sizeWidth) ? Element.UNKNOWN : size;
        Element element = new Element((int) Vint.raw(bytes, 0, idWidth), declared, offset, idWidth + sizeWidth);
        if (element.bodyOffset() > limit || (element.isSized() && element.end() > limit)) {
            throw EbmlRules.MKV_OVERRUN.at(offset);
        }
        return element;
    }

    /** A number that the input ends in front of is taken for the longest, so that it is seen to be cut. */
    private static int width(byte[] bytes, int at, int longest, long offset) {
        if (at >= bytes.length) {
            return LONGEST_ID + LONGEST_SIZE;
        }
        int width = Vint.width(bytes[at]);
        if (width > longest) {
            throw EbmlRules.MKV_BAD_ELEMENT.at(offset);
        }
        return width;
    }
}
