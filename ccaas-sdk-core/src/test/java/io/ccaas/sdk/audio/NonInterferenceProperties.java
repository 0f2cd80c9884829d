package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever metadata surrounds the same audio, the output is the same, byte by byte. */
final class NonInterferenceProperties {

    private static final byte[] AUDIO = SampleRecordings.pcm16().audio();
    private static final byte[] CLEAN =
            WavBytes.riff().fmtPcm16(2, 8000).chunk("data", AUDIO).bytes();

    /**
     * A chunk of metadata.
     *
     * @param id four characters
     * @param body any bytes, one in each character
     */
    record Chunk(String id, String body) {

        void addTo(WavBytes wav) {
            wav.chunk(id, WavBytes.text(body));
        }
    }

    @Property(tries = 300)
    void randomMetadata_neverReachesTheOutput(
            @ForAll("chunks") List<Chunk> front,
            @ForAll("chunks") List<Chunk> behind,
            @ForAll("bodies") String trailing) {
        WavBytes wav = WavBytes.riff();
        front.stream().limit(front.size() / 2).forEach(c -> c.addTo(wav));
        wav.fmtPcm16(2, 8000);
        front.stream().skip(front.size() / 2).forEach(c -> c.addTo(wav));
        wav.chunk("data", AUDIO);
        behind.forEach(c -> c.addTo(wav));
        byte[] input = WavBytes.join(wav.bytes(), WavBytes.text(trailing));
        assertArrayEquals(CLEAN, Cleaning.clean(input));
    }

    @Provide
    Arbitrary<List<Chunk>> chunks() {
        Arbitrary<String> known =
                Arbitraries.of("bext", "iXML", "cart", "LIST", "id3 ", "JUNK", "fact", "_PMX", "DISP", "call");
        Arbitrary<String> any = Arbitraries.strings()
                .withCharRange('\0', '\u00ff')
                .ofLength(4)
                .filter(id -> !List.of("data", "fmt ", "LIST").contains(id));
        return Combinators.combine(Arbitraries.oneOf(known, any), bodies())
                .as(Chunk::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(300);
    }
}
