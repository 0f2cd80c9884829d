package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers faults, and knows at which line each key stands. Not thread-safe. */
public final class Faults {

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Fault> found = new ArrayList<>();

    /** Nothing known, nothing found. */
    public Faults() {}

    void place(String path, int line) {
        lines.put(path, line);
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
            found.add(new Fault(path, line(path), problem));
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

    private int line(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 0;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
