package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WavFormTest {

    private static final int HEAD = 44;

    private static byte[] pcm(int data) {
        return new Bytes()
                .text("RIFF")
                .le(4, 36 + data + (data & 1))
                .text("WAVEfmt ")
                .le(4, 16)
                .le(2, 1)
                .le(2, 1)
                .le(4, 8000)
                .le(4, 8000)
                .le(2, 1)
                .le(2, 8)
                .text("data")
                .le(4, data)
                .samples(data)
                .zeros(data & 1)
                .end();
    }

    /** mu-law, A-law, GSM: an extension and a fact chunk. */
    private static byte[] coded(int tag, int align, int bits, int extension, long frames, int data) {
        Bytes out = new Bytes()
                .text("RIFF")
                .le(4, 50 + extension + data + (data & 1))
                .text("WAVEfmt ");
        out.le(4, 18 + extension)
                .le(2, tag)
                .le(2, 1)
                .le(4, 8000)
                .le(4, tag == 0x31 ? 1625 : 8000)
                .le(2, align);
        out.le(2, bits).le(2, extension);
        if (extension == 2) {
            out.le(2, 320);
        }
        return out.text("fact")
                .le(4, 4)
                .le(4, frames)
                .text("data")
                .le(4, data)
                .samples(data)
                .zeros(data & 1)
                .end();
    }

    private static byte[] extensible() {
        return new Bytes()
                .text("RIFF")
                .le(4, 60 + 8)
                .text("WAVEfmt ")
                .le(4, 40)
                .le(2, 0xFFFE)
                .le(2, 2)
                .le(4, 8000)
                .le(4, 32_000)
                .le(2, 4)
                .le(2, 16)
                .le(2, 22)
                .le(2, 16)
                .le(4, 3)
                .le(2, 1)
                .u8(0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71)
                .text("data")
                .le(4, 8)
                .samples(8)
                .end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.WAV, "pcm_u8", 8000, 1, 5),
                Verifying.accepts(pcm(5)).format());
        assertEquals(50, Verifying.accepts(pcm(5)).length());
        assertEquals(
                640, Verifying.accepts(coded(0x31, 65, 0, 2, 640, 130)).format().frames());
        assertEquals(2, Verifying.accepts(extensible()).format().frames());
    }

    @Test
    void sha256_isThatOfTheWholePayload() throws NoSuchAlgorithmException {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(pcm(5));
        assertEquals(HexFormat.of().formatHex(sum), Verifying.accepts(pcm(5)).sha256());
    }

    @Test
    void everyByteOfTheHead_isGuarded() {
        Verifying.guards(pcm(4), 0, HEAD, Set.of());
        Verifying.guards(coded(7, 1, 8, 0, 3, 3), 0, 58, Set.of());
        Verifying.guards(coded(0x31, 65, 0, 2, 640, 130), 0, 60, Set.of(24, 48));
        Verifying.guards(extensible(), 0, 68, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "8, PAYLOAD_WAV_CHUNK",
        "4, PAYLOAD_WAV_SIZE",
        "40, PAYLOAD_WAV_SIZE",
        "20, PAYLOAD_WAV_CODEC",
        "28, PAYLOAD_WAV_FMT",
        "49, PAYLOAD_WAV_PAD"
    })
    void plantedByte_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(pcm(5), at));
    }

    @Test
    void chunkBehindTheAudio_isRefused() {
        byte[] longer = new Bytes().raw(pcm(4)).text("LIST").end();
        assertEquals(48, Verifying.refuses("PAYLOAD_TRAILING", longer).offset());
    }

    @Test
    void cutPayload_isRefused() {
        assertEquals(
                46,
                Verifying.refuses("PAYLOAD_ENDS_EARLY", Verifying.cut(pcm(4), 2))
                        .offset());
    }

    @Test
    void payloadWithoutAudio_isRefused() {
        Verifying.refuses("PAYLOAD_NO_AUDIO", pcm(0));
    }

    @Test
    void audioInPartOfABlock_isRefused() {
        Verifying.refuses("PAYLOAD_WAV_BLOCKS", coded(0x31, 65, 0, 2, 640, 131));
    }

    @ParameterizedTest
    @CsvSource({"320", "641"})
    void countOfSamplesOutsideTheLastBlock_isRefused(long frames) {
        Verifying.refuses("PAYLOAD_WAV_FACT", coded(0x31, 65, 0, 2, frames, 130));
    }

    private static byte[] ima(int align, byte[] block) {
        int samples = (align - 4) * 2 + 1;
        Bytes out = new Bytes().text("RIFF").le(4, 52 + align).text("WAVEfmt ").le(4, 20);
        out.le(2, 0x11).le(2, 1).le(4, 8000).le(4, 8000L * align / samples).le(2, align);
        out.le(2, 4).le(2, 2).le(2, samples).text("fact").le(4, 4).le(4, samples);
        return out.text("data")
                .le(4, align)
                .raw(block)
                .zeros(align - block.length)
                .end();
    }

    @ParameterizedTest
    @CsvSource({"2, 89", "3, 1"})
    void blockHeadOutOfRange_isRefused(int at, int value) {
        byte[] block = new byte[4];
        Verifying.accepts(ima(64, block));
        block[at] = (byte) value;
        assertEquals(
                60 + at,
                Verifying.refuses("PAYLOAD_WAV_BLOCK_HEAD", ima(64, block)).offset());
    }

    @Test
    void freeBlockSize_isRefused() {
        Verifying.refuses("PAYLOAD_WAV_CODEC", ima(68, new byte[4]));
    }

    @Test
    void unknownLength_isRefused() {
        byte[] streamed = pcm(4);
        Arrays.fill(streamed, 4, 8, (byte) 0xFF);
        Arrays.fill(streamed, 40, 44, (byte) 0xFF);
        Verifying.refuses("PAYLOAD_WAV_SIZE", streamed);
    }

    @Test
    void smallPayloadInALargeHeader_isRefused() {
        Bytes out = new Bytes()
                .text("RF64")
                .le(4, 0xFFFF_FFFFL)
                .text("WAVEds64")
                .le(4, 28)
                .le(8, 76);
        out.le(8, 4).le(8, 4).le(4, 0).raw(Arrays.copyOfRange(pcm(4), 12, 40)).le(4, 0xFFFF_FFFFL);
        Verifying.refuses("PAYLOAD_WAV_SIZE", out.samples(4).end());
    }

    @Test
    void payloadAbove4GiB_isAccepted() {
        long data = 1L << 32;
        Bytes out = new Bytes()
                .text("RF64")
                .le(4, 0xFFFF_FFFFL)
                .text("WAVEds64")
                .le(4, 28)
                .le(8, 72 + data);
        out.le(8, data)
                .le(8, data)
                .le(4, 0)
                .raw(Arrays.copyOfRange(pcm(4), 12, 40))
                .le(4, 0xFFFF_FFFFL);
        InputStream endless = new InputStream() {
            private long left = data;

            @Override
            public int read() {
                throw new AssertionError("reads in pieces");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int n = (int) Math.min(left, length);
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(out.end()), endless);
        assertEquals(data, AudioOnlyVerifier.verify(whole).format().frames());
    }

    @Test
    void bytesOfNoContainer_areRefused() {
        Verifying.refuses("PAYLOAD_UNKNOWN", new Bytes().text("ID3").zeros(100).end());
        Verifying.refuses("PAYLOAD_UNKNOWN", new byte[0]);
    }
}
