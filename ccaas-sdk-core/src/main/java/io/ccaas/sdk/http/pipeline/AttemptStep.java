package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.http.transport.HeadFinisher;
import io.ccaas.sdk.http.transport.Transport;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.http.transport.WireRequest;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseVerifier;
import io.ccaas.sdk.signing.SignatureFields;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One network attempt: digest, then, inside the transport and on the connection itself, authorize → sign → send →
 * verify. Last of all, because whatever repeats it must get a fresh signature. A partner that answers 401 and asks for a better signature
 * gets one, once, when the call may be repeated: whoever stands in between can ask too.
 */
final class AttemptStep {

    private final Transport transport;
    private final PartnerProof proof;
    private final long answerLimit;

    /** Who signed once need not be asked again. */
    private volatile boolean partnerSigns;

    AttemptStep(Transport transport, PartnerProof proof, long answerLimit) {
        this.transport = transport;
        this.proof = proof;
        this.answerLimit = answerLimit;
    }

    Outcome send(PermittedCall permitted, Authorization.Ticket ticket) {
        AnswerVerifier judge = Authorization.seenBy(ticket, verifier());
        DemandWatch watch = new DemandWatch(judge);
        try {
            Outcome outcome = attempt(permitted, ticket, watch, Optional.empty());
            if (!signsAgain(permitted, watch)) {
                return outcome;
            }
        } catch (PartnerAnsweredException answered) {
            if (!signsAgain(permitted, watch)) {
                throw answered;
            }
        }
        return attempt(permitted, ticket, judge, watch.demand()).after(1);
    }

    private boolean signsAgain(PermittedCall permitted, DemandWatch watch) {
        return watch.demand().isPresent()
                && proof.signer().isPresent()
                && permitted.call().repeatable();
    }

    private Outcome attempt(
            PermittedCall permitted,
            Authorization.Ticket ticket,
            AnswerVerifier verifier,
            Optional<ResponseHead> demand) {
        PartnerCall call = permitted.call();
        List<Field> fields = new ArrayList<>(call.fields());
        WireBody body = call.body() == null ? null : call.body().body();
        if (proof.signer().isPresent()) {
            try {
                fields.add(digest(call));
                body = call.body() == null ? null : call.body().proven();
            } catch (IOException foreign) {
                throw new SdkBugException("a body that was proven could not be read again", foreign);
            }
        }
        WireRequest request = new WireRequest(permitted.permit(), call.method(), fields, body, answerLimit);
        List<String> covered = new ArrayList<>();
        WireAnswer answer = transport.send(request, finisher(ticket, covered, demand), verifier, call.deadline());
        partnerSigns = true; // or it was not verified, and is never asked
        return new Outcome(answer, covered, 1);
    }

    private static Field digest(PartnerCall call) throws IOException {
        ContentDigest digest = call.body() == null
                ? ContentDigest.of(new byte[0])
                : ContentDigest.ofSha256(call.body().sha256());
        return new Field(ContentDigest.FIELD_NAME, digest.fieldValue());
    }

    /** The order matters: the signature covers what authorizes. */
    private HeadFinisher finisher(Authorization.Ticket ticket, List<String> covered, Optional<ResponseHead> demand) {
        return (head, over) -> {
            List<Field> added = new ArrayList<>(ticket.fields(head, over));
            proof.signer().ifPresent(signer -> {
                added.addAll(asking());
                RequestHead whole = head.with(added);
                SignatureFields signature =
                        demand.map(asked -> signer.sign(whole, asked)).orElseGet(() -> signer.sign(whole));
                covered.addAll(signature.covered());
                added.addAll(signature.fields());
            });
            return added;
        };
    }

    private List<Field> asking() {
        return partnerSigns
                ? List.of()
                : proof.verifier().map(ResponseVerifier::asking).stream().toList();
    }

    private AnswerVerifier verifier() {
        return proof.verifier().<AnswerVerifier>map(SignedAnswer::new).orElseGet(AnswerVerifier::nothing);
    }
}
