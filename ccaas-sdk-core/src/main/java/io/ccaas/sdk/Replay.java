package io.ccaas.sdk;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.replay.ReplayDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.Time;
import org.jspecify.annotations.Nullable;

/** The store of nonces, and whether it fits what is declared of the processes that verify. */
final class Replay {

    /** Two minutes of a thousand requests a second. */
    private static final int NONCES = 120_000;

    private final ReplayDeclaration declared;
    private final @Nullable ReplayStore given;
    private final ReplayStore memory;

    Replay(ReplayDeclaration declared, @Nullable ReplayStore given, Time time) {
        this.declared = declared;
        this.given = given;
        this.memory = ReplayStore.inMemory(NONCES, time); // now: it knows nothing of what came before
    }

    ReplayStore store() {
        boolean shared = declared.store() == ReplayDeclaration.Store.SHARED;
        if (shared && (given == null || given.knowsFrom().isPresent())) {
            throw new ReplayConfigurationException(Problem.of(
                    "REPLAY_STORE_MISSING",
                    "a shared replay store, as replay.store says",
                    given == null ? "none was given" : "the one that was given forgets when this process ends",
                    "Give it: Ccaas.builder().replayStore(JdbcReplayStore.of(dataSource))."));
        }
        return given == null ? memory : given;
    }

    Finding finding() {
        boolean shared = declared.store() == ReplayDeclaration.Store.SHARED;
        boolean fits = shared || declared.nodes() == 1;
        return new Finding(
                "signing.replay",
                "replay",
                fits ? Severity.OK : Severity.ERROR,
                "more than one verifying process to share one replay store",
                declared.nodes()
                        + (declared.nodes() == 1 ? " process, " : " processes, ")
                        + (shared ? "a shared store" : "each with a memory of its own"),
                fits
                        ? ""
                        : "Declare replay: { store: shared } and give a JdbcReplayStore: until then a request that one"
                                + " process took can be repeated at another.");
    }
}
