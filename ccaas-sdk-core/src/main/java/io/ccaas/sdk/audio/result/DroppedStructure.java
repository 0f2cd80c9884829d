package io.ccaas.sdk.audio.result;

/**
 * Structures of one kind that did not reach the output. Holds counts only, never content and never an unknown chunk id: four
 * bytes chosen by the writer of the input may be four digits of a number.
 *
 * @param kind constant name from this library, for example {@code LIST/INFO} or {@code unknown chunk}
 * @param count how many there were
 * @param bytes their size in the input with headers and padding
 */
public record DroppedStructure(String kind, long count, long bytes) {}
