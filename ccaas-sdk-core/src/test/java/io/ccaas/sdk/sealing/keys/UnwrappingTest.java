package io.ccaas.sdk.sealing.keys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A header may hold several stanzas to one key; one file key leaves, and none is left behind. */
final class UnwrappingTest {

    private static final Stanza STANZA = new Stanza("x", List.of(), new byte[0]);

    private final Secret one = Secret.copyOf(new byte[16]);
    private final Secret other = Secret.copyOf(new byte[16]);

    private static void isDestroyed(Secret secret) {
        assertThrows(IllegalStateException.class, () -> secret.use(SecretAccess.reading(), bytes -> bytes.length));
    }

    @Test
    void furtherFileKeys_areDestroyed() {
        Deque<Secret> held = new ArrayDeque<>(List.of(one, other));
        Optional<Secret> first =
                Unwrapping.first(Collections.nCopies(3, STANZA), "x", stanza -> Optional.ofNullable(held.pollFirst()));
        assertSame(one, first.orElseThrow());
        assertDoesNotThrow(() -> one.use(SecretAccess.reading(), bytes -> bytes.length));
        isDestroyed(other);
    }

    @Test
    void fileKeyBeforeAStanzaThatIsRefused_isDestroyed() {
        Deque<Secret> held = new ArrayDeque<>(List.of(one));
        SdkException refusal = assertThrows(
                SdkException.class,
                () -> Unwrapping.first(Collections.nCopies(2, STANZA), "x", stanza -> {
                    if (held.isEmpty()) {
                        throw KeyRefused.stanza("one has another form");
                    }
                    return Optional.of(held.removeFirst());
                }));
        assertEquals("SEALED_STANZA", refusal.code());
        isDestroyed(one);
    }

    @Test
    void stanzasOfOtherTypes_areNotAsked() {
        assertEquals(Optional.empty(), Unwrapping.first(List.of(STANZA), "y", stanza -> Optional.of(one)));
    }
}
