package io.ccaas.sdk.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks through captured bytes for values that must not be there, however they are written.
 *
 * <pre>{@code
 * LeakGuard guard = LeakGuard.planting(
 *         Planted.number("caller", "+33639980001"), Planted.text("agent", "Camille Dupond"));
 * guard.requireAbsent(everythingThePartnerReceived);
 * }</pre>
 *
 * <p>Guarantees: finds each spelling in UTF-8, UTF-16 of both byte orders and Latin-1; each of these as it is, in base64
 * and base64url at every offset and over line breaks, in hexadecimal of either case; percent-encoded; the digits of
 * numbers and dates also as packed decimals (BCD) in both nibble orders at every nibble. Does not guarantee: to find
 * what was compressed, encrypted or hashed.
 */
public final class LeakGuard {

    private final List<Needle> needles;
    private final Map<Needle.View, Needles> byView = new EnumMap<>(Needle.View.class);

    private LeakGuard(List<Needle> needles) {
        this.needles = List.copyOf(needles);
        needles.stream()
                .collect(Collectors.groupingBy(Needle::view))
                .forEach((view, ofView) -> byView.put(view, new Needles(ofView)));
    }

    /**
     * Says what to look for.
     *
     * @param values at least one
     * @return a guard that can be used many times, from many threads
     */
    public static LeakGuard planting(Planted... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a guard that looks for nothing finds nothing");
        }
        List<Needle> needles = new ArrayList<>();
        for (Planted value : values) {
            needles.addAll(Needle.allOf(value));
        }
        return new LeakGuard(needles);
    }

    /**
     * Fails when any planted value is found.
     *
     * @param captured what to look through
     * @throws AssertionError naming the label, the encoding and the offset of each find, never the value
     */
    public void requireAbsent(byte[] captured) {
        List<String> finds = finds(captured);
        if (!finds.isEmpty()) {
            throw new AssertionError(
                    "planted values were found in " + captured.length + " bytes: " + String.join("; ", finds));
        }
    }

    /**
     * As {@link #requireAbsent(byte[])} for text such as a log or an exception with its stack.
     *
     * @param captured what to look through
     * @throws AssertionError naming the label, the encoding and the offset of each find, never the value
     */
    public void requireAbsent(String captured) {
        requireAbsent(captured.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As {@link #requireAbsent(byte[])}, for those who say where they looked.
     *
     * @param captured what to look through
     * @return label, encoding and offset of each find, never the value
     */
    public List<String> finds(byte[] captured) {
        Haystack haystack = new Haystack(captured);
        Map<Needle, Integer> offsets = new HashMap<>();
        byView.forEach((view, needles) -> needles.findIn(haystack.see(view), offsets));
        List<String> finds = new ArrayList<>();
        for (Needle needle : needles) {
            if (offsets.containsKey(needle)) {
                finds.add(needle.label() + " as " + needle.encoding() + " at offset " + offsets.get(needle));
            }
        }
        return finds;
    }
}
