package io.ccaas.samples.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows what was received: one log line for each request, the whole request with {@code --print}, its bytes with
 * {@code --capture}. Both switches exist so that anybody can look at what really arrives.
 */
public final class Journal {

    private final PrintStream log;
    private final Optional<PrintStream> print;
    private final Optional<Path> capture;
    private final ReentrantLock capturing = new ReentrantLock();

    /**
     * A journal.
     *
     * @param log one line for each request, codes alone
     * @param print everything that was received; empty to print nothing
     * @param capture file to which each request's bytes are appended; empty to keep nothing
     */
    public Journal(PrintStream log, Optional<PrintStream> print, Optional<Path> capture) {
        this.log = log;
        this.print = print;
        this.capture = capture;
    }

    void write(RequestNotes notes) {
        log.println(notes.line());
        print.ifPresent(to -> {
            to.print(notes.block());
            to.flush();
        });
    }

    /**
     * The same content, copied to the capture file while it is read. Captured requests are taken one after another, so
     * that the file holds them whole; closing the stream lets the next one in.
     */
    InputStream copying(String head, InputStream content) throws IOException {
        if (capture.isEmpty()) {
            return content;
        }
        capturing.lock();
        try {
            OutputStream file =
                    Files.newOutputStream(PrivateFiles.createdIfAbsent(capture.get()), StandardOpenOption.APPEND);
            file.write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new Copy(content, file);
        } catch (IOException e) {
            capturing.unlock();
            throw e;
        }
    }

    private final class Copy extends FilterInputStream {
        private final OutputStream file;

        Copy(InputStream content, OutputStream file) {
            super(content);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                file.write(buffer, offset, read);
            }
            return read;
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                capturing.unlock();
            }
        }
    }
}
