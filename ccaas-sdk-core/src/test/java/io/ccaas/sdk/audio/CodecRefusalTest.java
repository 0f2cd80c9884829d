package io.ccaas.sdk.audio;

import static io.ccaas.sdk.audio.CodecBytes.speex;
import static io.ccaas.sdk.audio.CodecBytes.speexHeader;
import static io.ccaas.sdk.audio.CodecBytes.vorbis;
import static io.ccaas.sdk.audio.CodecBytes.vorbisComment;
import static io.ccaas.sdk.audio.CodecBytes.vorbisIdentification;
import static io.ccaas.sdk.audio.CodecBytes.vorbisSetup;
import static io.ccaas.sdk.testing.MatroskaBytes.block;
import static io.ccaas.sdk.testing.MatroskaBytes.canonical;
import static io.ccaas.sdk.testing.MatroskaBytes.cluster;
import static io.ccaas.sdk.testing.MatroskaBytes.pcmNumbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.testing.Mp4Bytes;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and packets of Vorbis and Speex that are none, for the cleaner and for the verifier. */
final class CodecRefusalTest {

    /** A page of one packet. */
    private static final int PAGE_HEADER = 28;

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static byte[] vorbisFile(byte[] identification, byte[] comment, byte[] setup, byte[] packet) {
        return OggBytes.canonical()
                .headers(identification, comment, setup)
                .page(OggBytes.LAST, 576, vorbis(false, 1), packet)
                .bytes();
    }

    private static byte[] vorbisFile(byte[] identification, byte[] packet) {
        return vorbisFile(identification, vorbisComment(), vorbisSetup(0), packet);
    }

    private static byte[] speexFile(byte[] header, byte[] packet) {
        return OggBytes.canonical()
                .headers(header, new byte[8])
                .page(OggBytes.LAST, 160, packet)
                .bytes();
    }

    private static void verifierRefuses(String code, byte[] payload) {
        ByteArrayInputStream in = new ByteArrayInputStream(payload);
        assertEquals(
                code,
                assertThrows(PayloadRefusedException.class, () -> AudioOnlyVerifier.verify(in), code)
                        .code());
    }

    @Test
    void filesOfTheseTests_areTakenUnbroken() {
        byte[] vorbis = vorbisFile(vorbisIdentification(0), vorbis(true, 2));
        Cleaning.assertCleans(vorbis, vorbis);
        byte[] speex = speexFile(speexHeader(), speex(0, 0));
        Cleaning.assertCleans(speex, speex);
    }

    /** Version, channels, lowest byte of the rate's highest, block sizes, last bit. */
    @ParameterizedTest
    @CsvSource({"7, 1", "11, 0", "11, 33", "15, 127", "28, 5", "28, 231", "28, 120", "29, 0"})
    void vorbisIdentificationOutOfRange_isRefused(int at, int value) {
        byte[] file = vorbisFile(with(vorbisIdentification(0), at, value), vorbis(true, 2));
        AudioRefusedException e = Cleaning.refusal(file);
        assertEquals("VORBIS_IDENTIFICATION", e.code());
        assertEquals(PAGE_HEADER, e.offset());
        verifierRefuses("PAYLOAD_VORBIS_HEAD", file);
    }

    @Test
    void vorbisIdentificationThatIsCut_isRefused() {
        byte[] file = vorbisFile(Arrays.copyOf(vorbisIdentification(0), 29), vorbis(true, 2));
        assertEquals("VORBIS_IDENTIFICATION", Cleaning.refusal(file).code());
        verifierRefuses("PAYLOAD_VORBIS_HEAD", file);
    }

    @Test
    void vorbisPacketThatIsNoAudio_isRefused() {
        byte[] file = vorbisFile(vorbisIdentification(0), with(vorbis(true, 2), 0, 3));
        assertEquals("VORBIS_PACKET", Cleaning.refusal(file).code());
        verifierRefuses("PAYLOAD_VORBIS_PACKET", file);
    }

    @Test
    void vorbisHeadersWithText_areNoCanonicalOnes() {
        byte[] rates = vorbisFile(vorbisIdentification(0x3363_9980), vorbis(true, 2));
        verifierRefuses("PAYLOAD_VORBIS_HEAD", rates);
        byte[] setup = vorbisSetup(0);
        byte[] longer = Arrays.copyOf(setup, setup.length + 3);
        verifierRefuses(
                "PAYLOAD_VORBIS_SETUP", vorbisFile(vorbisIdentification(0), vorbisComment(), longer, vorbis(true, 2)));
    }

    /** Version, size, rate, mode, bitstream version, channels, samples and number of frames, more headers. */
    @ParameterizedTest
    @CsvSource({"28, 2", "32, 81", "38, 1", "40, 3", "44, 5", "48, 3", "48, 0", "56, 161", "64, 0", "64, 11", "71, 1"})
    void speexHeaderOutOfRange_isRefused(int at, int value) {
        AudioRefusedException e = Cleaning.refusal(speexFile(with(speexHeader(), at, value), speex(0, 0)));
        assertEquals("SPEEX_HEADER", e.code());
        assertEquals(PAGE_HEADER, e.offset());
    }

    @Test
    void speexHeaderThatIsCut_isRefused() {
        byte[] file = speexFile(Arrays.copyOf(speexHeader(), 79), speex(0, 0));
        assertEquals("SPEEX_HEADER", Cleaning.refusal(file).code());
    }

    /** A mode that nobody has, text behind the frame, and a frame that is cut. */
    @Test
    void speexPacketThatIsNone_isRefused() {
        byte[] packet = speex(0, 0);
        verifierRefuses("PAYLOAD_SPEEX_PACKET", speexFile(speexHeader(), with(packet, 0, 0x4A)));
        verifierRefuses("PAYLOAD_SPEEX_PACKET", speexFile(speexHeader(), Arrays.copyOf(packet, 8)));
        verifierRefuses("PAYLOAD_SPEEX_PACKET", speexFile(speexHeader(), Arrays.copyOf(packet, 3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 16_002})
    void packetOfASizeThatSamplesDoNotHave_isRefused(int size) {
        byte[] file = canonical("matroska", "A_PCM/INT/LIT", pcmNumbers(), cluster(0, block(1, 0, new byte[size])));
        verifierRefuses("PAYLOAD_MKV_PACKET", file);
    }

    @Test
    void streamLongerThanTheSpool_isRefusedAtItsLimit() {
        byte[] input = Mp4Bytes.aac().bytes();
        AudioCleaner small = AudioCleaner.standard().spoolingAtMost(input.length - 1);
        ByteArrayInputStream in = new ByteArrayInputStream(input);
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> small.toAudioOnly(in));
        assertEquals("AUDIO_SPOOL_FULL", e.code());
        assertEquals(input.length - 1, e.offset());
        AudioCleaner enough = AudioCleaner.standard().spoolingAtMost(input.length);
        enough.toAudioOnly(new ByteArrayInputStream(input)).close();
    }
}
