package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContainersTest {

    /** Heads of what is never taken, whether it was declared to be audio or not. */
    static final List<String> FOREIGN = List.of(
            ".RMF",
            ".ra\u00fd",
            "FLV\1",
            "\0\0\1\u00ba",
            "7z\u00bc\u00af",
            "Rar!",
            "BZh",
            "\u00fd7zXZ",
            "(\u00b5/\u00fd",
            "SQLite format 3",
            "\u00d0\u00cf\u0011\u00e0",
            "\u007fELF",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "#!SILK_V3",
            "\2#!SILK",
            "DKIF",
            "YUV4MPEG2",
            "\6\16+4",
            "\0\0\1\u00b3",
            "\0\0\0\1g",
            "\4\"M\u0018",
            "LZIP",
            "MSCF",
            "xar!",
            "!<arch>",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "II*\0",
            "MM\0*",
            "bplist",
            "!BDN",
            "ADIF",
            "MPCK",
            "MP+",
            "tBaK",
            "ajkg",
            "OFR ",
            "FORM....8SVX",
            "\u007f\u00fe\u0080\1",
            "\u00fe\u007f\1\u0080",
            "\u001f\u00ff\u00e8\0",
            "\u00ff\u001f\0\u00e8",
            "....\u00f8ro\u00ba",
            "....\u00f8ro\u00bb",
            "\u00c0\u00de\u00c2\0",
            "nut/multimedia container\0",
            ".SoX",
            "XoS.",
            "d\u00a3\1\0",
            "\0\2\u00a3d",
            "PVF1\n1",
            " paf\0",
            "fap \1",
            "ALawSoundFile**\0",
            "LM8953\0",
            "MMMD\0");

    private static final byte[] WAV = SampleRecordings.pcm16().bytes();

    private static AudioRefusedException refusal(String head) {
        return Cleaning.refusal(join(text(head), WAV));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RIFX",
                "0&\u00b2u",
                "\u00a1\u00b2\u00c3\u00d4",
                "\u00d4\u00c3\u00b2\u00a1",
                "\u00a1\u00b2<M",
                "\n\r\r\n",
                "\u001f\u008b",
                "PK",
                "%PDF",
                "<html",
                "MThd",
                "Creative Voice File",
                "NIST_1A",
                "2BIT",
                "#RTPPLAY1.0",
                "#!rtpplay1.0",
                "MAC ",
                "wvpk",
                "TTA1",
                "DSD ",
                "FRM8",
                "#!AMR_MC1.0\n",
                "#!AMR-WB_MC1.0\n",
                "V\u00e0",
                "age-encryption.org/v1"
            })
    void neverTakenContainer_hasItsCure(String head) {
        AudioRefusedException e = refusal(head);
        assertEquals("UNSUPPORTED_CONTAINER", e.code());
        assertTrue(e.problem().found().contains("never taken"), e.getMessage());
    }

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void foreignHead_hasItsCure(String head) {
        neverTakenContainer_hasItsCure(head);
    }

    /** Their synchronisation is two bytes or one, so what is told is three frames in a row; AC-3 of 64 kbit/s, E-AC-3 of 100 bytes, silence in SBC. */
    @Test
    void framesOfOtherCodecs_areNamed() {
        byte[] ac3 = Arrays.copyOf(ChunkBytes.hex("0B77000008400000"), 256);
        byte[] eac3 = Arrays.copyOf(ChunkBytes.hex("0B7700310080"), 100);
        byte[] sbc = Arrays.copyOf(ChunkBytes.hex("9C313C5200000000"), 128);
        for (byte[] frame : List.of(ac3, eac3, sbc)) {
            String named = Cleaning.refusal(join(frame, frame, frame, frame)).toString();
            assertTrue(named.contains("AC-3 or SBC") && !named.contains("declare"), named);
            assertFalse(Cleaning.refusal(join(frame, WAV)).toString().contains("AC-3"));
        }
        sbc[3] = 0x53;
        assertFalse(Cleaning.refusal(join(sbc, sbc, sbc, sbc)).toString().contains("AC-3"));
    }

    @Test
    void packetsAndArchives_areToldByWhatStandsFurtherIn() {
        byte[] packets = new byte[4 * 188];
        byte[] timed = new byte[4 * 192];
        for (int i = 0; i < 4; i++) {
            packets[i * 188] = 'G';
            timed[4 + i * 192] = 'G';
        }
        byte[] tar = new byte[512];
        System.arraycopy(text("ustar"), 0, tar, 257, 5);
        tar[0] = '+';
        for (byte[] input : List.of(packets, timed, tar)) {
            AudioRefusedException e = Cleaning.refusal(input);
            assertTrue(e.problem().found().contains("never taken"), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"caller\": 1}", "Dear all,\r\n", "\u00ff\u00fe{\0\n\0", "\u00fe\u00ff\0{\0\n"})
    void textIsNamed_andNoDeclarationIsAdvised(String head) {
        AudioRefusedException e = Cleaning.refusal(text(head));
        assertEquals("UNSUPPORTED_CONTAINER", e.code());
        assertEquals("it is a text (at byte 0)", e.problem().found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RIFF....AVI ", "RIFF....RMP3", "RIFF....sfbk", "RIFF....WEBP", "RF64....AVI ", "RIFF....wave"})
    void otherRiffForm_isRefused(String head) {
        assertEquals("RIFF_NOT_WAVE", refusal(head).code());
    }

    @Test
    void tagInFront_isRefusedByWhatLiesBehind() {
        String tag = "ID3\3\0\0\0\0\0\4abcd";
        assertEquals("ID3_BEFORE_CONTAINER", refusal(tag).code());
        assertEquals("ID3_BEFORE_CONTAINER", refusal(tag + tag).code());
        assertEquals("ID3_BEFORE_CONTAINER", refusal(tag + "OggS").code());
        assertEquals("MP3_NO_AUDIO", refusal(tag + "\u00ff\u00fb").code());
        assertEquals("ADTS_NO_AUDIO", refusal(tag + "\u00ff\u00f1").code());
        assertEquals("ID3_BEFORE_CONTAINER", refusal(tag + "caff").code());
        assertEquals("UNSUPPORTED_CONTAINER", Cleaning.refusal(text(tag)).code());
        assertEquals(
                "TAG_OVERRUN",
                Cleaning.refusal(text("ID3\3\0\0\177\177\177\177")).code());
    }

    @Test
    void junkInFront_isRefused() {
        assertEquals("UNSUPPORTED_CONTAINER", refusal("\0").code());
        assertEquals("UNSUPPORTED_CONTAINER", refusal("+33639980001").code());
    }

    @Test
    void emptyInput_isRefused() {
        assertEquals("EMPTY_INPUT", Cleaning.refusal(new byte[0]).code());
    }
}
