package io.ccaas.sdk.audio.codec.vorbis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.vorbis.VorbisAudio;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Cleaner and verifier share no code: whatever setup header one of them lets through, the other does too. */
final class VorbisAgreementTest {

    private static boolean verifies(byte[] setup) {
        byte[] first = VorbisSetupTest.identification().toPacket();
        VorbisAudio audio = new VorbisAudio(new Packet(first, 0, first.length, 0));
        try {
            audio.setup(new Packet(setup, 0, setup.length, 0));
            return true;
        } catch (PayloadRefusedException e) {
            assertEquals("PAYLOAD_VORBIS_SETUP", e.code());
            return false;
        }
    }

    /** Whether it was taken; what comes out is taken by both. */
    private static boolean agree(byte[] setup) {
        byte[] clean;
        try {
            clean = VorbisSetup.parse(VorbisSetupTest.identification(), setup, 0)
                    .toPacket();
        } catch (AudioRefusedException e) {
            assertTrue(!verifies(setup), "the verifier takes what the cleaner refuses");
            return false;
        }
        assertTrue(verifies(clean), "the verifier refuses what the cleaner lets through");
        return true;
    }

    @Test
    void changedNumbers_areJudgedAlike() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            long[] setup = clean();
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                int index = 2 * random.nextInt(setup.length / 2);
                setup[index] ^= 1L << random.nextLong(setup[index + 1]);
            }
            taken += agree(VorbisSetupTest.packed(setup)) ? 1 : 0;
        }
        assertTrue(taken > 7000 && taken < 15_000, "taken " + taken);
    }

    /** With zeros where nobody reads. */
    private static long[] clean() {
        long[] setup = VorbisSetupTest.setup();
        for (int i = 0; i < setup.length; i += 2) {
            setup[i] = setup[i] == 0x77 || setup[i] == 0x66 ? 0 : setup[i];
        }
        return setup;
    }

    @Test
    void freeParts_areRefusedByTheVerifierToo() {
        assertTrue(verifies(VorbisSetupTest.packed(clean())));
        long[][] faults = {{12, 0}, {38, 7}, {66, 1}, {74, 0}, {94, 2}, {110, 33}, {120, 2049}, {160, 0}, {188, 0}};
        for (long[] fault : faults) {
            long[] broken = clean();
            broken[(int) fault[0]] = fault[1];
            assertTrue(!verifies(VorbisSetupTest.packed(broken)), () -> "number " + fault[0]);
        }
        long[] second = clean();
        second[176] = 0;
        assertTrue(verifies(VorbisSetupTest.packed(second)), "an idle floor, as the common encoder writes it");
        long[] idle = clean();
        idle[86] = 0;
        idle[140] = 0;
        assertTrue(!verifies(VorbisSetupTest.packed(idle)));
    }
}
