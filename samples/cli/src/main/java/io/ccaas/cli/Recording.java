package io.ccaas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where a recording comes from: a file, or standard input as {@code -}. */
record Recording(String typed) {

    /** What a command does with a file. */
    interface FromFile<T> {
        T read(Path file) throws IOException;
    }

    /** What a command does with standard input. */
    interface FromStream<T> {
        T read(InputStream stream) throws IOException;
    }

    <T> T read(FromFile<T> fromFile, FromStream<T> fromStream) throws IOException {
        return typed.equals("-") ? fromStream.read(Console.input()) : fromFile.read(TypedPath.of("IN", typed));
    }
}
