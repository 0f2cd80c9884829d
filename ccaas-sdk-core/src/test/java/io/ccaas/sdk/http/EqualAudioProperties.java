package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Row 16: two recordings of equal sound are the same request, whatever was known of their calls. */
class EqualAudioProperties {

    @Property(tries = 12)
    void metadata_changesNothingThatIsSent(
            @ForAll @Size(min = 1, max = 4) List<@net.jqwik.api.From("values") String> one,
            @ForAll @Size(min = 1, max = 4) List<@net.jqwik.api.From("values") String> other)
            throws IOException {
        Path directory = Files.createTempDirectory("equal-audio");
        try {
            Path keys = Files.createDirectory(directory.resolve("keys"));
            List<RawRequest> sent =
                    sent(PartnerFolder.create(keys), recording(directory, one), recording(directory, other));
            assertEquals(constantPart(sent.get(0)), constantPart(sent.get(1)));
            assertArrayEquals(sent.get(0).body(), sent.get(1).body());
        } finally {
            delete(directory);
        }
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> numbers = Arbitraries.strings().numeric().ofLength(9).map(digits -> "+33" + digits);
        Arbitrary<String> names =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(5).ofMaxLength(40);
        return Arbitraries.oneOf(numbers, names);
    }

    /** Named by a number, as recorders do. */
    private static Path recording(Path directory, List<String> values) throws IOException {
        Path named = Files.createTempFile(directory, "33639980", ".wav");
        return Files.write(
                named,
                SampleRecordings.pcm16()
                        .seconds(1)
                        .planting(values.toArray(String[]::new))
                        .bytes());
    }

    private static List<RawRequest> sent(PartnerFolder folder, Path... recordings) throws IOException {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.REPEATABLE); // the first of all asks whether the partner signs
            for (Path recording : recordings) {
                try (AudioOnly audio = AudioOnly.from(recording)) {
                    Deadline deadline = Deadline.in(Duration.ofSeconds(30));
                    bench.client().send(Bench.REPEATABLE, TransferId.fresh(), Map.of(), audio, deadline);
                }
            }
            return partner.received().subList(1, 1 + recordings.length);
        }
    }

    private static String constantPart(RawRequest request) {
        return request.text().replaceAll("(?im)^(Signature-Input|Signature|Authorization|Idempotency-Key): .*$", "$1");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
