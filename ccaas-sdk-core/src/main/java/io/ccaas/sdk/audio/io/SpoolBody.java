package io.ccaas.sdk.audio.io;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The audio of a spool in pieces of 64 KiB: plain in memory up to a limit, then all of it encrypted in a file. */
final class SpoolBody implements AutoCloseable {

    private final Path folder;
    private final int memory;
    private final ChunkCipher cipher = new ChunkCipher();
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private byte[] held = new byte[ChunkCipher.PLAIN];
    private int heldLength;
    private long pieces;
    private long length;
    private @Nullable SpoolFile file;

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
        if (file != null) {
            spill(file);
        }
    }

    /** Reads a piece into {@code plain}, using {@code buffer} for the encrypted form; returns its length, 0 behind the end. */
    int read(long piece, byte[] plain, byte[] buffer) {
        SpoolFile from = file;
        long start = piece * ChunkCipher.PLAIN;
        int expected = (int) Math.max(0, Math.min(ChunkCipher.PLAIN, length - start));
        if (expected == 0) {
            return 0;
        }
        if (from == null) {
            System.arraycopy(held, (int) start, plain, 0, expected);
            return expected;
        }
        int n = from.read(piece * ChunkCipher.SEALED, buffer, expected + ChunkCipher.SEALED - ChunkCipher.PLAIN);
        if (n < expected + ChunkCipher.SEALED - ChunkCipher.PLAIN) {
            throw Failures.changedSpool(start);
        }
        return cipher.open(piece, buffer, n, plain);
    }

    @Nullable
    SpoolFile file() {
        return file;
    }

    @Override
    public void close() {
        Arrays.fill(held, (byte) 0);
        if (file != null) {
            file.close();
        }
    }

    private void makeRoom() {
        if (heldLength < held.length) {
            return;
        }
        if (file == null && held.length < memory) {
            byte[] larger = Arrays.copyOf(held, Math.min(memory, held.length * 2));
            Arrays.fill(held, (byte) 0);
            held = larger;
            return;
        }
        if (file == null) {
            file = SpoolFile.in(folder);
        }
        spill(file);
    }

    /** Encrypts what is held; only the last piece of all is shorter than {@link ChunkCipher#PLAIN}. */
    private void spill(SpoolFile target) {
        byte[] piece = new byte[ChunkCipher.PLAIN];
        for (int start = 0; start < heldLength; start += piece.length) {
            int n = Math.min(piece.length, heldLength - start);
            System.arraycopy(held, start, piece, 0, n);
            int size = cipher.seal(pieces, piece, n, sealed);
            target.write(pieces * ChunkCipher.SEALED, sealed, size);
            pieces++;
        }
        Arrays.fill(held, (byte) 0);
        heldLength = 0;
    }
}
