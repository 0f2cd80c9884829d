package io.ccaas.sdk.audio.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeds themselves, and what a few simple changes make of them. */
final class FuzzSeedsTest {

    static final Path SEEDS = Path.of("src", "test", "resources", "io", "ccaas", "sdk", "audio", "fuzz");

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SEEDS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    @Test
    void everySeed_isTaken() throws Exception {
        Oracle oracle = new Oracle();
        for (byte[] seed : seeds()) {
            oracle.check(seed);
        }
        assertTrue(oracle.accepted() >= 40 && oracle.accepted() == seeds().size(), () -> "taken: " + oracle.accepted());
    }

    @Test
    void changedSeeds_areRefusedOrTakenWell() throws Exception {
        Oracle oracle = new Oracle();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        List<byte[]> seeds = seeds();
        for (int i = 0; i < 4000; i++) {
            oracle.check(Repair.any(Mutation.of(seeds.get(i % seeds.size()), random)));
        }
        assertTrue(oracle.accepted() > 300, () -> "the changes are too harsh to test anything: " + oracle.accepted());
    }
}
