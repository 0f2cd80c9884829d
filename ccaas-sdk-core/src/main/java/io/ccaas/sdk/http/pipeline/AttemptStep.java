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
import io.ccaas.sdk.signing.RequestSigner;
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
 * verify. Last of all, because whatever repeats it must get a fresh signature.
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

    /** Signs as was asked for where somebody asked. */
    Attempted send(PermittedCall permitted, Authorization.Ticket ticket, Optional<ResponseHead> demand) {
        DemandWatch watch = new DemandWatch(Authorization.seenBy(ticket, verifier()));
        try {
            return Attempted.answered(attempt(permitted, ticket, watch, demand), asked(watch));
        } catch (PartnerAnsweredException unsigned) {
            if (unsigned.status() != Attempted.UNAUTHORIZED) {
                throw unsigned;
            }
            return Attempted.unsigned(unsigned, asked(watch));
        }
    }

    private Optional<ResponseHead> asked(DemandWatch watch) {
        return proof.signer().flatMap(signer -> watch.demand);
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
                body = call.body() == null ? null : call.body().proven(call.deadline());
            } catch (IOException foreign) {
                throw new SdkBugException("a body that was proven could not be read again", foreign);
            }
        }
        WireRequest request = new WireRequest(permitted.permit(), call.method(), fields, body, answerLimit);
        List<String> covered = new ArrayList<>();
        WireAnswer answer =
                transport.send(request, finisher(permitted, ticket, covered, demand), verifier, call.deadline());
        partnerSigns = true; // or it was not verified, and is never asked
        return new Outcome(answer, covered, 1);
    }

    private static Field digest(PartnerCall call) throws IOException {
        ContentDigest digest = call.body() == null
                ? ContentDigest.of(new byte[0])
                : ContentDigest.ofSha256(call.body().sha256(call.deadline()));
        return new Field(ContentDigest.FIELD_NAME, digest.fieldValue());
    }

    /** The order matters: the signature covers what authorizes, and whatever throws comes before the departure. */
    private HeadFinisher finisher(
            PermittedCall permitted, Authorization.Ticket ticket, List<String> covered, Optional<ResponseHead> demand) {
        return (head, shown) -> {
            List<Field> added = new ArrayList<>(ticket.fields(head, shown));
            proof.signer().ifPresent(signer -> {
                added.addAll(asking());
                RequestHead whole = head.with(added);
                SignatureFields signature =
                        demand.map(asked -> signer.sign(whole, asked)).orElseGet(() -> signer.sign(whole));
                covered.addAll(signature.covered());
                added.addAll(signature.fields());
            });
            permitted.departure().begin();
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

    /** Notes whether an answer asks for a better signature, before it is judged: it is seldom signed itself. */
    private static final class DemandWatch implements AnswerVerifier {

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
    }
}
