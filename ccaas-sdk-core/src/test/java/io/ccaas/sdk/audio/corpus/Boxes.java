package io.ccaas.sdk.audio.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Boxes of an MP4 file as a tree whose sizes are computed anew when it is written. */
final class Boxes {

    private static final Set<String> PARENTS =
            Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "edts", "mvex", "moof", "traf", "mfra");

    private final String type;
    private byte[] body;
    private final List<Boxes> children = new ArrayList<>();

    private Boxes(String type, byte[] body) {
        this.type = type;
        this.body = body;
        if (PARENTS.contains(type) || type.isEmpty()) {
            for (int at = 0; at + 8 <= body.length; ) {
                int size = (int) Bytes.be(body, at, 4);
                String name = new String(body, at + 4, 4, StandardCharsets.ISO_8859_1);
                children.add(new Boxes(name, Bytes.cut(body, at + 8, at + size)));
                at += size;
            }
        }
    }

    /** A file; its media must not need 64-bit sizes. */
    static Boxes of(byte[] file) {
        return new Boxes("", file);
    }

    static byte[] box(String type, byte[]... body) {
        byte[] all = Bytes.join(body);
        return Bytes.join(Bytes.be(all.length + 8L, 4), Bytes.text(type), all);
    }

    /** A box by its path, such as {@code moov/trak/mdia/mdhd}; the first of several. */
    Boxes at(String path) {
        Boxes box = this;
        for (String step : path.split("/", -1)) {
            box = box.child(step);
        }
        return box;
    }

    private Boxes child(String name) {
        return children.stream()
                .filter(c -> c.type.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the base has no box " + name));
    }

    boolean has(String name) {
        return children.stream().anyMatch(c -> c.type.equals(name));
    }

    List<Boxes> all(String name) {
        return children.stream().filter(c -> c.type.equals(name)).toList();
    }

    byte[] body() {
        return body.clone();
    }

    void body(byte[] changed) {
        body = changed;
    }

    void put(int at, byte[] value) {
        body = Bytes.put(body, at, value);
    }

    void append(byte[] value) {
        body = Bytes.join(body, value);
    }

    /** Adds a finished box at the end, or in front. */
    Boxes add(byte[] box) {
        children.add(new Boxes(new String(box, 4, 4, StandardCharsets.ISO_8859_1), Bytes.cut(box, 8, box.length)));
        return this;
    }

    Boxes addFirst(byte[] box) {
        add(box);
        children.add(0, children.remove(children.size() - 1));
        return this;
    }

    Boxes addBefore(String name, byte[] box) {
        int index = children.indexOf(child(name));
        add(box);
        children.add(index, children.remove(children.size() - 1));
        return this;
    }

    void remove(String name) {
        children.removeIf(c -> c.type.equals(name));
    }

    /** Moves what the chunk table points to. */
    Boxes shift(long by) {
        Boxes stco = at("moov/trak/mdia/minf/stbl/stco");
        for (int i = 8; i + 4 <= stco.body.length; i += 4) {
            stco.put(i, Bytes.be(Bytes.be(stco.body, i, 4) + by, 4));
        }
        return this;
    }

    byte[] bytes() {
        boolean parent = PARENTS.contains(type) || type.isEmpty();
        byte[] inside = parent ? Bytes.join(children.stream().map(Boxes::bytes).toArray(byte[][]::new)) : body;
        return type.isEmpty() ? inside : box(type, inside);
    }
}
