package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The audio of one request, in a file that nobody else can read and that is gone when the request is answered. */
record ReceivedAudio(Path file, long length, String sha256) implements AutoCloseable {

    static ReceivedAudio spool(InputStream content) throws IOException {
        Path file = PrivateFiles.temporary(".audio");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long length;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                length = content.transferTo(out);
            }
            return new ReceivedAudio(file, length, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
