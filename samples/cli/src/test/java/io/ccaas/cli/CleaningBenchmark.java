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

    private static final int AT_MOST_SLOW = 200;
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
                "| calls | ccaas clean -d | library | ffmpeg | mat2 | ffmpeg / ccaas | mat2 / ccaas | ffmpeg / library |");
        System.out.println("|---|---|---|---|---|---|---|---|");
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
        double mat2 = mat2(in);
        System.out.println(String.format(
                Locale.ROOT,
                "| %d %s of %.1f MB | %.2f ms | %.2f ms | %.1f ms | %.1f ms | %.1f | %.1f | %.1f |",
                count,
                extension,
                Files.size(in.get(0)) / 1e6,
                ccaas,
                library,
                ffmpeg,
                mat2,
                ffmpeg / ccaas,
                mat2 / ccaas,
                ffmpeg / library));
    }

    /** Milliseconds a file, as all that follow. */
    private double ccaas(List<Path> in) throws Exception {
        Path out = empty("ccaas");
        List<String> command = new ArrayList<>(List.of("java", "-jar", jar, "clean", "-d", out.toString()));
        in.forEach(file -> command.add(file.toString()));
        double seconds = Timed.onOneCore(command.toArray(new String[0]));
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

    /** A process a file, for it knows no other way; at most two hundred of them, since each is as slow as the other. */
    private double ffmpeg(List<Path> in, String extension) throws Exception {
        Path out = empty("ffmpeg");
        double seconds = 0;
        int few = Math.min(in.size(), AT_MOST_SLOW);
        for (int i = 0; i < few; i++) {
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
        requireOutputs(out, few);
        return 1000 * seconds / few;
    }

    /** One process for all of them, at most two hundred files. It writes beside its input. */
    private double mat2(List<Path> in) throws Exception {
        Path out = empty("mat2");
        List<String> command = new ArrayList<>(List.of("mat2"));
        int few = Math.min(in.size(), AT_MOST_SLOW);
        for (Path file : in.subList(0, few)) {
            command.add(Files.copy(file, out.resolve(String.valueOf(file.getFileName())))
                    .toString());
        }
        double seconds = Timed.onOneCore(command.toArray(new String[0]));
        requireOutputs(out, 2 * few);
        return 1000 * seconds / few;
    }

    private void large() throws Exception {
        Path in = files.large(LARGE);
        Path out = empty("large");
        double[] cp = new double[3];
        double[] ccaas = new double[3];
        for (int i = 0; i < 3; i++) {
            cp[i] = Timed.onOneCore("cp", in.toString(), out.resolve("cp.wav").toString());
            Files.delete(out.resolve("cp.wav"));
            ccaas[i] = Timed.onOneCore(
                    "java",
                    "-jar",
                    jar,
                    "clean",
                    in.toString(),
                    "-o",
                    out.resolve("clean.wav").toString());
            Files.delete(out.resolve("clean.wav"));
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

    private Path empty(String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out-" + name));
        try (Stream<Path> old = Files.list(out)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        return out;
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
