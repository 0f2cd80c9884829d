package io.ccaas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares cleaning with ffmpeg, mat2 and cp, all of it in one run on one core, and prints a table. Started by {@code .ci/benchmark};
 * not a test, because a time that is asserted fails on a busy machine.
 */
final class CleaningBenchmark {

    private static final long LARGE = (4L << 30) - (1 << 20);

    private final String jar;
    private final Path folder;
    private final int count;
    private final BenchmarkFiles files;

    private CleaningBenchmark(String jar, Path folder, int count) {
        this.jar = jar;
        this.folder = folder;
        this.count = count;
        this.files = new BenchmarkFiles(folder);
    }

    /** Arguments: the runnable jar, a folder with room for 15 GB, how many calls. */
    public static void main(String[] args) throws Exception {
        CleaningBenchmark benchmark = new CleaningBenchmark(args[0], Path.of(args[1]), Integer.parseInt(args[2]));
        System.out.println(
                "| calls | ccaas clean -d | library | cp | ffmpeg | mat2 | ffmpeg / ccaas | mat2 / ccaas | ffmpeg / library |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String extension : List.of("wav", "mp3", "opus")) {
            benchmark.calls(extension);
        }
        benchmark.large();
    }

    private void calls(String extension) throws Exception {
        List<Path> in = files.calls(extension, count);
        double ffmpeg = ffmpeg(in, extension);
        double ccaas = ccaas(in);
        double library = library(in);
        double cp = cp(in);
        double mat2 = mat2(in);
        System.out.println(String.format(
                Locale.ROOT,
                "| %d %s of %.1f MB | %.2f ms | %.2f ms | %.2f ms | %.1f ms | %.1f ms | %.1f | %.1f | %.1f |",
                count,
                extension,
                Files.size(in.get(0)) / 1e6,
                ccaas,
                library,
                cp,
                ffmpeg,
                mat2,
                ffmpeg / ccaas,
                mat2 / ccaas,
                ffmpeg / library));
    }

    /** Milliseconds a file, as all that follow. */
    private double ccaas(List<Path> in) throws Exception {
        Path out = empty("ccaas");
        double seconds = Timed.onOneCore(command(List.of("java", "-jar", jar, "clean", "-d", out.toString()), in));
        requireOutputs(out, in.size());
        return 1000 * seconds / in.size();
    }

    private double library(List<Path> in) throws Exception {
        Path out = empty("library");
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "0",
                        "java",
                        "-cp",
                        classes,
                        InProcess.class.getName(),
                        out.toString(),
                        in.get(0).resolveSibling("").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the library failed");
        }
        requireOutputs(out, in.size());
        return 1000 * Double.parseDouble(said) / in.size();
    }

    /** A process a file, for it knows no other way. */
    private double ffmpeg(List<Path> in, String extension) throws Exception {
        Path out = empty("ffmpeg");
        double seconds = 0;
        for (int i = 0; i < in.size(); i++) {
            seconds += Timed.onOneCore(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-nostdin",
                    "-y",
                    "-i",
                    in.get(i).toString(),
                    "-map_metadata",
                    "-1",
                    "-fflags",
                    "+bitexact",
                    "-c",
                    "copy",
                    out.resolve(i + "." + extension).toString());
        }
        requireOutputs(out, in.size());
        return 1000 * seconds / in.size();
    }

    /** One process that copies all of them: what the file system takes for itself. */
    private double cp(List<Path> in) throws Exception {
        Path out = empty("cp");
        double seconds = Timed.onOneCore(command(List.of("cp", "-t", out.toString()), in));
        requireOutputs(out, in.size());
        return 1000 * seconds / in.size();
    }

    /** One process for all of them. It writes beside its input. */
    private double mat2(List<Path> in) throws Exception {
        Path out = empty("mat2");
        List<Path> copies = new ArrayList<>();
        for (Path file : in) {
            copies.add(Files.copy(file, out.resolve(String.valueOf(file.getFileName()))));
        }
        Timed.run("sync");
        double seconds = Timed.onOneCore(command(List.of("mat2"), copies));
        requireOutputs(out, 2 * in.size());
        return 1000 * seconds / in.size();
    }

    private static String[] command(List<String> words, List<Path> files) {
        List<String> command = new ArrayList<>(words);
        files.forEach(file -> command.add(file.toString()));
        return command.toArray(new String[0]);
    }

    private void large() throws Exception {
        Path in = files.large(LARGE);
        Path out = empty("large");
        double[] cp = new double[3];
        double[] ccaas = new double[3];
        for (int i = 0; i < 3; i++) {
            cp[i] = Timed.onOneCore("cp", in.toString(), out.resolve("cp.wav").toString());
            Files.delete(out.resolve("cp.wav"));
            Timed.run("sync");
            ccaas[i] = Timed.onOneCore(
                    "java",
                    "-jar",
                    jar,
                    "clean",
                    in.toString(),
                    "-o",
                    out.resolve("clean.wav").toString());
            Files.delete(out.resolve("clean.wav"));
            Timed.run("sync");
        }
        Arrays.sort(cp);
        Arrays.sort(ccaas);
        System.out.println();
        System.out.println(String.format(
                Locale.ROOT,
                "4 GiB WAV, middle of three: cp %.2f s, ccaas clean %.2f s, throughput %.2f of cp",
                cp[1],
                ccaas[1],
                cp[1] / ccaas[1]));
    }

    /** Nothing of the runs before waits for the disk any more, so that no side pays for the other. */
    private Path empty(String name) throws Exception {
        try (Stream<Path> outputs = Files.list(folder)) {
            for (Path old : outputs.filter(path -> path.getFileName().toString().startsWith("out-"))
                    .toList()) {
                Timed.run("rm", "-r", old.toString());
            }
        }
        Timed.run("sync");
        return Files.createDirectories(folder.resolve("out-" + name));
    }

    private static void requireOutputs(Path out, int expected) throws IOException {
        try (Stream<Path> made = Files.list(out)) {
            long count = made.count();
            if (count != expected) {
                throw new IOException("expected " + expected + " outputs, but there are " + count);
            }
        }
    }
}
