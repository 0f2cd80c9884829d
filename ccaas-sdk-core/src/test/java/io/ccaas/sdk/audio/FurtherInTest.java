package io.ccaas.sdk.audio;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.declared.RawCodec;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.Mp4Bytes;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recording that does not begin where the input does: what is advised must take it, declared or not. */
final class FurtherInTest {

    private static final byte[] JSON = text("{\"caller\":\"+33639980001\",\"queue\":\"sales\"}\n");

    private static AudioRefusedException declared(byte[] input) {
        AudioCleaner cleaner = AudioCleaner.standard().declaring(RawAudio.of(RawCodec.MU_LAW, 8000, 1));
        return assertThrows(AudioRefusedException.class, () -> cleaner.toAudioOnly(new ByteArrayInputStream(input)));
    }

    private static void assertFound(int offset, byte[] input) {
        for (AudioRefusedException e : List.of(Cleaning.refusal(input), declared(input))) {
            assertEquals(offset, e.offset(), e::getMessage);
            assertTrue(e.problem().remedy().contains("tail -c +" + (offset + 1) + " IN > OUT."), e::getMessage);
        }
        assertEquals("UNSUPPORTED_CONTAINER", Cleaning.refusal(input).code());
        assertEquals("DECLARED_HAS_CONTAINER", declared(input).code());
    }

    @Test
    void recordingBehindText_isFound() {
        byte[] opus = OggBytes.of(7)
                .headers(CodecBytes.opusHead(), CodecBytes.opusTags())
                .bytes();
        byte[] flac =
                join(text("fLaC"), CodecBytes.flacBlock(0x80, CodecBytes.flacInfo(CodecBytes.FLAC_SAMPLES, 0, 0, 0)));
        for (byte[] whole : List.of(
                SampleRecordings.pcm16().bytes(), opus, flac, ChunkBytes.aiff(), ChunkBytes.w64(), text("#!AMR\n<"))) {
            assertFound(JSON.length, join(JSON, whole));
        }
        byte[] au = ChunkBytes.au(3, 8000, 1, ChunkBytes.AUDIO);
        assertFound(JSON.length, join(JSON, au));
        assertFound(
                30_000,
                join(new byte[] {(byte) 0x80}, new byte[29_999], Mp4Bytes.aac().bytes()));
    }

    /** Each frame of another content, as sound has it. */
    private static byte[] frames(String header, int size, int count) {
        byte[] all = {};
        for (int i = 0; i < count; i++) {
            byte[] frame = Arrays.copyOf(ChunkBytes.hex(header), size);
            frame[size - 1] = (byte) (i + 1);
            all = join(all, frame);
        }
        return all;
    }

    @Test
    void streamWithoutItsBeginning_isFoundAtItsFirstWholeFrame() {
        byte[] front = new byte[50];
        Arrays.fill(front, (byte) 0x81);
        assertFound(50, join(front, frames("FFFB5000", 208, 5)));
        assertFound(50, join(front, frames("FFF1508025C0", 302, 5)));
    }

    /** A tone in samples may read as a frame that comes again and again. */
    @Test
    void toneInSamples_isNoStream() {
        byte[] frame = Arrays.copyOf(ChunkBytes.hex("FFFB5000"), 208);
        byte[] tone = join(text("\u0081"), frame, frame, frame, frame, frame, frame);
        AudioCleaner cleaner = AudioCleaner.standard().declaring(RawAudio.of(RawCodec.MU_LAW, 8000, 1));
        try (AudioOnly audio = cleaner.toAudioOnly(new ByteArrayInputStream(tone))) {
            assertEquals(tone.length, audio.format().frames());
        }
    }

    /** No cut helps, because its parameters are gone; a decoder goes by the frames. */
    @Test
    void flacWithoutItsBeginning_isDecoded() {
        byte[] input = join(text("\u0081\u0082"), CodecBytes.flac(3), CodecBytes.flac(4));
        AudioRefusedException e = Cleaning.refusal(input);
        assertEquals("UNSUPPORTED_CONTAINER", e.code());
        assertTrue(e.problem().remedy().contains("ffmpeg -f flac -i IN OUT.wav"), e::getMessage);
        assertEquals("DECLARED_HAS_CONTAINER", declared(input).code());
    }

    @Test
    void textInFrontOfSamples_isRefused() {
        assertEquals(
                "DECLARED_TEXT",
                declared(join(text("agent Lea, caller +33639980001"), ChunkBytes.AUDIO))
                        .code());
    }

    @Test
    void textBehindSamples_isRefusedWhereItBegins() {
        byte[] line = text("{\"caller\":\"+33639980001\",\"agent\":\"Lea\",\"queue\":\"sales\",\"time\":\"12:00\"}\n");
        AudioRefusedException e = declared(join(ChunkBytes.AUDIO, line));
        assertEquals("DECLARED_TAIL", e.code());
        assertEquals(ChunkBytes.AUDIO.length, e.offset());
    }
}
