package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RewrapTest {

    private final byte[] plain = Seals.audio(150000);
    private final byte[] sealed = Seals.sealed(plain);

    private byte[] rewrapped(byte[] bytes, AgeIdentity to) throws IOException {
        try (AgeIdentities identities = Seals.identities();
                SealedRecording made =
                        Unsealer.with(identities).rewrap(Seals.received(bytes), Recipients.of(to.recipient()))) {
            return made.openStream().readAllBytes();
        }
    }

    @Test
    void newRecipientOpens_oldKeyDoesNot() throws Exception {
        try (AgeIdentity next = AgeIdentity.generate()) {
            byte[] made = rewrapped(sealed, next);
            assertArrayEquals(plain, Seals.unsealed(made, Seals.identitiesOf(next)));
            Seals.refuses("SEALED_FOR_OTHERS", () -> Seals.unsealed(made));
        }
    }

    @Test
    void payload_staysByteForByte() throws Exception {
        try (AgeIdentity next = AgeIdentity.generate()) {
            byte[] made = rewrapped(sealed, next);
            assertArrayEquals(
                    Arrays.copyOfRange(sealed, Seals.HEADER, sealed.length),
                    Arrays.copyOfRange(made, Seals.HEADER, made.length));
            assertFalse(Arrays.equals(
                    Seals.received(sealed).headerDigest(), Seals.received(made).headerDigest()));
        }
    }

    @Test
    void headerThatWasChanged_isNotRewrapped() {
        byte[] changed = sealed.clone();
        changed[Seals.HEADER - 10] = (byte) (changed[Seals.HEADER - 10] == 'A' ? 'B' : 'A');
        try (AgeIdentity next = AgeIdentity.generate()) {
            Seals.refuses("SEALED_HEADER_MAC", () -> rewrapped(changed, next));
        }
    }

    @Test
    void payloadThatWasChanged_isRefusedBehindTheNewHeaderToo() throws Exception {
        byte[] changed = sealed.clone();
        changed[Seals.HEADER + 100] ^= 1;
        try (AgeIdentity next = AgeIdentity.generate()) {
            byte[] made = rewrapped(changed, next);
            Seals.refuses("SEALED_TAMPERED", () -> Seals.unsealed(made, Seals.identitiesOf(next)));
        }
    }

    @Test
    void lengthOfWhatWasReceived_isNotClaimed() throws Exception {
        assertEquals(OptionalLong.empty(), Seals.received(sealed).length());
    }

    @Test
    void lengthThatIsKnown_isKnownBehindTheNewHeaderToo() throws Exception {
        Sealer sealer = Sealer.to(Recipients.of(Recipient.parse(Seals.RECIPIENT)));
        try (AgeIdentities identities = Seals.identities();
                SealedRecording own = sealer.seal(new ByteArrayInputStream(plain), plain.length);
                SealedRecording made =
                        Unsealer.with(identities).rewrap(own, Recipients.of(Recipient.parse(Seals.RECIPIENT)))) {
            assertEquals(OptionalLong.of(sealed.length), made.length());
        }
    }
}
