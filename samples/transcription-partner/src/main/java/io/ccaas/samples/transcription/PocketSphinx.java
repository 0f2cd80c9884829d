package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PrivateFiles;
import io.ccaas.samples.transcription.Words.Segment;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the {@code pocketsphinx_continuous} program with a grammar. Its packaged model hears 16 kHz alone. Each channel is
 * heard for itself: speakers stand on channels of their own, and a recogniser that has adapted to one voice mishears the
 * next.
 */
record PocketSphinx(Path program) implements Engine {

    private static final int SAMPLE_RATE = 16_000;
    private static final long LONGEST_MILLIS = 5 * 60 * 1000;
    private static final int MOST_MINUTES = 5;

    /** The program, when this machine has it on its path. */
    static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return List.of(path.split(File.pathSeparator)).stream()
                .map(directory -> Path.of(directory, "pocketsphinx_continuous"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String name() {
        return "pocketsphinx";
    }

    @Override
    public Optional<Words> transcribe(ReceivedAudio audio) throws IOException {
        Optional<WavAudio> wav =
                WavAudio.of(audio.file()).filter(w -> w.sampleRate() == SAMPLE_RATE && w.millis() <= LONGEST_MILLIS);
        if (wav.isEmpty()) {
            return Optional.empty();
        }
        List<Segment> segments = new ArrayList<>();
        for (int channel = 0; channel < wav.get().channels(); channel++) {
            segments.addAll(hear(audio.file(), wav.get(), channel));
        }
        return Optional.of(new Words(segments));
    }

    private List<Segment> hear(Path file, WavAudio wav, int channel) throws IOException {
        Path samples = PrivateFiles.temporary(".raw");
        Path grammar = PrivateFiles.temporary(".gram");
        Path heard = PrivateFiles.temporary(".txt");
        try (InputStream shipped = DigestLookup.Shipped.open("call.gram")) {
            Files.copy(shipped, grammar, StandardCopyOption.REPLACE_EXISTING);
            copyChannel(file, wav, channel, samples);
            run(samples, grammar, heard);
            return SphinxOutput.segments(Files.readString(heard));
        } finally {
            Files.deleteIfExists(samples);
            Files.deleteIfExists(grammar);
            Files.deleteIfExists(heard);
        }
    }

    private static void copyChannel(Path file, WavAudio wav, int channel, Path to) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            in.skipNBytes(wav.dataOffset());
            byte[] frame = new byte[2 * wav.channels()];
            for (long left = wav.dataLength(); left > 0; left -= frame.length) {
                if (in.readNBytes(frame, 0, frame.length) < frame.length) {
                    throw new IOException("the file became shorter");
                }
                out.write(frame, 2 * channel, 2);
            }
        }
    }

    private void run(Path samples, Path grammar, Path heard) throws IOException {
        List<String> command = List.of(
                program.toString(),
                "-infile",
                samples.toString(),
                "-jsgf",
                grammar.toString(),
                "-time",
                "yes",
                "-logfn",
                "/dev/null");
        // Into a file rather than a pipe, so that waiting has an end even when the program has none.
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(heard.toFile())
                .start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("the recogniser failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the recogniser listens", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
