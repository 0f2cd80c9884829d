package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioWarning;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results go to stdout, everything meant for people to stderr. */
final class Console {

    private Console() {}

    /** A result that nobody got must not end with 0: a print stream keeps its failures to itself. */
    static void result(String line) {
        PrintStream out = out();
        out.println(line);
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException());
        }
    }

    static void message(String line) {
        err().println("ccaas: " + line.replaceAll("\\p{Cntrl}", " "));
    }

    static void warning(AudioWarning warning) {
        warning("", warning);
    }

    static void warning(String prefix, AudioWarning warning) {
        message(prefix + "warning " + warning + ": " + warning.meaning());
    }

    /** Bytes for the next program in a pipe. */
    static OutputStream bytes() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /**
     * Standard input whose reading an interrupt ends: {@code System.in} would go on waiting, and the half-made output with
     * it.
     */
    static InputStream input() {
        return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
    }

    /** Whether a bar may be drawn on stderr. Java cannot tell of stderr alone; where the system cannot either, no bar. */
    static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    static PrintStream err() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }
}
