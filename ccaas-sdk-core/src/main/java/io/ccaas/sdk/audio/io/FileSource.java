package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A regular file: knows its end, skips without reading. Bytes that arrive after it was opened do not count. */
final class FileSource extends AudioSource {

    private final FileChannel channel;
    private final long size;
    private long next;

    private FileSource(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static FileSource open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new FileSource(channel, channel.size());
    }

    @Override
    long size() {
        return size;
    }

    @Override
    int some(byte[] target, int offset, int length) {
        int n = at(next, target, offset, (int) Math.min(length, size - next));
        next += Math.max(n, 0);
        return n;
    }

    private int at(long where, byte[] target, int offset, int length) {
        if (length <= 0) {
            return -1;
        }
        try {
            return channel.read(ByteBuffer.wrap(target, offset, length), where);
        } catch (IOException e) {
            throw Failures.input(e);
        }
    }

    @Override
    long skipBehind(long count) {
        long done = Math.min(count, size - next);
        next += done;
        return done;
    }

    @Override
    public void copyRange(long start, long length, Draft draft) {
        draft.appendFrom(channel, start, length);
    }

    @Override
    public AudioSource again() {
        try {
            return new FileSource(channel, channel.size());
        } catch (IOException e) {
            throw Failures.input(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.input(e);
        }
    }
}
