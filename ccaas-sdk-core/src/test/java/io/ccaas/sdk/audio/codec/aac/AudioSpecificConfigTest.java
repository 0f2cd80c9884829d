package io.ccaas.sdk.audio.codec.aac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig.Extension;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AudioSpecificConfigTest {

    private static AudioSpecificConfig parse(byte[] bytes) {
        return AudioSpecificConfig.parse(bytes, 0, bytes.length, 77);
    }

    private static AudioSpecificConfig parse(String hex) {
        return parse(HexFormat.of().parseHex(hex));
    }

    private static String refusal(byte[] bytes) {
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> parse(bytes));
        assertEquals(77, e.offset());
        return e.code();
    }

    private static BitWriter start(int type, int rateIndex, int channels) {
        return new BitWriter().write(type, 5).write(rateIndex, 4).write(channels, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1210",
                "1588",
                "2b8a0800",
                "eb098800",
                "121056e500",
                "131056e598",
                "131056e59d4880",
                "139056e5a0"
            })
    void usualConfiguration_staysAsItIs(String hex) {
        byte[] again = parse(hex).toBytes();
        assertEquals(hex.substring(0, 4), HexFormat.of().formatHex(again).substring(0, 4));
        assertEquals(parse(hex), parse(again));
    }

    @Test
    void numbers_areRead() {
        AudioSpecificConfig stereo = parse("1210");
        assertEquals(44_100, stereo.sampleRate());
        assertEquals(2, stereo.channels());
        assertEquals(1024, stereo.samplesPerFrame());
        assertEquals(8, parse(start(2, 4, 7).write(4, 3).toBytes()).channels());
        assertEquals(960, parse(start(2, 4, 7).write(4, 3).toBytes()).samplesPerFrame());
    }

    @Test
    void extensions_areRead() {
        assertEquals(Extension.NONE, parse("1210").extension());
        assertEquals(Extension.ABSENT_BEHIND, parse("121056e500").extension());
        AudioSpecificConfig behind = parse("131056e598");
        assertEquals(Extension.SBR_BEHIND, behind.extension());
        assertEquals(48_000, behind.extensionRate());
        assertEquals(Extension.PS_BEHIND, parse(withPs(1)).extension());
        assertEquals(Extension.SBR_WITHOUT_PS_BEHIND, parse(withPs(0)).extension());
        byte[] first = start(29, 7, 1).write(4, 4).write(2, 5).write(0, 3).toBytes();
        assertEquals(new AudioSpecificConfig(2, 22_050, 1, false, Extension.PS_FIRST, 44_100), parse(first));
        assertArrayEquals(first, parse(first).toBytes());
        assertArrayEquals(withPs(1), parse(withPs(1)).toBytes());
    }

    private static byte[] withPs(int ps) {
        return start(2, 7, 1)
                .write(0, 3)
                .write(0x2B7, 11)
                .write(5, 5)
                .write(1, 1)
                .write(4, 4)
                .write(0x548, 11)
                .write(ps, 1)
                .toBytes();
    }

    @Test
    void freeBits_areGone() {
        byte[] clean = parse("1588").toBytes();
        assertArrayEquals(clean, parse("1588" + "2b33363339393830303031").toBytes());
        byte[] delay = start(2, 11, 1)
                .write(1, 2)
                .write(0x3363, 14)
                .write(0, 1)
                .write(0x336399, 24)
                .toBytes();
        assertArrayEquals(clean, parse(delay).toBytes());
        byte[] flag =
                start(2, 11, 1).write(1, 3).write(1, 1).write(0x336399, 24).toBytes();
        assertArrayEquals(clean, parse(flag).toBytes());
    }

    @Test
    void coreCoderWithoutItsDelay_isTolerated() {
        assertArrayEquals(
                parse("1588").toBytes(),
                parse(start(2, 11, 1).write(2, 3).toBytes()).toBytes());
    }

    @Test
    void rateInFull_isWrittenAsItsIndexWhereItHasOne() {
        byte[] inFull = new BitWriter()
                .write(2, 5)
                .write(15, 4)
                .write(8000, 24)
                .write(1, 4)
                .write(0, 3)
                .toBytes();
        assertArrayEquals(parse("1588").toBytes(), parse(inFull).toBytes());
        byte[] odd = new BitWriter()
                .write(2, 5)
                .write(15, 4)
                .write(9000, 24)
                .write(1, 4)
                .write(0, 3)
                .toBytes();
        assertEquals("AAC_BAD_CONFIG", refusal(odd));
    }

    @Test
    void layoutInFreeForm_isRefused() {
        assertEquals("AAC_CHANNELS", refusal(start(2, 4, 0).write(0, 3).toBytes()));
        assertEquals("AAC_CHANNELS", refusal(start(2, 4, 8).write(0, 3).toBytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 7, 17, 22, 23, 30, 31})
    void otherObjectType_isRefused(int type) {
        assertEquals(
                "AAC_OBJECT_TYPE", refusal(start(type, 4, 4).write(0x2222, 19).toBytes()));
    }

    @Test
    void badNumbers_areRefused() {
        assertEquals("AAC_BAD_CONFIG", refusal(start(2, 13, 1).write(0, 3).toBytes()));
        assertEquals("AAC_BAD_CONFIG", refusal(new byte[0]));
        assertEquals(
                "AAC_BAD_CONFIG",
                refusal(new BitWriter()
                        .write(2, 5)
                        .write(15, 4)
                        .write(999, 24)
                        .write(8, 7)
                        .toBytes()));
        assertEquals("AAC_BAD_CONFIG", refusal(new byte[] {0x12}));
    }
}
