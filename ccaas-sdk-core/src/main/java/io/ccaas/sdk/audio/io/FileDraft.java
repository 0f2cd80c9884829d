package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * An output file in the making: a file of mode 0600 with a random name in the folder of the output, which gets its
 * name only by {@link #commit()}. Does not guarantee that the bytes outlive a power cut: nothing is forced to the disk.
 */
public final class FileDraft implements Draft {

    private final OutputPlace place;
    private TemporaryFile file;
    private int headLength;
    private byte[] head = new byte[0];

    /**
     * Makes the temporary file.
     *
     * @param place where the output goes
     */
    public FileDraft(OutputPlace place) {
        this.place = place;
        this.file = TemporaryFile.beside(place.path());
    }

    @Override
    public void begin(byte[] expectedHead) {
        head = expectedHead.clone();
        headLength = head.length;
        append(head, 0, head.length);
    }

    @Override
    public void append(byte[] bytes, int offset, int length) {
        ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
        writing(channel -> {
            while (source.hasRemaining()) {
                channel.write(source);
            }
        });
    }

    @Override
    public void appendFrom(FileChannel from, long start, long length) {
        writing(channel -> {
            long done = 0;
            while (done < length) {
                long n = from.transferTo(start + done, Math.min(length - done, 1L << 30), channel);
                if (n <= 0) {
                    throw Failures.changedInput(start + done);
                }
                done += n;
            }
        });
    }

    @Override
    public void finish(byte[] finalHead, byte[] tail) {
        if (!Arrays.equals(head, finalHead)) {
            if (finalHead.length == headLength) {
                writing(channel -> channel.write(ByteBuffer.wrap(finalHead), 0));
            } else {
                moveBehind(finalHead);
            }
        }
        append(tail, 0, tail.length);
    }

    /** A head of another length: rare (a stream that did not know it would pass 4 GiB), so the audio is copied once more. */
    private void moveBehind(byte[] finalHead) {
        try (TemporaryFile old = file) {
            file = TemporaryFile.beside(place.path());
            append(finalHead, 0, finalHead.length);
            long size = old.size();
            appendFrom(old.channel(), headLength, size - headLength);
        }
    }

    /**
     * Gives the finished file its name, atomically. An existing output is replaced only if the place says so.
     */
    public void commit() {
        file.closeChannel();
        file.requireRunning();
        place.take(file.path());
        file.close();
    }

    /** Deletes the temporary file; harmless after a commit. */
    @Override
    public void close() {
        file.close();
    }

    private void writing(Write action) {
        try {
            action.to(file.channel());
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    private interface Write {
        void to(FileChannel channel) throws IOException;
    }
}
