package io.ccaas.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sealed bytes that must be read twice, in a temporary file that only its owner can read. It holds no plaintext. */
record SealedSpool(Path path) implements AutoCloseable {

    /** Reads to the end of its input, or refuses. */
    interface Proof {
        void read(InputStream in) throws IOException;
    }

    /** Keeps what the proof reads while it reads: what is refused at its header, or later, is not kept to its end. */
    static SealedSpool of(InputStream in, Proof proof) throws IOException {
        SealedSpool spool = new SealedSpool(Files.createTempFile("ccaas-", ".age"));
        try (in;
                OutputStream out = Channels.newOutputStream(FileChannel.open(spool.path, StandardOpenOption.WRITE))) {
            proof.read(new Kept(in, out));
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Hands on only what the copy has too. */
    private static final class Kept extends FilterInputStream {

        private final OutputStream copy;

        Kept(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            copy.write(to, offset, Math.max(n, 0));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
