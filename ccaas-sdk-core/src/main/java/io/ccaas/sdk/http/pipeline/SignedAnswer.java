package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.transport.AnswerVerifier;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.ResponseVerifier;
import io.ccaas.sdk.signing.VerifiedResponse;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Asks every answer for its signature. An error status without one may come from a gateway in between: it is told apart
 * from a forged success, and its text is never read.
 */
record SignedAnswer(ResponseVerifier verifier) implements AnswerVerifier {

    @Override
    public ContentCheck verify(ResponseHead answer, RequestHead sent) {
        try {
            VerifiedResponse verified = verifier.verify(sent, answer);
            return content -> requireDigest(verified, content);
        } catch (SignatureRefusedException refusal) {
            if (answer.status() >= 300) {
                throw new PartnerAnsweredException(answer.status(), false, Optional.empty());
            }
            throw refusal;
        }
    }

    private static void requireDigest(VerifiedResponse verified, byte[] content) {
        try {
            verified.readFully(new ByteArrayInputStream(content), Math.max(1, content.length));
        } catch (IOException foreign) {
            throw new SdkBugException("bytes in memory could not be read", foreign);
        }
    }
}
