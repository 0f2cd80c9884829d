package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ccaas.sdk.testing.Mp4Bytes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever metadata surrounds the same samples in an MP4 file, the output is the same, byte by byte. */
final class Mp4NonInterferenceProperties {

    private static final byte[] CLEAN = Cleaning.clean(Mp4Bytes.aac().bytes());
    private static final List<String> MEANT = List.of(
            "moov", "moof", "mdat", "trak", "mdia", "minf", "dinf", "stbl", "stsd", "edts", "mvex", "mvhd", "tkhd",
            "mdhd", "hdlr", "smhd", "dref", "stts", "stsc", "stsz", "stz2", "stco", "co64", "cmov", "rmra", "sinf");

    /**
     * A box of metadata.
     *
     * @param parent where it lies
     * @param type four characters
     * @param body any bytes, one in each character
     */
    record Planted(String parent, String type, String body) {

        void addTo(Mp4Bytes file) {
            file.add(parent, Mp4Bytes.box(type, Mp4Bytes.text(body)));
        }
    }

    @Property(tries = 300)
    void randomMetadata_neverReachesTheOutput(
            @ForAll("boxes") List<Planted> boxes,
            @ForAll("bodies") String gap,
            @ForAll("bodies") String dates,
            @ForAll boolean headerLast) {
        Mp4Bytes file = headerLast ? Mp4Bytes.aac().headerLast() : Mp4Bytes.aac();
        boxes.forEach(b -> b.addTo(file));
        byte[] times = Mp4Bytes.text((dates + "12345678").substring(0, 8));
        file.gap(Mp4Bytes.text(gap))
                .with("mdhd", Mp4Bytes.full("mdhd", 0, 7, times, Mp4Bytes.be(8000, 4), times))
                .with("mvhd", Mp4Bytes.full("mvhd", 0, 7, times, Mp4Bytes.be(600, 4), Mp4Bytes.text(dates)))
                .with("ftyp", Mp4Bytes.box("ftyp", Mp4Bytes.text(dates)));
        assertArrayEquals(CLEAN, Cleaning.clean(file.bytes()));
    }

    @Provide
    Arbitrary<List<Planted>> boxes() {
        Arbitrary<String> known =
                Arbitraries.of("udta", "meta", "uuid", "free", "ilst", "sgpd", "senc", "prft", "emsg", "call");
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofLength(4).filter(type -> !MEANT.contains(type));
        Arbitrary<String> parents = Arbitraries.of("front", "end", "moov", "trak", "mdia", "minf", "dinf", "stbl");
        return Combinators.combine(parents, Arbitraries.oneOf(known, any), bodies())
                .as(Planted::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(200);
    }
}
