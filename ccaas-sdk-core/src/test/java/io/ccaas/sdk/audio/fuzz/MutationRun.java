package io.ccaas.sdk.audio.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** A long run without instrumentation: simple changes to the seeds and to what Jazzer found, many times as fast. */
final class MutationRun {

    private MutationRun() {}

    /** Arguments: a name, seconds, a random seed, and folders of inputs. */
    public static void main(String[] args) throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String folder : List.of(args).subList(3, args.length)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(args[2]));
        Oracle oracle = new Oracle();
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        while (System.nanoTime() < end) {
            byte[] input = Repair.any(Mutation.of(seeds.get(random.nextInt(seeds.size())), random));
            try {
                oracle.check(input);
            } catch (RuntimeException | Error e) {
                Path kept = Files.createTempFile("mutation-" + args[0] + "-", ".bin");
                Files.write(kept, input);
                System.err.println("FAULT " + e + " kept in " + kept);
            }
        }
        oracle.report(args[0]);
    }
}
