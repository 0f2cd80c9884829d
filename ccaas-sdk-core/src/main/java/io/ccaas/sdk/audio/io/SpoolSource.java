package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;
import java.nio.file.Path;

/** A stream that was held, so that it can be read like a file. Its pieces are authenticated each time they are read. */
final class SpoolSource extends AudioSource {

    private final SpoolBody body;
    private final byte[] sealed = new byte[ChunkCipher.SEALED];
    private final byte[] plain = new byte[ChunkCipher.PLAIN];
    private long piece = -1;
    private int pieceLength;
    private long next;

    private SpoolSource(SpoolBody body) {
        this.body = body;
    }

    static SpoolSource of(AudioSource stream, Path folder, long limit) {
        SpoolBody body = new SpoolBody(folder, Spool.MEMORY);
        try {
            byte[] bytes = new byte[ChunkCipher.PLAIN];
            for (int n = stream.read(bytes, 0, bytes.length); n > 0; n = stream.read(bytes, 0, bytes.length)) {
                if (body.length() + n > limit) {
                    throw full(limit);
                }
                body.append(bytes, 0, n);
            }
            body.finish();
            return new SpoolSource(body);
        } catch (RuntimeException | Error e) {
            body.close();
            throw e;
        }
    }

    @Override
    long size() {
        return body.length();
    }

    @Override
    int some(byte[] target, int offset, int length) {
        int n = at(next, target, offset, length);
        next += n;
        return n == 0 ? -1 : n;
    }

    /** Copies from the one piece that holds the place; returns 0 only behind the end. */
    private int at(long where, byte[] target, int offset, int length) {
        long wanted = where / ChunkCipher.PLAIN;
        if (wanted != piece) {
            pieceLength = body.read(wanted, plain, sealed);
            piece = wanted;
        }
        int from = (int) (where % ChunkCipher.PLAIN);
        int n = Math.max(0, Math.min(length, pieceLength - from));
        System.arraycopy(plain, Math.min(from, plain.length), target, offset, n);
        return n;
    }

    @Override
    long skipBehind(long count) {
        long done = Math.min(count, size() - next);
        next += done;
        return done;
    }

    @Override
    public void copyRange(long start, long length, Draft draft) {
        byte[] bytes = new byte[ChunkCipher.PLAIN];
        for (long done = 0; done < length; ) {
            int n = at(start + done, bytes, 0, (int) Math.min(bytes.length, length - done));
            if (n == 0) {
                throw Failures.changedInput(start + done);
            }
            draft.append(bytes, 0, n);
            done += n;
        }
    }

    @Override
    public AudioSource again() {
        return new SpoolSource(body);
    }

    @Override
    public void close() {
        body.close();
    }

    private static AudioRefusedException full(long limit) {
        return new AudioRefusedException(
                Problem.of(
                        "AUDIO_SPOOL_FULL",
                        "a stream of at most " + limit + " bytes, because its format must be read more than once",
                        "it is longer",
                        "Pass the recording as a file, or allow a larger spool."),
                limit);
    }
}
