package io.ccaas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Results go to stdout, everything meant for people to stderr. */
final class Console {

    private Console() {}

    static void result(String line) {
        out().println(line);
    }

    static void message(String line) {
        err().println("ccaas: " + line.replaceAll("\\p{Cntrl}", " "));
    }

    /** Bytes for the next program in a pipe. */
    static OutputStream bytes() {
        return new FileOutputStream(FileDescriptor.out);
    }

    static boolean isColoured() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    static PrintStream err() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }
}
