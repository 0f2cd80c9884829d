package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults, and knows at which line each key stands. Not thread-safe. */
public final class Faults {

    private final Places places = new Places();
    private final List<Fault> found = new ArrayList<>();

    /** Nothing known, nothing found. */
    public Faults() {}

    void place(String path, int line) {
        places.add(path, line);
    }

    /**
     * Where the keys stand that were read.
     *
     * @return grows while reading goes on
     */
    public Places places() {
        return places;
    }

    /**
     * Adds a fault at the line of its key, or of the nearest key around it that stands in the file. One that only
     * follows from a fault already noted at the same key, around it or within it, is left out.
     *
     * @param path the key, for example {@code partners[0].tls.policy}
     * @param problem what is wrong
     */
    public void add(String path, Problem problem) {
        boolean follows = found.stream().anyMatch(fault -> covers(fault.path(), path) || covers(path, fault.path()));
        if (!follows) {
            found.add(new Fault(path, places.line(path), problem));
        }
    }

    /**
     * Adds what a part of the declaration refused, beneath a key.
     *
     * @param path the key of that part
     * @param refusal its faults, whose paths are relative
     */
    public void add(String path, DeclarationRefusedException refusal) {
        for (Fault fault : refusal.faults()) {
            add(path + "." + fault.path(), fault.problem());
        }
    }

    /**
     * Ends the gathering.
     *
     * @throws DeclarationRefusedException when anything was found
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new DeclarationRefusedException(
                    found.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
        }
    }

    private static boolean covers(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
    }
}
