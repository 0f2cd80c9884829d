package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.WavBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each party's recording holds its channel, bit by bit, and no other. */
final class CallChannelsTest {

    private static AudioOnly clean(byte[] wav) {
        return AudioOnly.from(new ByteArrayInputStream(wav));
    }

    private static byte[] bytes(AudioOnly audio) throws IOException {
        return audio.openStream().readAllBytes();
    }

    private static byte[] wav(int tag, int channels, int width, byte[] audio) {
        byte[] fmt = WavBytes.fmt(tag, channels, 8000, channels * width, width * 8);
        return WavBytes.riff()
                .chunk("fmt ", WavBytes.join(fmt, new byte[tag == 1 ? 0 : 2]))
                .chunk("data", audio)
                .bytes();
    }

    /** Random bytes as samples: of every codec every bit must arrive. 40,001 frames are three pieces and an odd end. */
    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "1,3", "1,4", "3,4", "3,8", "6,1", "7,1"})
    void channels_areMovedBitByBit(int tag, int width) throws IOException {
        int frames = 40_001;
        byte[] left = new byte[frames * width];
        byte[] right = new byte[frames * width];
        RandomGeneratorFactory.of("L64X128MixRandom").create(7).nextBytes(left);
        RandomGeneratorFactory.of("L64X128MixRandom").create(8).nextBytes(right);
        byte[] both = new byte[2 * frames * width];
        for (int i = 0; i < frames * width; i++) {
            int frame = i / width;
            both[frame * 2 * width + i % width] = left[i];
            both[(frame * 2 + 1) * width + i % width] = right[i];
        }
        try (AudioOnly call = clean(wav(tag, 2, width, both));
                CallChannels parties = call.splitInto(CallLayout.CUSTOMER_LEFT);
                AudioOnly customer = clean(wav(tag, 1, width, left));
                AudioOnly agent = clean(wav(tag, 1, width, right))) {
            assertArrayEquals(bytes(customer), bytes(parties.customer()));
            assertArrayEquals(bytes(agent), bytes(parties.agent()));
            assertEquals(customer.format(), parties.customer().format());
            assertArrayEquals(agent.sha256(), parties.agent().sha256());
        }
    }

    @Test
    void layout_decidesWhoIsWho() throws IOException {
        try (AudioOnly call = clean(SampleRecordings.muLaw().bytes());
                CallChannels left = call.splitInto(CallLayout.CUSTOMER_LEFT);
                CallChannels right = call.splitInto(CallLayout.CUSTOMER_RIGHT)) {
            assertArrayEquals(bytes(left.customer()), bytes(right.agent()));
            assertArrayEquals(bytes(left.agent()), bytes(right.customer()));
        }
    }

    @Test
    void extensibleForm_isKept() throws IOException {
        byte[] guid = {1, 0, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        byte[] fmt = WavBytes.join(
                WavBytes.fmt(0xFFFE, 2, 8000, 4, 16), WavBytes.le(22, 2), WavBytes.le(16, 2), WavBytes.le(3, 4), guid);
        byte[] wav =
                WavBytes.riff().chunk("fmt ", fmt).chunk("data", new byte[400]).bytes();
        try (AudioOnly call = clean(wav);
                CallChannels parties = call.splitInto(CallLayout.CUSTOMER_LEFT);
                AudioOnly again = clean(bytes(parties.agent()))) {
            assertArrayEquals(bytes(again), bytes(parties.agent()));
            assertEquals(68 + 200, parties.agent().length());
        }
    }

    @Test
    void oneChannel_isRefused() {
        try (AudioOnly mono = clean(wav(1, 1, 2, new byte[200]))) {
            assertEquals(
                    "CHANNELS_NOT_TWO",
                    assertThrows(AudioRefusedException.class, () -> mono.splitInto(CallLayout.CUSTOMER_LEFT))
                            .code());
        }
    }

    @Test
    void closing_closesBothPartiesAndNotTheCall() throws IOException {
        try (AudioOnly call = clean(SampleRecordings.muLaw().bytes())) {
            CallChannels parties = call.splitInto(CallLayout.CUSTOMER_LEFT);
            parties.close();
            assertThrows(IllegalStateException.class, () -> parties.customer().openStream());
            assertThrows(IllegalStateException.class, () -> parties.agent().openStream());
            assertEquals(call.length(), bytes(call).length);
        }
    }
}
