package io.ccaas.sdk.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sealed bytes of which any stretch can be asked for, such as an object in a bucket. Nothing that it answers is believed. */
public interface SealedSource {

    /**
     * How long it is.
     *
     * @return bytes
     * @throws IOException when that cannot be said
     */
    long length() throws IOException;

    /**
     * Opens a stretch.
     *
     * @param from first byte
     * @param length how many
     * @return the bytes; more of them are not read
     * @throws IOException when it cannot be read
     */
    InputStream open(long from, long length) throws IOException;

    /**
     * A file.
     *
     * @param file is opened for every stretch
     * @return the source
     */
    static SealedSource of(Path file) {
        return new SealedSource() {
            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open(long from, long length) throws IOException {
                return Channels.newInputStream(FileChannel.open(file).position(from));
            }
        };
    }
}
