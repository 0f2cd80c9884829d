package io.ccaas.sdk.audio.corpus;

import java.util.ArrayList;
import java.util.List;

/** Chunks with sizes in front: RIFF with the lowest byte first, FORM with the highest. */
final class Riff {

    /** A chunk: four characters, its content, and the byte behind an odd content. */
    private static final class Chunk {
        private final String id;
        private final byte[] body;
        private final int pad;

        Chunk(String id, byte[] body, int pad) {
            this.id = id;
            this.body = body;
            this.pad = pad;
        }
    }

    private final boolean big;
    private final byte[] head;
    private final List<Chunk> chunks = new ArrayList<>();
    private byte[] trailing = new byte[0];

    private Riff(byte[] file, boolean big) {
        this.big = big;
        this.head = Bytes.cut(file, 0, 12);
        for (int at = 12; at + 8 <= file.length; ) {
            long size = big ? Bytes.be(file, at + 4, 4) : Bytes.le(file, at + 4, 4);
            int end = (int) Math.min(file.length, at + 8 + size);
            chunks.add(new Chunk(
                    new String(file, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1),
                    Bytes.cut(file, at + 8, end),
                    0));
            at = end + (end & 1);
        }
    }

    static Riff of(byte[] wav) {
        return new Riff(wav, false);
    }

    static Riff form(byte[] aiff) {
        return new Riff(aiff, true);
    }

    Riff front(String id, byte[] body) {
        chunks.add(0, new Chunk(id, body, 0));
        return this;
    }

    Riff before(String id, String added, byte[] body) {
        chunks.add(index(id), new Chunk(added, body, 0));
        return this;
    }

    Riff behind(String id, byte[] body) {
        return behind(id, body, 0);
    }

    Riff behind(String id, byte[] body, int pad) {
        chunks.add(new Chunk(id, body, pad));
        return this;
    }

    Riff with(String id, byte[] body) {
        chunks.set(index(id), new Chunk(id, body, 0));
        return this;
    }

    Riff pad(String id, int pad) {
        chunks.set(index(id), new Chunk(id, body(id), pad));
        return this;
    }

    Riff without(String id) {
        chunks.remove(index(id));
        return this;
    }

    Riff trailing(byte[] bytes) {
        trailing = bytes;
        return this;
    }

    byte[] body(String id) {
        return chunks.get(index(id)).body;
    }

    private int index(String id) {
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).id.equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("the base has no chunk " + id);
    }

    private byte[] size(long size) {
        return big ? Bytes.be(size, 4) : Bytes.le(size, 4);
    }

    byte[] bytes() {
        byte[] all = new byte[0];
        for (Chunk chunk : chunks) {
            byte[] pad = (chunk.body.length & 1) == 1 ? new byte[] {(byte) chunk.pad} : new byte[0];
            all = Bytes.join(all, Bytes.text(chunk.id), size(chunk.body.length), chunk.body, pad);
        }
        return Bytes.join(Bytes.put(head, 4, size(all.length + 4L)), all, trailing);
    }
}
