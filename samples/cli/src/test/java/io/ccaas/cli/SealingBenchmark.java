package io.ccaas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Compares sealing and unsealing with the age program, all of it in one run on one core, and prints tables. Started by
 * {@code .ci/benchmark-sealing}; not a test, because a time that is asserted fails on a busy machine.
 */
final class SealingBenchmark {

    private static final int ROUNDS = 3;

    private final List<String> ccaas;
    private final Path folder;

    private SealingBenchmark(String jar, String conscrypt, Path folder) {
        this.ccaas = List.of("java", "-XX:+UseSerialGC", "-cp", jar + ":" + conscrypt, "io.ccaas.cli.Main");
        this.folder = folder;
    }

    /** Arguments: the runnable jar, Conscrypt's jar, a folder with room for four times the size, the size in MiB, how many calls. */
    public static void main(String[] args) throws Exception {
        SealingBenchmark benchmark = new SealingBenchmark(args[0], args[1], Path.of(args[2]));
        benchmark.large(Integer.parseInt(args[3]));
        benchmark.calls(Integer.parseInt(args[4]));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String key() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("key"));
        Spent.by("age-keygen", "-o", path("key"));
        return Files.readString(folder.resolve("key")).replaceAll("(?s).*public key: (age1\\S+).*", "$1");
    }

    private void large(int mebibytes) throws Exception {
        String recipient = key();
        write(mebibytes);
        String[] seal = {"-r", recipient, "-o", path("sealed"), path("plain")};
        String[] open = {"-i", path("key"), "-o", path("opened"), path("sealed")};
        System.out.println(
                "| " + mebibytes
                        + " MiB | age | ccaas --native | ccaas | age / native | processor: age | native | ccaas | age / native |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        row("seal", turns("sealed", of("age", seal), of("seal --native", seal), of("seal", seal)));
        row("unseal", turns("opened", of("age -d", open), of("unseal --native", open), of("unseal", open)));
    }

    private String[] of(String words, String... arguments) {
        List<String> command = new ArrayList<>(words.startsWith("age") ? List.of() : ccaas);
        command.addAll(List.of(words.split(" ", -1)));
        command.addAll(List.of(arguments));
        return command.toArray(new String[0]);
    }

    /** Each in turn, and of each the middle one by the clock. */
    private List<Spent> turns(String output, String[]... commands) throws Exception {
        List<List<Spent>> all = new ArrayList<>();
        for (int i = 0; i < commands.length; i++) {
            all.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < commands.length; i++) {
                Files.deleteIfExists(folder.resolve(output));
                all.get(i).add(Spent.by(commands[i]));
            }
        }
        return all.stream()
                .map(spent -> spent.stream()
                        .sorted(Comparator.comparingDouble(Spent::clock))
                        .toList()
                        .get(ROUNDS / 2))
                .toList();
    }

    private static void row(String name, List<Spent> spent) {
        Spent age = spent.get(0);
        Spent fast = spent.get(1);
        Spent java = spent.get(2);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.2f s | %.2f s | %.2f | %.2f s | %.2f s | %.2f s | %.2f |",
                name,
                age.clock(),
                fast.clock(),
                java.clock(),
                age.clock() / fast.clock(),
                age.processor(),
                fast.processor(),
                java.processor(),
                age.processor() / fast.processor()));
    }

    private void write(int mebibytes) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 7);
        try (OutputStream out = Files.newOutputStream(folder.resolve("plain"))) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(block);
            }
        }
    }

    /** Calls of five minutes, one after the other: age has a process for each, the library is called in one process. */
    private void calls(int count) throws Exception {
        String recipient = key();
        Files.write(folder.resolve("call"), new byte[4_800_000]);
        double age = 0;
        for (int i = 0; i < count; i++) {
            Files.deleteIfExists(folder.resolve("sealed"));
            age += Spent.by("age", "-r", recipient, "-o", path("sealed"), path("call"))
                    .clock();
        }
        double fast = library("conscrypt", recipient, count);
        double java = library("java", recipient, count);
        System.out.println(
                "\n| " + count + " calls of 4.8 MB, sealed | age | library, Conscrypt | library | age / Conscrypt |");
        System.out.println("|---|---|---|---|---|");
        System.out.println(String.format(
                Locale.ROOT,
                "| a call | %.2f ms | %.2f ms | %.2f ms | %.2f |",
                1000 * age / count,
                1000 * fast / count,
                1000 * java / count,
                age / fast));
    }

    private double library(String cipher, String recipient, int count) throws Exception {
        List<String> line = new ArrayList<>(List.of("taskset", "-c", "0"));
        line.addAll(ccaas.subList(0, 3));
        line.add(System.getProperty("java.class.path") + ":" + ccaas.get(3));
        line.addAll(List.of(
                SealingRounds.class.getName(), cipher, recipient, path("call"), path("sealed"), String.valueOf(count)));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the library failed");
        }
        return Double.parseDouble(said);
    }
}
