package io.ccaas.sdk.audio.dtmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.AudioCleaner;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be masked or split is refused, and nothing is left behind. */
final class MaskRefusalTest {

    @TempDir
    Path folder;

    private static byte[] gsm() {
        byte[] fmt = WavBytes.join(WavBytes.fmt(0x31, 1, 8000, 65, 0), WavBytes.le(2, 2), WavBytes.le(320, 2));
        byte[] rate = WavBytes.le(1625, 4);
        System.arraycopy(rate, 0, fmt, 8, 4);
        return WavBytes.riff()
                .chunk("fmt ", fmt)
                .chunk("fact", WavBytes.le(3200, 4))
                .chunk("data", new byte[650])
                .bytes();
    }

    private static String refusal(byte[] wav, DtmfMask mask) {
        try (AudioOnly audio = Sound.clean(wav)) {
            return assertThrows(AudioRefusedException.class, () -> audio.maskingKeyTones(mask))
                    .code();
        }
    }

    @Test
    void compressedAudio_isRefused() {
        assertEquals("SAMPLES_NOT_PLAIN", refusal(gsm(), DtmfMask.allChannels()));
    }

    /** The head of another container is not understood, so its samples would be taken for something else. */
    @Test
    void otherContainer_isRefusedWhateverItsCodec() {
        AudioFormat au = new AudioFormat(AudioContainer.AU, "pcm_mulaw", 8000, 1, 100);
        AudioRefusedException refused = assertThrows(AudioRefusedException.class, () -> KeyToneMasking.require(au));
        assertEquals("SAMPLES_NOT_PLAIN", refused.code());
    }

    @ParameterizedTest
    @ValueSource(ints = {7999, 48_001})
    void rateOutsideTheRange_isRefused(int rate) {
        byte[] wav = Sound.wav(Coding.PCM_S16, new Sound(rate, 100));
        assertEquals("DTMF_SAMPLE_RATE", refusal(wav, DtmfMask.allChannels()));
    }

    @Test
    void oneChannel_hasNoCustomersChannel() {
        byte[] wav = Sound.wav(Coding.PCM_S16, new Sound(8000, 100));
        assertEquals("CHANNELS_NOT_TWO", refusal(wav, DtmfMask.customerChannel(CallLayout.CUSTOMER_LEFT)));
        assertEquals("CHANNELS_NOT_TWO", refusal(wav, DtmfMask.agentChannel(CallLayout.CUSTOMER_LEFT)));
    }

    @Test
    void refusedFile_leavesNothing() throws Exception {
        Path in = Files.write(folder.resolve("in"), gsm());
        AudioCleaner cleaner = AudioCleaner.standard().maskingKeyTones(DtmfMask.allChannels());
        assertThrows(AudioRefusedException.class, () -> cleaner.clean(in, folder.resolve("out")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void refusedStream_receivesNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioCleaner cleaner = AudioCleaner.standard().maskingKeyTones(DtmfMask.allChannels());
        assertThrows(AudioRefusedException.class, () -> cleaner.clean(new ByteArrayInputStream(gsm()), out));
        assertEquals(0, out.size());
    }

    @Test
    void interruptedThread_stops() {
        try (AudioOnly audio = Sound.clean(Sound.wav(Coding.PCM_S16, new Sound(8000, 8000)))) {
            Thread.currentThread().interrupt();
            AudioFileException stopped =
                    assertThrows(AudioFileException.class, () -> audio.maskingKeyTones(DtmfMask.allChannels()));
            assertEquals("AUDIO_INTERRUPTED", stopped.code());
        } finally {
            Thread.interrupted();
        }
    }
}
