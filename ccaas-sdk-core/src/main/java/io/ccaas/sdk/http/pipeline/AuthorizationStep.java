package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.TokenOutdatedException;
import io.ccaas.sdk.signing.ResponseHead;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Gets what an attempt carries, and makes another when the partner refused just that and it could be mended: another token
 * or proof first, each kind once, and then, when that did not help, once a signature as the answer asks for it. In this order
 * because whoever stands in between can ask for signatures that we do not make, and must not keep an old token in use. Must
 * come before the attempt, which takes a connection.
 */
record AuthorizationStep(Authorization authorization, AttemptStep attempt) implements PermittedCall.Step {

    @Override
    public Outcome send(PermittedCall permitted) {
        Set<Authorization.Remedy> tried = EnumSet.of(Authorization.Remedy.NONE);
        Optional<ResponseHead> demand = Optional.empty();
        for (int earlier = 0; ; earlier++) {
            Authorization.Ticket ticket = authorization.ticket(permitted.call());
            try {
                Attempted attempted = attempt.send(permitted, ticket, demand);
                boolean again = demand.isEmpty() && attempted.isUnauthorized();
                boolean mended = again && mended(ticket, tried); // also where only the next call gains by it
                demand = mended ? Optional.empty() : attempted.demand();
                if (!again || (!mended && demand.isEmpty()) || !attempted.mayBeFollowedBy(permitted.call())) {
                    return attempted.stands(earlier);
                }
            } catch (TokenOutdatedException moved) {
                if (!mended(ticket, tried)) {
                    throw moved;
                }
            }
        }
    }

    private static boolean mended(Authorization.Ticket ticket, Set<Authorization.Remedy> tried) {
        boolean mends = tried.add(ticket.remedy());
        if (mends) {
            ticket.mend();
        }
        return mends;
    }
}
