package io.ccaas.sdk.audio.container;

import io.ccaas.sdk.audio.result.DroppedStructure;
import io.ccaas.sdk.errors.SdkBugException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts for every byte of an input: rebuilt, kept as audio, or dropped under a constant kind. */
public final class Tally {

    private static final String BEHIND_AUDIO = "bytes after the audio";

    private final Map<String, long[]> dropped = new LinkedHashMap<>();
    private long rebuilt;
    private long kept;
    private long droppedBytes;

    /** Starts at nothing. */
    public Tally() {}

    /**
     * Counts bytes whose meaning is written anew.
     *
     * @param bytes how many
     */
    public void rebuild(long bytes) {
        rebuilt += bytes;
    }

    /**
     * Counts bytes of audio.
     *
     * @param bytes how many
     */
    public void keep(long bytes) {
        kept += bytes;
    }

    /**
     * Counts a structure that is left out; nothing when it is empty.
     *
     * @param kind a constant of this library, never text of the input
     * @param bytes its size
     */
    public void drop(String kind, long bytes) {
        if (bytes > 0) {
            long[] entry = dropped.computeIfAbsent(kind, k -> new long[2]);
            entry[0]++;
            entry[1] += bytes;
            droppedBytes += bytes;
        }
    }

    /**
     * Counts what stands behind the end that the input itself declares and belongs to no structure.
     *
     * @param bytes how many
     */
    public void dropBehindAudio(long bytes) {
        drop(BEHIND_AUDIO, bytes);
    }

    /**
     * Whether {@link #dropBehindAudio(long)} counted any.
     *
     * @return false until it did
     */
    public boolean hasBytesBehindAudio() {
        return dropped.containsKey(BEHIND_AUDIO);
    }

    /**
     * Checks that no byte is missing.
     *
     * @param position how far the input was read
     */
    public void mustEqual(long position) {
        if (rebuilt + kept + droppedBytes != position) {
            throw new SdkBugException("bytes of the input are not accounted for");
        }
    }

    /**
     * Everything that was dropped.
     *
     * @return bytes
     */
    public long droppedBytes() {
        return droppedBytes;
    }

    /**
     * What was dropped, by kind.
     *
     * @return a list in the order in which the kinds were first met
     */
    public List<DroppedStructure> dropped() {
        List<DroppedStructure> list = new ArrayList<>();
        dropped.forEach((kind, entry) -> list.add(new DroppedStructure(kind, entry[0], entry[1])));
        return list;
    }
}
