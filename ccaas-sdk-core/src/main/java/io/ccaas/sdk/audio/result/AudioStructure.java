package io.ccaas.sdk.audio.result;

/**
 * One structure of an inspected input.
 *
 * @param kind constant name from this library, for example {@code LIST/INFO} or {@code unknown chunk}
 * @param offset where it starts, in bytes from the start of the input
 * @param size its size in bytes with header and padding
 * @param verdict what cleaning does with it
 * @param value its text, cut short, when values were asked for; otherwise a mask that says only how long it is
 */
public record AudioStructure(String kind, long offset, long size, StructureVerdict verdict, String value) {

    /** Leaves the value out, so that a log line never carries it. */
    @Override
    public String toString() {
        return kind + " at " + offset + ", " + size + " bytes, " + verdict;
    }
}
