package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.failure.TokenOutdatedException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Gets what an attempt carries, and makes another when the partner refused just that and it could be mended. A 401 says
 * that the request was not acted on; where answers are signed only a signed one says so, and one that is not may come
 * from a gateway after the partner acted: then a call that must not be repeated ends. Must come before the attempt, which
 * takes a connection.
 */
record AuthorizationStep(Authorization authorization, AttemptStep attempt) implements PermittedCall.Step {

    private static final int UNAUTHORIZED = 401;

    @Override
    public Outcome send(PermittedCall permitted) {
        Set<Authorization.Remedy> tried = EnumSet.of(Authorization.Remedy.NONE);
        for (int earlier = 0; ; earlier++) {
            Authorization.Ticket ticket = authorization.ticket(permitted.call().deadline());
            try {
                Outcome outcome = attempt.send(permitted, ticket);
                if (outcome.answer().status() != UNAUTHORIZED || !tried.add(ticket.remedy())) {
                    return outcome.after(earlier);
                }
            } catch (PartnerAnsweredException unsigned) {
                // A gateway that looks at tokens need not be able to sign.
                if (unsigned.status() != UNAUTHORIZED || !tried.add(ticket.remedy())) {
                    throw unsigned;
                }
                if (!unsigned.isAuthenticated() && !permitted.call().repeatable()) {
                    ticket.mend(); // for the next call
                    throw unsigned;
                }
            } catch (TokenOutdatedException moved) {
                if (!tried.add(ticket.remedy())) {
                    throw moved;
                }
            }
            ticket.mend();
        }
    }
}
