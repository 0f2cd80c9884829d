package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.ResponseHead;
import java.util.Optional;

/** Notes whether an answer asks for a better signature, before it is judged: it is seldom signed itself. For one attempt. */
final class DemandWatch implements AnswerVerifier {

    private final AnswerVerifier judge;
    private Optional<ResponseHead> demand = Optional.empty();

    DemandWatch(AnswerVerifier judge) {
        this.judge = judge;
    }

    @Override
    public ContentCheck verify(ResponseHead answer, RequestHead sent) {
        demand = RequestSigner.isDemandedBy(answer) ? Optional.of(answer) : Optional.empty();
        return judge.verify(answer, sent);
    }

    Optional<ResponseHead> demand() {
        return demand;
    }
}
