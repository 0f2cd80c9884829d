package io.ccaas.sdk.signing;

import static io.ccaas.sdk.signing.Heads.CLIENT;
import static io.ccaas.sdk.signing.Heads.half;
import static io.ccaas.sdk.signing.Heads.post;
import static io.ccaas.sdk.signing.Heads.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any change to what was signed, and for any bytes in the fields that carry the proof. */
class SignaturePropertiesTest {

    private static final List<String> COVERED = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Digest",
            "Authorization",
            "Idempotency-Key",
            "Ccx-Tenant",
            "Signature-Input",
            "Signature");

    private final StoppedTime time = new StoppedTime();
    private final RequestHead signed =
            with(post(), RequestSigner.of(CLIENT, time).sign(post()).fields());

    private void verify(RequestHead head) {
        RequestVerifier.builder(ReplayStore.inMemory(10, time))
                .trust("client-1", half(CLIENT))
                .time(time)
                .build()
                .verify(head);
    }

    @Property(tries = 250)
    void anyVisibleCharacterChangedInAnyCoveredField_isRefused(
            @ForAll @IntRange(max = 7) int field,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(min = 0x21, max = 0x7e) int character) {
        RequestHead changed = Heads.changed(signed, COVERED.get(field), value -> {
            StringBuilder text = new StringBuilder(value);
            int at = place % value.length();
            text.setCharAt(at, (char) (value.charAt(at) == character ? character ^ 1 : character));
            return text.toString();
        });

        assertThrows(SignatureRefusedException.class, () -> verify(changed));
    }

    @Property(tries = 150)
    void anyChangeOfTarget_isRefused(
            @ForAll @IntRange(min = 8, max = 51) int place, @ForAll @IntRange(min = 0x21, max = 0x7e) int character) {
        StringBuilder target = new StringBuilder(signed.targetUri());
        boolean sameHost = place < 23 && Character.toLowerCase(character) == target.charAt(place);
        if (target.charAt(place) == character || sameHost) {
            return;
        }
        target.setCharAt(place, (char) character);
        RequestHead changed = new RequestHead("POST", target.toString(), signed.fields());

        assertThrows(SignatureRefusedException.class, () -> verify(changed));
    }

    @Property(tries = 800)
    void mutatedFields_giveDeclaredExceptionsOnly(
            @ForAll @IntRange(max = 2) int field,
            @ForAll @IntRange(max = 10_000) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll String inserted) {
        String name = List.of("Signature-Input", "Signature", "Content-Digest").get(field);
        RequestHead mutated = Heads.changed(signed, name, value -> {
            int at = from % value.length();
            return value.substring(0, at) + inserted + value.substring(Math.min(value.length(), at + length));
        });

        refusedOrProven(() -> verify(mutated));
    }

    @Property(tries = 400)
    void splicedFields_giveDeclaredExceptionsOnly(
            @ForAll @IntRange(max = 10_000) int from,
            @ForAll @IntRange(max = 10_000) int to,
            @ForAll @IntRange(max = 3) int times) {
        RequestHead spliced = Heads.changed(signed, "Signature-Input", value -> {
            String piece = value.substring(
                    Math.min(from % value.length(), to % value.length()),
                    Math.max(from % value.length(), to % value.length()));
            return value.substring(0, to % value.length())
                    + piece.repeat(times)
                    + value.substring(from % value.length());
        });

        refusedOrProven(() -> verify(spliced));
    }

    @Property(tries = 200)
    void anyContent_matchesItsOwnDigestAndNoOther(@ForAll byte[] content, @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        ContentDigest digest = ContentDigest.parse(ContentDigest.of(content).fieldValue());
        byte[] other = Arrays.copyOf(content, content.length + 1);
        other[content.length / 2] ^= (byte) (1 << bit);

        assertEquals(
                content.length,
                digest.verified(new ByteArrayInputStream(content)).readFully(content.length).length);
        assertThrows(
                SignatureRefusedException.class,
                () -> digest.verified(new ByteArrayInputStream(other)).readAllBytes());
    }

    private static void refusedOrProven(Runnable attempt) {
        try {
            attempt.run();
        } catch (SignatureRefusedException declared) {
            assertEquals(declared.code(), declared.problem().code());
        }
    }
}
