package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuFormTest {

    private static byte[] au(long size, int encoding, int data) {
        return new Bytes()
                .text(".snd")
                .be(4, 24)
                .be(4, size)
                .be(4, encoding)
                .be(4, 8000)
                .be(4, 2)
                .samples(data)
                .end();
    }

    @Test
    void canonicalPayload_isDescribed() {
        assertEquals(
                new AudioFormat(AudioContainer.AU, "pcm_s16be", 8000, 2, 2),
                Verifying.accepts(au(8, 3, 8)).format());
    }

    @Test
    void everyByteOfTheHead_isGuarded() {
        Verifying.guards(au(8, 3, 8), 0, 24, Set.of(17, 18, 19));
    }

    @ParameterizedTest
    @CsvSource({"7, PAYLOAD_AU_HEADER", "15, PAYLOAD_AU_HEADER", "20, PAYLOAD_AU_HEADER", "11, PAYLOAD_AU_SIZE"})
    void plantedByte_isRefused(int at, String code) {
        Verifying.refuses(code, Verifying.changed(au(8, 3, 8), at));
    }

    @Test
    void sizeThatIsNotSaid_isRefused() {
        Verifying.refuses("PAYLOAD_AU_SIZE", au(0xFFFF_FFFFL, 3, 8));
    }

    @Test
    void bytesBehindTheSize_areRefused() {
        Verifying.refuses("PAYLOAD_TRAILING", au(8, 3, 9));
    }
}
