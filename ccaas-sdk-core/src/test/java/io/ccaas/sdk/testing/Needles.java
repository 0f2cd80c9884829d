package io.ccaas.sdk.testing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The needles of one view by how they begin, so that one pass finds them all: a guard has thousands, and looks through
 * whatever a class of tests printed.
 */
final class Needles {

    /** How many characters are compared at once. */
    private static final int BEGIN = 4;

    private final Map<Integer, List<Needle>> byBegin = new HashMap<>();
    private final BitSet begins = new BitSet(1 << Short.SIZE);

    Needles(Collection<Needle> needles) {
        for (Needle needle : needles) {
            if (needle.text().length() < BEGIN) {
                throw new IllegalArgumentException(needle + " is too short to be found for sure");
            }
            int begin = 0;
            for (int i = 0; i < BEGIN; i++) {
                begin = (begin << Byte.SIZE) | needle.text().charAt(i);
            }
            byBegin.computeIfAbsent(begin, key -> new ArrayList<>()).add(needle);
            begins.set(hash(begin));
        }
    }

    private static int hash(int begin) {
        return (begin * 0x9E3779B1) >>> Short.SIZE;
    }

    /** Adds the offset in the captured bytes where each needle that the view shows begins first. */
    void findIn(Haystack.Seen seen, Map<Needle, Integer> offsets) {
        int begin = 0;
        for (int end = 0; end < seen.length(); end++) {
            begin = (begin << Byte.SIZE) | seen.at(end);
            if (begins.get(hash(begin)) && end >= BEGIN - 1) {
                int place = end - BEGIN + 1;
                for (Needle needle : byBegin.getOrDefault(begin, List.of())) {
                    if (seen.shows(needle.text(), place)) {
                        offsets.putIfAbsent(needle, seen.offset(place));
                    }
                }
            }
        }
    }
}
