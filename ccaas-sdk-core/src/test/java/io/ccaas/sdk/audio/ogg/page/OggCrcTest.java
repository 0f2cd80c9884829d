package io.ccaas.sdk.audio.ogg.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.audio.bits.Crc;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OggCrcTest {

    private static final Crc PLAIN = new Crc(32, 0x04C1_1DB7L);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 4095, 4096, 4097, 8192, 65_000})
    void sumOfAPage_isTheSumOfItsBitsFromTheHighest(int length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(length);
        byte[] header = new byte[27 + 255];
        byte[] body = new byte[3 + length];
        random.nextBytes(header);
        random.nextBytes(body);
        OggCrc crc = new OggCrc();
        for (int headerLength = 27; headerLength <= header.length; headerLength++) {
            long expected = PLAIN.update(PLAIN.update(0, header, 0, headerLength), body, 3, length);
            assertEquals((int) expected, crc.of(header, headerLength, body, 3, length));
        }
    }
}
