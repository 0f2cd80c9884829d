package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class SealingPropertiesTest {

    /** Gives as few or as many bytes as it likes, and has kept a {@code readNBytes} that takes few for the end. */
    private static final class Halting extends ByteArrayInputStream {

        private final Random random;

        Halting(byte[] bytes, long seed) {
            super(bytes);
            this.random = new Random(seed);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, length == 0 ? 0 : 1 + random.nextInt(length));
        }

        @Override
        public synchronized int available() {
            return random.nextInt(1000);
        }
    }

    @Property(tries = 50)
    void anyPacing_givesTheSame(@ForAll @IntRange(max = 150000) int length, @ForAll long seed) throws IOException {
        byte[] plain = Seals.audio(length);
        try (SealedRecording sealed = Sealer.to(Recipients.of(Recipient.parse(Seals.RECIPIENT)))
                        .seal(new Halting(plain, seed));
                InputStream pulled = sealed.openStream();
                AgeIdentities identities = Seals.identities();
                InputStream opened = Unsealer.with(identities)
                        .unseal(SealedRecording.received(new Halting(pulled.readAllBytes(), seed)))) {
            assertArrayEquals(plain, opened.readAllBytes());
        }
    }

    @Property(tries = 150)
    void anyChange_isRefusedBehindTruePlaintext(
            @ForAll @IntRange(max = 140000) int length,
            @ForAll @IntRange(max = 999) int place,
            @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        byte[] plain = Seals.audio(length);
        byte[] sealed = Seals.sealed(plain);
        sealed[(int) ((long) sealed.length * place / 1000)] ^= (byte) change;
        refusedBehindTruth(plain, sealed);
    }

    @Property(tries = 150)
    void anyCut_isRefusedBehindTruePlaintext(
            @ForAll @IntRange(max = 140000) int length, @ForAll @IntRange(max = 999) int place) throws IOException {
        byte[] plain = Seals.audio(length);
        byte[] sealed = Seals.sealed(plain);
        refusedBehindTruth(plain, Arrays.copyOf(sealed, (int) ((long) sealed.length * place / 1000)));
    }

    private static void refusedBehindTruth(byte[] plain, byte[] changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AgeIdentities identities = Seals.identities()) {
            assertThrows(SealingRefusedException.class, () -> {
                try (InputStream opened = Unsealer.with(identities).unseal(Seals.received(changed))) {
                    opened.transferTo(out);
                }
            });
        }
        assertArrayEquals(Arrays.copyOf(plain, out.size()), out.toByteArray());
    }
}
