package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.http.transport.HeadFinisher;
import io.ccaas.sdk.http.transport.Transport;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.http.transport.WireRequest;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.SignatureFields;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One network attempt: digest, then, inside the transport and on the connection itself, sign → send → verify. Last of
 * all, because whatever repeats it must get a fresh signature.
 */
record AttemptStep(Transport transport, PartnerProof proof, long answerLimit) implements PermittedCall.Step {

    @Override
    public Outcome send(PermittedCall permitted) {
        PartnerCall call = permitted.call();
        WireRequest request = new WireRequest(
                permitted.permit(),
                call.method(),
                fields(call),
                call.body() == null ? null : call.body().body(),
                answerLimit);
        List<String> covered = new ArrayList<>();
        WireAnswer answer = transport.send(request, finisher(covered), verifier(), call.deadline());
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

    private HeadFinisher finisher(List<String> covered) {
        return proof.signer()
                .<HeadFinisher>map(signer -> head -> {
                    SignatureFields signature = signer.sign(head);
                    covered.addAll(signature.covered());
                    return signature.fields();
                })
                .orElseGet(HeadFinisher::nothing);
    }

    private AnswerVerifier verifier() {
        return proof.verifier().<AnswerVerifier>map(SignedAnswer::new).orElseGet(AnswerVerifier::nothing);
    }
}
