package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.fmt;
import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static io.ccaas.sdk.testing.WavBytes.text;

import io.ccaas.sdk.testing.WavBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A recording of pseudo-random audio that is written piece by piece, and the child process that cleans it in 32 MiB. */
final class BigRecording {

    private static final byte[] PLANT = text("INFOINAM\14\0\0\0+33639980001");
    private static final int PIECE = 1 << 20;

    private final Path folder;
    private final long audioBytes;

    BigRecording(Path folder, int mebibytes) {
        this.folder = folder;
        this.audioBytes = (long) mebibytes * PIECE;
    }

    /** Writes the input and returns the digest of the only right output. */
    String write() throws IOException, GeneralSecurityException {
        byte[] form = join(text("fmt "), le(16, 4), fmt(1, 2, 48000, 4, 16));
        byte[] list = join(text("LIST"), le(PLANT.length, 4), PLANT);
        MessageDigest expected = MessageDigest.getInstance("SHA-256");
        expected.update(head(form, new byte[0]));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(in())) {
            out.write(head(form, list));
            for (long done = 0; done < audioBytes; done += PIECE) {
                random.nextBytes(piece);
                expected.update(piece);
                out.write(piece);
            }
            out.write(list);
        }
        return HexFormat.of().formatHex(expected.digest());
    }

    private byte[] head(byte[] form, byte[] list) {
        long riff = 4 + form.length + 8 + audioBytes + 2L * list.length;
        if (riff < 0xFFFFFFFFL) {
            return join(text("RIFF"), le(riff, 4), text("WAVE"), form, list, text("data"), le(audioBytes, 4));
        }
        byte[] ds64 =
                join(text("ds64"), le(28, 4), le(riff + 36, 8), le(audioBytes, 8), le(audioBytes / 4, 8), le(0, 4));
        return join(text("RF64"), le(-1, 4), text("WAVE"), ds64, form, list, text("data"), le(-1, 4));
    }

    /** Cleans in a child with {@code -Xmx32m}, prints its peak memory, and returns the output's digest. */
    String clean(String from, String to) throws Exception {
        Path log = folder.resolve("log");
        Process child = new ProcessBuilder(command(
                        folder, from.equals("-") ? "-" : in().toString(), to.equals("-") ? "-" : out().toString()))
                .redirectInput(from.equals("-") ? Redirect.from(in().toFile()) : Redirect.PIPE)
                .redirectOutput(to.equals("-") ? Redirect.to(out().toFile()) : Redirect.DISCARD)
                .redirectError(log.toFile())
                .start();
        int status = child.waitFor();
        String said = Files.readString(log).strip();
        System.out.println("cleaning " + (audioBytes >> 20) + " MiB from " + from + " to " + to + ": " + said);
        return status == 0 ? digestAndDelete() : "exit " + status + ": " + said;
    }

    /** Starts a cleaning child whose input the caller writes. */
    static Process child(Path folder, String from, String to) throws IOException {
        return new ProcessBuilder(command(folder, from, to))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** The same, from its standard input to a file; what it says goes into a log. */
    static Process child(Path folder, Path to, Path log) throws IOException {
        return new ProcessBuilder(command(folder, "-", to.toString()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(log.toFile())
                .start();
    }

    private static List<String> command(Path folder, String from, String to, String... more) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(
                List.of(java, "-Xmx32m", "-cp", classPath(), CleanChild.class.getName(), from, to, folder.toString()));
        line.addAll(List.of(more));
        return line;
    }

    /** Masks key tones in a child with {@code -Xmx32m} and returns the size of what it wrote. */
    long mask() throws Exception {
        Process child = new ProcessBuilder(command(folder, in().toString(), out().toString(), "mask"))
                .inheritIO()
                .start();
        return child.waitFor() == 0 ? Files.size(out()) : -1;
    }

    private String digestAndDelete() throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[PIECE];
        try (InputStream stream = Files.newInputStream(out())) {
            for (int n = stream.read(piece); n >= 0; n = stream.read(piece)) {
                digest.update(piece, 0, n);
            }
        }
        Files.delete(out());
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path in() {
        return folder.resolve("in");
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** Only what the child needs: the places of these classes and of the annotations. */
    private static String classPath() {
        return place(AudioOnly.class) + ":" + place(CleanChild.class) + ":" + place(WavBytes.class);
    }

    private static String place(Class<?> type) {
        return Path.of(java.net.URI.create(String.valueOf(
                        type.getProtectionDomain().getCodeSource().getLocation())))
                .toString();
    }
}
