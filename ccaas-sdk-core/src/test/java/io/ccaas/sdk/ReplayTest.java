package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.partner.replay.ReplayDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import io.ccaas.sdk.time.Time;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether the store of nonces fits the number of processes that verify. */
class ReplayTest {

    private static final ReplayStore SHARED = (keyId, nonce, until) -> Outcome.RECORDED;

    private static Replay replay(int nodes, ReplayDeclaration.Store store, @Nullable ReplayStore given) {
        return new Replay(new ReplayDeclaration(nodes, store), given, Time.system());
    }

    @Test
    void oneProcess_mayRememberByItself() {
        Replay one = replay(1, ReplayDeclaration.Store.MEMORY, null);

        assertEquals(Severity.OK, one.finding().severity());
        assertTrue(one.store().knowsFrom().isPresent());
        assertSame(one.store(), one.store());
    }

    @Test
    void severalProcessesWithoutSharedStore_areAnError() {
        Finding finding = replay(3, ReplayDeclaration.Store.MEMORY, null).finding();

        assertEquals("signing.replay", finding.check());
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.found().startsWith("3 processes"), finding.found());
    }

    @Test
    void severalProcessesWithSharedStore_areWell() {
        Replay shared = replay(3, ReplayDeclaration.Store.SHARED, SHARED);

        assertEquals(Severity.OK, shared.finding().severity());
        assertSame(SHARED, shared.store());
    }

    @Test
    void sharedStoreThatIsMissingOrForgets_isRefusedWhenItIsAskedFor() {
        for (Optional<ReplayStore> given :
                List.of(Optional.<ReplayStore>empty(), Optional.of(ReplayStore.inMemory(1)))) {
            Replay missing = replay(1, ReplayDeclaration.Store.SHARED, given.orElse(null));

            assertEquals(
                    "REPLAY_STORE_MISSING",
                    assertThrows(ReplayConfigurationException.class, missing::store)
                            .code());
        }
    }

    @Test
    void storeThatWasGiven_isTaken() {
        assertSame(SHARED, replay(1, ReplayDeclaration.Store.MEMORY, SHARED).store());
    }
}
