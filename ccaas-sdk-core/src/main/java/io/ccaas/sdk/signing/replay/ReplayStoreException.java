package io.ccaas.sdk.signing.replay;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** The database of a replay store did not answer as it should. Whoever asked refuses the request. */
public final class ReplayStoreException extends LocalException {

    private static final long serialVersionUID = 1L;

    private ReplayStoreException(Problem problem) {
        super(problem);
    }

    static ReplayStoreException of(Throwable foreign) {
        return new ReplayStoreException(Problem.of(
                        "REPLAY_STORE_DATABASE",
                        "the table ccaas_replay of the replay store to be written to",
                        "the database refused, or did not answer within five seconds",
                        "Check the database, the table and this user's right to insert, select and delete.")
                .causedBy(foreign));
    }
}
