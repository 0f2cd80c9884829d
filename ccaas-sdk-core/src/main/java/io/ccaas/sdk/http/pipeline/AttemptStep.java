package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.http.transport.HeadFinisher;
import io.ccaas.sdk.http.transport.Transport;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.http.transport.WireRequest;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.SignatureFields;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One network attempt: digest, then, inside the transport and on the connection itself, authorize → sign → send →
 * verify. Last of
 * all, because whatever repeats it must get a fresh signature.
 */
record AttemptStep(Transport transport, PartnerProof proof, long answerLimit) {

    Outcome send(PermittedCall permitted, Authorization.Ticket ticket) {
        PartnerCall call = permitted.call();
        WireRequest request = new WireRequest(
                permitted.permit(),
                call.method(),
                fields(call),
                call.body() == null ? null : call.body().body(),
                answerLimit);
        List<String> covered = new ArrayList<>();
        WireAnswer answer = transport.send(
                request, finisher(ticket, covered), Authorization.seenBy(ticket, verifier()), call.deadline());
        return new Outcome(answer, covered, 1);
    }

    private List<Field> fields(PartnerCall call) {
        if (proof.signer().isEmpty()) {
            return call.fields();
        }
        List<Field> fields = new ArrayList<>(call.fields());
        try {
            ContentDigest digest = call.body() == null
                    ? ContentDigest.of(new byte[0])
                    : ContentDigest.ofSha256(call.body().sha256());
            fields.add(new Field(ContentDigest.FIELD_NAME, digest.fieldValue()));
        } catch (IOException foreign) {
            throw new SdkBugException("a body that was proven could not be read again", foreign);
        }
        return fields;
    }

    /** The order matters: the signature covers what authorizes. */
    private HeadFinisher finisher(Authorization.Ticket ticket, List<String> covered) {
        return (head, over) -> {
            List<Field> added = new ArrayList<>(ticket.fields(head, over));
            proof.signer().ifPresent(signer -> {
                List<Field> all = new ArrayList<>(head.fields());
                all.addAll(added);
                SignatureFields signature = signer.sign(new RequestHead(head.method(), head.targetUri(), all));
                covered.addAll(signature.covered());
                added.addAll(signature.fields());
            });
            return added;
        };
    }

    private AnswerVerifier verifier() {
        return proof.verifier().<AnswerVerifier>map(SignedAnswer::new).orElseGet(AnswerVerifier::nothing);
    }
}
