package io.ccaas.sdk.audio.verify;

import static io.ccaas.sdk.testing.Mp4Bytes.be;
import static io.ccaas.sdk.testing.Mp4Bytes.box;
import static io.ccaas.sdk.testing.Mp4Bytes.entry;
import static io.ccaas.sdk.testing.Mp4Bytes.esds;
import static io.ccaas.sdk.testing.Mp4Bytes.full;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forged heads of canonical form whose numbers are not those of the samples. */
final class Mp4DerivedNumbersTest {

    private static final byte[] EDIT =
            box("edts", full("elst", 0, 0, be(1, 4), be(512, 4), be(1024, 4), be(0x10000, 4)));

    private byte[] aac = {};
    private byte[] alac = {};
    private byte[] opus = {};

    @BeforeEach
    void clean() throws IOException {
        aac = cleaned(Mp4Bytes.aac().with("edts", EDIT));
        byte[] cookie =
                full("alac", 0, 0, be(4096, 4), be(0x0010_280AL, 4), be(0x0E01, 2), be(255, 2), be(0, 8), be(8000, 4));
        alac = cleaned(one(entry("alac", 1, 16, 8000, cookie), new byte[] {0, 0, 0, 0}));
        byte[] dOps = box("dOps", be(1, 2), be(312, 2), be(48_000, 4), be(0, 3));
        opus = cleaned(one(entry("Opus", 1, 16, 48_000, dOps), new byte[] {8, 1, 2}));
    }

    private static Mp4Bytes one(byte[] entry, byte[] sample) {
        return Mp4Bytes.empty().entry(entry).sample(sample);
    }

    private static byte[] cleaned(Mp4Bytes file) throws IOException {
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(file.bytes()))) {
            byte[] bytes = audio.openStream().readAllBytes();
            Verifying.accepts(bytes);
            return bytes;
        }
    }

    private static int find(byte[] bytes, String type) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(type);
        assertTrue(at > 0, type);
        return at;
    }

    /** A number of four bytes in a box, counted from behind its type. */
    private static byte[] with(byte[] bytes, String type, int behind, long value) {
        byte[] changed = bytes.clone();
        System.arraycopy(be(value, 4), 0, changed, find(bytes, type) + 4 + behind, 4);
        return changed;
    }

    @Test
    void durationThatIsNotOfTheCodec_isRefused() {
        byte[] longer = with(with(aac, "stts", 12, 1025), "mdhd", 16, 5125);
        Verifying.refuses("PAYLOAD_MP4_DURATION", longer);
        byte[] more = with(with(alac, "stts", 12, 4000), "mdhd", 16, 4000);
        Verifying.refuses("PAYLOAD_MP4_DURATION", with(with(more, "mvhd", 16, 4000), "tkhd", 20, 4000));
    }

    @Test
    void clockThatIsNotOfTheCodec_isRefused() {
        Verifying.refuses("PAYLOAD_MP4_DURATION", with(with(aac, "mvhd", 12, 16_000), "mdhd", 12, 16_000));
    }

    /** Length in three boxes, start in one; the edit of the sample file plays 4096 of 5120 from 1024 on. */
    @ParameterizedTest
    @CsvSource({"4097, 1024", "4096, 1025", "0, 1024", "700, 0", "1, 4097"})
    void editThatIsNoneOrCutsSound_isRefused(long length, long start) {
        byte[] forged = with(with(aac, "mvhd", 16, length), "tkhd", 20, length);
        Verifying.refuses("PAYLOAD_MP4_DURATION", with(with(forged, "elst", 8, length), "elst", 12, start));
    }

    @ParameterizedTest
    @CsvSource({"0, 4097", "4, 1050634", "4, 1058570", "8, 218169599", "12, 1", "16, 1", "20, 8001"})
    void alacConfigurationThatNoEncoderWrites_isRefused(int at, long value) {
        int cookie = new String(alac, StandardCharsets.ISO_8859_1).lastIndexOf("alac") + 8;
        byte[] forged = alac.clone();
        System.arraycopy(be(value, 4), 0, forged, cookie + at, 4);
        Verifying.refuses("PAYLOAD_ALAC_CONFIG", forged);
    }

    @Test
    void alacFrameThatIsLongerThanTheConfigurationSays_isRefused() {
        byte[] forged = alac.clone();
        forged[forged.length - 4] = 2;
        Verifying.refuses("PAYLOAD_MP4_SAMPLE", forged);
    }

    @Test
    void opusNumbersThatAreNotUsual_areRefused() {
        int dOps = find(opus, "dOps") + 4;
        for (int[] numbers : new int[][] {{2, 0x2D}, {2, 0xFF}, {8, 0x41}, {8, 0xBF}}) {
            byte[] forged = opus.clone();
            forged[dOps + numbers[0]] = (byte) numbers[1];
            Verifying.refuses("PAYLOAD_OPUS_HEAD", forged);
        }
    }

    @Test
    void samplesWithoutFramingOfAnotherSize_areRefused() throws IOException {
        byte[] plain = cleaned(one(entry("sowt", 1, 16, 8000), new byte[8])
                .with("stts", full("stts", 0, 0, be(1, 4), be(1, 4), be(4, 4))));
        assertEquals(4, Verifying.accepts(plain).format().frames());
        byte[] larger = with(with(with(plain, "stsz", 4, 4), "stsz", 8, 2), "stts", 8, 2);
        larger = with(with(larger, "stts", 12, 2), "stsc", 12, 2);
        Verifying.refuses("PAYLOAD_MP4_TABLE", larger);
    }

    /** The configuration of the sample file, with an extension that is not twice the core's rate. */
    @Test
    void rateOfItsOwn_isRefused() throws IOException {
        byte[] sbr = cleaned(Mp4Bytes.aac().entry(entry("mp4a", 1, 16, 8000, esds(0x40, 0x2D, 0x8C, 0x10))));
        int config = find(sbr, "esds") + 4 + 4 + 5 + 15 + 2;
        assertEquals(0x2D, sbr[config]);
        byte[] forged = sbr.clone();
        forged[config + 1] = (byte) 0x8A;
        Verifying.refuses("PAYLOAD_AAC_CONFIG", forged);
    }
}
