package io.ccaas.sdk.audio.codec.flac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.audio.bits.BitWriter;
import io.ccaas.sdk.audio.bits.Crc;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of 16 samples of 8 bits, mono unless said otherwise. */
final class SubframesTest {

    private static final int HEADER = 7;

    private static int length(int layout, BitWriter subframes, int more) {
        byte[] head = {(byte) 0xFF, (byte) 0xF8, 0x60, (byte) (layout << 4), 0, 15, 0};
        head[6] = (byte) new Crc(8, 7).update(0, head, 0, 6);
        byte[] body = subframes.toBytes();
        byte[] frame = Arrays.copyOf(head, HEADER + body.length + 2 + more);
        System.arraycopy(body, 0, frame, HEADER, Math.min(body.length, frame.length - HEADER));
        FlacFrameHeader header = FlacFrameHeader.find(frame, 0, frame.length).orElseThrow();
        byte[] info = new BitWriter()
                .write(16, 16)
                .write(16, 16)
                .write(0, 48)
                .write(8000, 20)
                .write(layout == 0 ? 0 : 1, 3)
                .write(7, 5)
                .write(0, 36)
                .write(0, 64)
                .write(0, 64)
                .toBytes();
        return Subframes.length(frame, 0, frame.length, header, FlacStreamInfo.parse(info, 0, 34, 0));
    }

    private static BitWriter head(int type) {
        return new BitWriter().write(type, 7).write(0, 1);
    }

    /** Sixteen codes of a zero, a one and the parameter's bits. */
    private static BitWriter rice(BitWriter out, int count, int parameter) {
        out.write(parameter, 4);
        for (int i = 0; i < count; i++) {
            out.write(1, 2).write(0, parameter);
        }
        return out;
    }

    static Stream<BitWriter> whole() {
        BitWriter partitions = head(8).write(0, 2).write(2, 4);
        for (int i = 0; i < 4; i++) {
            rice(partitions, 4, i);
        }
        BitWriter escape = head(12).write(7, 32)
                .write(1, 2)
                .write(0, 4)
                .write(31, 5)
                .write(3, 5)
                .write(-1, 36);
        BitWriter predicted =
                head(33).write(7, 16).write(4, 4).write(15, 5).write(-1, 10).write(0, 6);
        return Stream.of(
                head(0).write(0x55, 8),
                head(1).write(-1, 64).write(-1, 64),
                new BitWriter().write(1, 8).write(1, 3).write(-1, 5),
                rice(head(8).write(0, 6), 16, 0),
                rice(head(10).write(7, 16).write(0, 6), 14, 5),
                rice(
                        head(8).write(0, 6)
                                .write(0, 4)
                                .write(0, 64)
                                .write(0, 64)
                                .write(1, 1)
                                .write(-1, 15),
                        0,
                        0),
                partitions,
                escape,
                rice(predicted, 14, 2));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void frame_isAsLongAsItsCodes(BitWriter subframe) {
        int expected = HEADER + subframe.toBytes().length + 2;
        IntUnaryOperator same = more -> length(0, subframe, more);
        assertEquals(expected, same.applyAsInt(0));
        assertEquals(expected, same.applyAsInt(5));
        for (int cut = 1; cut <= expected - HEADER; cut++) {
            assertEquals(Subframes.MORE, same.applyAsInt(-cut));
        }
    }

    static Stream<BitWriter> broken() {
        return Stream.of(
                new BitWriter().write(1, 1).write(0, 15),
                new BitWriter().write(1, 8).write(1, 8).write(0, 8),
                head(8).write(2, 2).write(0, 4).write(0, 4).write(-1, 16),
                head(8).write(0, 2).write(5, 4).write(0, 4).write(-1, 16),
                head(10).write(7, 16).write(0, 2).write(4, 4).write(0, 4).write(-1, 64),
                head(32 + 16).write(0, 64).write(0, 64),
                head(32).write(7, 8)
                        .write(15, 4)
                        .write(0, 5)
                        .write(0, 16)
                        .write(0, 10)
                        .write(-1, 15),
                head(32).write(7, 8)
                        .write(3, 4)
                        .write(16, 5)
                        .write(0, 4)
                        .write(0, 10)
                        .write(-1, 15),
                rice(head(8).write(0, 6), 16, 0).write(1, 6));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatNoEncoderWrites_isNoFrame(BitWriter subframe) {
        assertEquals(Subframes.NONE, length(0, subframe, 40));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 13, 31})
    void reservedType_isNoFrame(int type) {
        assertEquals(Subframes.NONE, length(0, head(type), 40));
    }

    @Test
    void differenceOfTwoChannels_hasOneMoreBit() {
        for (int layout : new int[] {8, 9, 10}) {
            int first = layout == 9 ? 9 : 8;
            BitWriter frame =
                    head(0).write(0, first).write(0, 8).write(-1, 17 - first).write(0, 7);
            assertEquals(HEADER + 5 + 2, length(layout, frame, 3));
        }
    }

    @Test
    void codeOfANumberTooLarge_isNoFrame() {
        byte[] zeros = new byte[(1 << 18) + 8];
        SubframeBits bits = new SubframeBits(zeros, 0, zeros.length);
        zeros[1 << 18] = (byte) 0xFF;
        assertFalse(bits.skipRice(1, 12));
        assertEquals((1L << 18), bits.position() - 1);
    }
}
