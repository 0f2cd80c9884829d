package io.ccaas.sdk.audio.result;

/** What cleaning does with a structure of the input. */
public enum StructureVerdict {
    /** Audio: copied bit by bit. */
    KEPT,
    /** Left out. */
    DROPPED,
    /** Written anew from a few checked numbers. */
    REBUILT,
    /** The input is refused because of it. */
    REFUSED
}
