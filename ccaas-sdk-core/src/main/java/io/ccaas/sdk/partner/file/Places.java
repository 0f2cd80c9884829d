package io.ccaas.sdk.partner.file;

import java.util.HashMap;
import java.util.Map;

/** At which line of the file each key stands. Not thread-safe while it is filled. */
public final class Places {

    private final Map<String, Integer> lines = new HashMap<>();

    Places() {}

    void add(String path, int line) {
        lines.put(path, line);
    }

    /**
     * The line of a key, or of the nearest key around it that stands in the file.
     *
     * @param path the key, for example {@code partners[0].tls.policy}
     * @return counts from 1; 0 when none of them stands there
     */
    public int line(String path) {
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
