package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.le;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing reliable says where the audio ends, no form of metadata may pass as samples. */
final class DoubtfulEndTest {

    private static final byte[] NUMBER = text("<caller>+33639980001</caller>");
    private static final byte[] AUDIO = noise(40_000);

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] chunk(String id, int declared, byte[] body) {
        return join(text(id), le(declared, 4), body);
    }

    /** A recorder that was killed: no length anywhere. */
    private static byte[] open(byte[]... behind) {
        return wav(0xFFFFFFFFL, join(behind));
    }

    private static byte[] wav(long declared, byte[] behind) {
        return join(
                text("RIFF"),
                le(0xFFFFFFFFL, 4),
                text("WAVEfmt "),
                le(16, 4),
                le(1, 2),
                le(1, 2),
                le(8000, 4),
                le(16_000, 4),
                le(2, 2),
                le(16, 2),
                text("data"),
                le(declared, 4),
                AUDIO,
                behind);
    }

    private static void assertRefused(byte[] input) {
        assertEquals("WAV_UNKNOWN_LENGTH_TAIL", Cleaning.refusal(input).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iXML", "bext", "axml", "_PMX", "cart", "id3 ", "ABCD"})
    void chunkWithAStrayByteBehindIt_isRefused(String id) {
        assertRefused(open(chunk(id, NUMBER.length, NUMBER), new byte[2]));
    }

    @Test
    void chunkThatWasCut_isRefused() {
        assertRefused(open(chunk("iXML", 900, NUMBER)));
        assertRefused(wav(900_000, chunk("bext", 900, NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void chunkWhoseSizeWasNeverWritten_isRefused(int size) {
        assertRefused(open(chunk("bext", size, NUMBER), noise(100)));
        assertRefused(open(chunk("iXML", size, NUMBER), noise(100)));
    }

    /** Cut there, nothing of it is left. */
    @Test
    void archiveOrFooterOfATag_isRefusedWhereItBegins() {
        byte[] local = join(text("PK\3\4"), NUMBER);
        byte[] directory = join(text("PK\1\2"), NUMBER);
        byte[] record = join(text("PK\5\6"), new byte[8], le(directory.length, 4), le(local.length, 4), new byte[2]);
        byte[] zip = open(local, directory, record);
        assertRefused(zip);
        assertEquals(44 + AUDIO.length, Cleaning.refusal(zip).offset());
    }

    /** The items stand in front of the footer, and nothing else marks them. */
    @Test
    void tagThatHasOnlyAFooter_isRefusedWhereItsItemsBegin() {
        byte[] footer = join(text("APETAGEX"), le(2000, 4), le(NUMBER.length + 32, 4), le(1, 4), new byte[12]);
        byte[] old = join(text("TAG"), new byte[125]);
        for (byte[] behind : List.of(new byte[0], old, new byte[] {1, 2, 3})) {
            byte[] ape = open(NUMBER, footer, behind);
            assertRefused(ape);
            assertEquals(44 + AUDIO.length, Cleaning.refusal(ape).offset());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 200_000})
    void archiveOfTar_isRefusedWhereItBegins(int size) {
        byte[] tar = open(tarHeader(), Arrays.copyOf(NUMBER, size), new byte[1024]);
        assertRefused(tar);
        assertEquals(44 + AUDIO.length, Cleaning.refusal(tar).offset());
    }

    private static byte[] tarHeader() {
        byte[] header = Arrays.copyOf(text("call.json"), 512);
        System.arraycopy(text("ustar"), 0, header, 257, 5);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b;
        }
        System.arraycopy(text(String.format("%06o\0 ", sum)), 0, header, 148, 8);
        return header;
    }

    @Test
    void gzip_isRefusedWhereItBegins() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(noise(100_000));
        }
        byte[] input = open(packed.toByteArray());
        assertRefused(input);
        assertEquals(44 + AUDIO.length, Cleaning.refusal(input).offset());
    }

    @Test
    void textInFrontOfALargeChunk_isRefused() {
        assertRefused(open(chunk("DISP", NUMBER.length, NUMBER), chunk("levl", 100_000, noise(100_000))));
    }

    @Test
    void chunkThatBeginsFarInFrontOfTheEnd_isRefusedWhereItBegins() {
        byte[] large = Arrays.copyOf(NUMBER, 700_000);
        byte[] input = open(chunk("iXML", large.length, large));
        assertRefused(input);
        assertEquals(44 + AUDIO.length, Cleaning.refusal(input).offset());
    }

    @Test
    void tagInFrontOfJunk_isRefused() {
        byte[] tag = join(text("ID3"), new byte[] {4, 0, 0, 0, 0, 0, 40}, NUMBER, new byte[11]);
        assertRefused(open(tag, noise(100)));
        assertRefused(open(text("<?xml version=\"1.0\"?>"), NUMBER));
    }

    @Test
    void noise_isTaken() {
        assertEquals(AUDIO.length, Cleaning.clean(open()).length - 44);
    }
}
