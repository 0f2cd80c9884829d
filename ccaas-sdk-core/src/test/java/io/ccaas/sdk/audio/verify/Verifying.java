package io.ccaas.sdk.audio.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What tests of canonical forms share. */
final class Verifying {

    private Verifying() {}

    static VerifiedAudio accepts(byte[] payload) {
        return AudioOnlyVerifier.verify(new ByteArrayInputStream(payload));
    }

    static PayloadRefusedException refuses(String code, byte[] payload) {
        PayloadRefusedException refusal = assertThrows(PayloadRefusedException.class, () -> accepts(payload), code);
        assertEquals(code, refusal.code());
        return refusal;
    }

    /** One byte is another. */
    static byte[] changed(byte[] payload, int at) {
        byte[] copy = payload.clone();
        copy[at] ^= 0x41;
        return copy;
    }

    static byte[] cut(byte[] payload, int less) {
        return Arrays.copyOf(payload, payload.length - less);
    }

    /** Whatever is changed in a range is seen, but for bytes that are numbers with several right values. */
    static void guards(byte[] payload, int from, int to, Set<Integer> numbers) {
        accepts(payload);
        List<Integer> unseen = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (!numbers.contains(at) && isAccepted(changed(payload, at))) {
                unseen.add(at);
            }
        }
        assertEquals(List.of(), unseen);
    }

    private static boolean isAccepted(byte[] payload) {
        try {
            accepts(payload);
            return true;
        } catch (PayloadRefusedException expected) {
            return false;
        } catch (RuntimeException other) {
            return fail(other);
        }
    }
}
