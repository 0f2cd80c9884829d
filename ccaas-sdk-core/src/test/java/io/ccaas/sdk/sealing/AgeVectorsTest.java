package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.EvidenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vectors that the authors of age share (package {@code cctv-age}). Left out is what docs/sealing.md says we do not read: armor,
 * passphrases, the hybrid recipient.
 */
@Tag("real-servers")
final class AgeVectorsTest {

    private static final String PACKAGE = "cctv-age@0.2.0";

    /** Of these the age program releases one chunk more before it refuses: a chunk of ours waits for the next one's beginning. */
    private static final Set<String> LESS_IS_RELEASED = Set.of(
            "stream_no_final_full",
            "stream_no_final_two_chunks_full",
            "stream_trailing_garbage_long",
            "stream_trailing_garbage_short",
            "stream_two_final_chunks",
            "stream_two_final_chunks_full",
            "stream_two_final_chunks_second");

    @TempDir
    private static Path directory;

    private static List<Vector> vectors = List.of();

    /** One file, and what must come of it. */
    private record Vector(String name, String expected, String wants, String payload, String keys, String file) {

        static Vector of(String line) {
            String[] parts = line.split(" ", -1);
            return new Vector(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        private static byte[] bytes(String base64) {
            return base64.equals("-") ? new byte[0] : Base64.getDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void fetch() throws Exception {
        try (InputStream script = Objects.requireNonNull(AgeVectorsTest.class.getResourceAsStream("vectors.mjs"))) {
            Files.copy(script, directory.resolve("vectors.mjs"));
        }
        run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", PACKAGE);
        vectors = run("node", "vectors.mjs").map(Vector::of).toList();
    }

    private static Stream<String> run(String... command) throws Exception {
        Path out = directory.resolve("out");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("log").toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), command[0]);
        assertEquals(0, process.exitValue(), command[0]);
        return Files.readAllLines(out).stream();
    }

    static Stream<Vector> supported() {
        return vectors.stream()
                .filter(vector -> vector.wants().equals("-") && !vector.keys().equals("-"));
    }

    @ParameterizedTest
    @MethodSource("supported")
    void vector_opensOrIsRefusedAsExpected(Vector vector) throws IOException {
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        if (vector.expected().equals("success")) {
            open(vector, released);
        } else {
            assertThrows(EvidenceException.class, () -> open(vector, released));
        }
        String digest = HexFormat.of().formatHex(sha256(released.toByteArray()));
        if (vector.payload().equals("-")) {
            assertEquals(0, released.size());
        } else {
            assertEquals(
                    LESS_IS_RELEASED.contains(vector.name()), !vector.payload().equals(digest));
        }
    }

    private static void open(Vector vector, ByteArrayOutputStream released) throws IOException {
        try (AgeIdentities identities =
                        Seals.identities(new String(Vector.bytes(vector.keys()), StandardCharsets.US_ASCII));
                InputStream plain = Unsealer.with(identities).unseal(Seals.received(Vector.bytes(vector.file())))) {
            plain.transferTo(released);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void vectors_areAllAccountedFor() {
        assertEquals(143, vectors.size());
        assertEquals(66, supported().count());
        assertEquals(
                List.of("armor", "armor+hybrid", "armor+passphrase", "hybrid", "passphrase"),
                vectors.stream()
                        .map(Vector::wants)
                        .filter(wants -> !wants.equals("-"))
                        .distinct()
                        .sorted()
                        .toList());
    }
}
