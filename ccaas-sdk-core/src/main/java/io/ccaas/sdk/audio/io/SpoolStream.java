package io.ccaas.sdk.audio.io;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/** Hands out a spool block by block: head, pieces of audio, tail. A block is digested before any byte of it is released. */
final class SpoolStream extends InputStream {

    private final Spool spool;
    private final MessageDigest digest = Spool.newDigest();
    private final byte[] buffer = new byte[ChunkCipher.SEALED];
    private final byte[] plain = new byte[ChunkCipher.PLAIN];
    private byte[] block = new byte[0];
    private int at;
    private int end;
    private long released;
    private long piece = -1;

    SpoolStream(Spool spool) {
        this.spool = spool;
    }

    @Override
    public int read() {
        return ready() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int n = Math.min(length, end - at);
        System.arraycopy(block, at, target, offset, n);
        at += n;
        return n;
    }

    @Override
    public int available() {
        return end - at;
    }

    private boolean ready() {
        while (at == end) {
            if (released == spool.length()) {
                return false;
            }
            nextBlock();
            digest.update(block, 0, end);
            released += end;
            if (released == spool.length() && !Arrays.equals(digest.digest(), spool.sha256())) {
                throw Failures.changedSpool(released);
            }
        }
        return true;
    }

    private void nextBlock() {
        at = 0;
        if (piece < 0) {
            block = spool.head();
            end = block.length;
        } else {
            block = plain;
            end = spool.read(piece, plain, buffer);
            if (end == 0) {
                block = spool.tail();
                end = block.length;
            }
        }
        piece++;
    }
}
