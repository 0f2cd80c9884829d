package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Remembers the structures that a walk meets. */
final class StructureList implements StructureObserver {

    /** A hostile file has a million chunks; nobody reads a list of them. */
    private static final int MOST = 10_000;

    private final Values values;
    private final List<AudioStructure> structures = new ArrayList<>();

    StructureList(Values values) {
        this.values = values;
    }

    @Override
    public void met(String kind, long offset, long size, StructureVerdict verdict, IntFunction<byte[]> body) {
        if (structures.size() < MOST) {
            boolean audio = verdict == StructureVerdict.KEPT;
            String value = audio ? "" : values.show(body.apply(Values.LOOK), bodySize(size));
            structures.add(new AudioStructure(kind, offset, size, verdict, value));
        }
    }

    /** Marks where the walk ended; a structure that was met just there keeps its place with the new verdict. */
    void refused(long offset) {
        structures.removeIf(s -> s.offset() == offset);
        structures.add(new AudioStructure("refused here", offset, 0, StructureVerdict.REFUSED, ""));
    }

    List<AudioStructure> structures() {
        return structures;
    }

    private static long bodySize(long size) {
        return Math.max(0, size - 8);
    }
}
