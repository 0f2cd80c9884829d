package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 200000})
    void whatIsSealed_isUnsealed(int length) throws Exception {
        byte[] plain = Seals.audio(length);
        byte[] sealed = Seals.sealed(plain);
        assertArrayEquals(plain, Seals.unsealed(sealed));
        long chunks = Math.max(1, (length + 65535) / 65536);
        assertEquals(Seals.HEADER + 16 + length + 16 * chunks, sealed.length);
    }

    @Test
    void lengthThatIsKnown_isSaidBefore() throws Exception {
        Sealer sealer = Sealer.to(Recipients.of(Recipient.parse(Seals.RECIPIENT)));
        byte[] plain = Seals.audio(70000);
        try (SealedRecording known = sealer.seal(new ByteArrayInputStream(plain), plain.length);
                SealedRecording unknown = sealer.seal(new ByteArrayInputStream(plain))) {
            assertEquals(OptionalLong.of(known.openStream().readAllBytes().length), known.length());
            assertEquals(OptionalLong.empty(), unknown.length());
            assertEquals(Seals.HEADER + 16 + 70000 + 32, unknown.openStream().readAllBytes().length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {69999, 70001, 65536, 0})
    void inputOfAnotherLength_isNoSealing(long announced) throws Exception {
        Sealer sealer = Sealer.to(Recipients.of(Recipient.parse(Seals.RECIPIENT)));
        try (SealedRecording sealed = sealer.seal(new ByteArrayInputStream(Seals.audio(70000)), announced)) {
            InputStream stream = sealed.openStream();
            Seals.refuses("SEALING_LENGTH", stream::readAllBytes);
            assertThrows(IOException.class, stream::read);
        }
    }

    @Test
    void twoSealings_shareNothing() {
        byte[] plain = Seals.audio(1000);
        byte[] first = Seals.sealed(plain);
        byte[] second = Seals.sealed(plain);
        assertFalse(Arrays.equals(first, Seals.HEADER, Seals.HEADER + 16, second, Seals.HEADER, Seals.HEADER + 16));
        assertFalse(Arrays.equals(first, 200, 232, second, 200, 232));
    }

    @Test
    void headerDigest_namesOneSealing() throws Exception {
        byte[] sealed = Seals.sealed(new byte[3]);
        byte[] other = Seals.sealed(new byte[3]);
        assertArrayEquals(
                Seals.received(sealed).headerDigest(), Seals.received(sealed).headerDigest());
        assertFalse(Arrays.equals(
                Seals.received(sealed).headerDigest(), Seals.received(other).headerDigest()));
    }

    @Test
    void eachOfSeveralRecipients_opensAlone() throws Exception {
        byte[] plain = Seals.audio(100);
        try (AgeIdentity customer = AgeIdentity.generate();
                AgeIdentity provider = AgeIdentity.generate()) {
            byte[] sealed = Seals.sealed(plain, customer.recipient(), provider.recipient());
            assertArrayEquals(plain, Seals.unsealed(sealed, Seals.identitiesOf(customer)));
            assertArrayEquals(plain, Seals.unsealed(sealed, Seals.identitiesOf(provider)));
            Seals.refuses("SEALED_FOR_OTHERS", () -> Seals.unsealed(sealed));
        }
    }

    @Test
    void severalIdentities_areTriedInTurn() throws Exception {
        byte[] plain = Seals.audio(100);
        try (AgeIdentity one = AgeIdentity.generate();
                AgeIdentity other = AgeIdentity.generate()) {
            byte[] sealed = Seals.sealed(plain, other.recipient());
            AgeIdentities both = Seals.identitiesOf(one).and(Seals.identitiesOf(other));
            assertEquals(2, both.recipients().size());
            assertArrayEquals(plain, Seals.unsealed(sealed, both));
        }
    }

    @Test
    void sealedRecording_isReadOnce() throws Exception {
        SealedRecording sealed = Seals.received(Seals.sealed(new byte[10]));
        assertTrue(sealed.openStream().readAllBytes().length > 10);
        assertThrows(IllegalStateException.class, sealed::openStream);
    }

    @Test
    void closedIdentities_openNothing() throws Exception {
        AgeIdentities identities = Seals.identities();
        identities.close();
        SealedRecording sealed = Seals.received(Seals.sealed(new byte[10]));
        assertThrows(
                IllegalStateException.class, () -> Unsealer.with(identities).unseal(sealed));
    }

    @Test
    void closedStream_readsNoMore() throws Exception {
        InputStream plain = Unsealer.with(Seals.identities()).unseal(Seals.received(Seals.sealed(new byte[100])));
        assertEquals(0, plain.read());
        plain.close();
        assertThrows(IOException.class, plain::read);
    }

    @Test
    void generatedKeys_areDifferentAndPrintNothing() {
        try (AgeIdentity one = AgeIdentity.generate();
                AgeIdentity other = AgeIdentity.generate();
                AgeIdentities loaded = Seals.identitiesOf(one)) {
            assertFalse(one.recipient().equals(other.recipient()));
            assertEquals(one.recipient(), loaded.recipients().get(0));
            assertEquals("AgeIdentity", one.toString());
            assertEquals("AgeIdentities[1]", loaded.toString());
            assertEquals("Recipient[X25519]", one.recipient().toString());
        }
    }
}
