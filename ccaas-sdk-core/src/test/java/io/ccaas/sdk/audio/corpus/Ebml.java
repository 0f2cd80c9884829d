package io.ccaas.sdk.audio.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Elements of a Matroska file as a tree; sizes are written anew, eight bytes each. */
final class Ebml {

    static final long HEAD = 0x1A45DFA3L;
    static final long SEGMENT = 0x18538067L;
    static final long INFO = 0x1549A966L;
    static final long TRACKS = 0x1654AE6BL;
    static final long TRACK = 0xAE;
    static final long CLUSTER = 0x1F43B675L;
    static final long GROUP = 0xA0;
    static final long BLOCK = 0xA1;
    static final long SIMPLE_BLOCK = 0xA3;
    static final long TIMESTAMP = 0xE7;

    private static final Set<Long> PARENTS = Set.of(0L, HEAD, SEGMENT, INFO, TRACKS, TRACK, CLUSTER, GROUP, 0xE1L);

    private final long id;
    private byte[] body;
    private final List<Ebml> children = new ArrayList<>();
    private boolean unknownSize;

    private Ebml(long id, byte[] body) {
        this.id = id;
        this.body = body;
        if (PARENTS.contains(id)) {
            parse();
        }
    }

    private void parse() {
        for (int at = 0; at < body.length; ) {
            int idLength = Integer.numberOfLeadingZeros(body[at] & 0xFF) - 23;
            long child = Bytes.be(body, at, idLength);
            at += idLength;
            int width = Integer.numberOfLeadingZeros(body[at] & 0xFF) - 23;
            long size = Bytes.be(body, at, width) & ((1L << (7 * width)) - 1);
            at += width;
            int end = (int) Math.min(body.length, at + size);
            children.add(new Ebml(child, Bytes.cut(body, at, end)));
            at = end;
        }
    }

    static Ebml of(byte[] file) {
        return new Ebml(0, file);
    }

    static Ebml element(long id, byte[]... body) {
        return new Ebml(id, Bytes.join(body));
    }

    Ebml at(long... path) {
        Ebml element = this;
        for (long step : path) {
            element = element.all(step).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the base has no element " + Long.toHexString(step)));
        }
        return element;
    }

    List<Ebml> all(long wanted) {
        return children.stream().filter(c -> c.id == wanted).toList();
    }

    byte[] body() {
        return body.clone();
    }

    void body(byte[] changed) {
        body = changed;
    }

    Ebml add(Ebml child) {
        children.add(child);
        return this;
    }

    Ebml add(long child, byte[]... content) {
        return add(element(child, content));
    }

    Ebml addFirst(Ebml child) {
        children.add(0, child);
        return this;
    }

    void replace(Ebml old, Ebml by) {
        children.set(children.indexOf(old), by);
    }

    Ebml set(long child, byte[] content) {
        children.removeIf(c -> c.id == child);
        return add(child, content);
    }

    void remove(long child) {
        children.removeIf(c -> c.id == child);
    }

    Ebml ofUnknownSize() {
        unknownSize = true;
        return this;
    }

    byte[] bytes() {
        byte[] inside = PARENTS.contains(id)
                ? Bytes.join(children.stream().map(Ebml::bytes).toArray(byte[][]::new))
                : body;
        if (id == 0) {
            return inside;
        }
        int width = (71 - Long.numberOfLeadingZeros(id)) / 8;
        byte[] size = unknownSize ? Bytes.be(0x01FFFFFFFFFFFFFFL, 8) : Bytes.be(0x0100000000000000L | inside.length, 8);
        return Bytes.join(Bytes.be(id, width), size, inside);
    }
}
