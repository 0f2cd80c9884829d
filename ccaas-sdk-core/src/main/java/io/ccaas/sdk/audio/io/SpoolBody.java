package io.ccaas.sdk.audio.io;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The audio of a spool in pieces of 64 KiB: plain in memory up to a limit, then all of it encrypted in a file. */
final class SpoolBody implements AutoCloseable {

    private final Path folder;
    private final int memory;
    private byte[] held = new byte[ChunkCipher.PLAIN];
    private int heldLength;
    private long pieces;
    private long length;
    private @Nullable Spilled spilled;

    /** What only a spool needs that outgrew the memory; most recordings are short, and a key costs more than they do. */
    private record Spilled(SpoolFile file, ChunkCipher cipher) {}

    SpoolBody(Path folder, int memory) {
        this.folder = folder;
        this.memory = memory;
    }

    long length() {
        return length;
    }

    void append(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            makeRoom();
            int n = Math.min(count - done, held.length - heldLength);
            System.arraycopy(bytes, offset + done, held, heldLength, n);
            heldLength += n;
            done += n;
        }
        length += count;
    }

    /** No more audio will come. */
    void finish() {
        if (spilled != null) {
            spill(spilled);
        }
    }

    /** Reads a piece into {@code plain}, using {@code buffer} for the encrypted form; returns its length, 0 behind the end. */
    int read(long piece, byte[] plain, byte[] buffer) {
        Spilled from = spilled;
        long start = piece * ChunkCipher.PLAIN;
        int expected = (int) Math.max(0, Math.min(ChunkCipher.PLAIN, length - start));
        if (expected == 0) {
            return 0;
        }
        if (from == null) {
            System.arraycopy(held, (int) start, plain, 0, expected);
            return expected;
        }
        int n = from.file().read(piece * ChunkCipher.SEALED, buffer, expected + ChunkCipher.SEALED - ChunkCipher.PLAIN);
        if (n < expected + ChunkCipher.SEALED - ChunkCipher.PLAIN) {
            throw Failures.changedSpool(start);
        }
        return from.cipher().open(piece, buffer, n, plain);
    }

    @Nullable
    SpoolFile file() {
        return spilled == null ? null : spilled.file();
    }

    @Override
    public void close() {
        Arrays.fill(held, (byte) 0);
        if (spilled != null) {
            spilled.file().close();
        }
    }

    private void makeRoom() {
        if (heldLength < held.length) {
            return;
        }
        if (spilled == null && held.length < memory) {
            byte[] larger = Arrays.copyOf(held, Math.min(memory, held.length * 2));
            Arrays.fill(held, (byte) 0);
            held = larger;
            return;
        }
        if (spilled == null) {
            spilled = new Spilled(SpoolFile.in(folder), new ChunkCipher());
        }
        spill(spilled);
    }

    /** Encrypts what is held; only the last piece of all is shorter than {@link ChunkCipher#PLAIN}. */
    private void spill(Spilled target) {
        byte[] piece = new byte[ChunkCipher.PLAIN];
        byte[] sealed = new byte[ChunkCipher.SEALED];
        for (int start = 0; start < heldLength; start += piece.length) {
            int n = Math.min(piece.length, heldLength - start);
            System.arraycopy(held, start, piece, 0, n);
            int size = target.cipher().seal(pieces, piece, n, sealed);
            target.file().write(pieces * ChunkCipher.SEALED, sealed, size);
            pieces++;
        }
        Arrays.fill(held, (byte) 0);
        heldLength = 0;
    }
}
