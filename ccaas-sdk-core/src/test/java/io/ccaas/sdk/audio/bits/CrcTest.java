package io.ccaas.sdk.audio.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class CrcTest {

    private static final byte[] CHECK = "123456789".getBytes(StandardCharsets.ISO_8859_1);

    /** The check values of the catalogue of parametrised algorithms: CRC-8/SMBUS, CRC-16/UMTS, CRC-16/CMS, CRC-32/MPEG-2. */
    @Test
    void knownSums_areMet() {
        assertEquals(0xF4, new Crc(8, 0x07).update(0, CHECK, 0, 9));
        assertEquals(0xFEE8, new Crc(16, 0x8005).update(0, CHECK, 0, 9));
        assertEquals(0xAEE7, new Crc(16, 0x8005).update(0xFFFF, CHECK, 0, 9));
        assertEquals(0x0376E6E7, new Crc(32, 0x04C11DB7).update(0xFFFF_FFFFL, CHECK, 0, 9));
    }

    @Test
    void sumInPieces_isTheSumOfTheWhole() {
        byte[] bytes = new byte[1000];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        random.nextBytes(bytes);
        for (Crc crc : new Crc[] {new Crc(8, 0x07), new Crc(16, 0x8005), new Crc(32, 0x04C11DB7)}) {
            long whole = crc.update(1, bytes, 3, 990);
            for (int cut = 0; cut < 40; cut++) {
                assertEquals(whole, crc.update(crc.update(1, bytes, 3, cut), bytes, 3 + cut, 990 - cut));
            }
        }
    }
}
