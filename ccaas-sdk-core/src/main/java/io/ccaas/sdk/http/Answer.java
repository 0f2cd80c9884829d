package io.ccaas.sdk.http;

import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.http.pipeline.Outcome;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.tls.NegotiatedTls;
import java.util.List;

/**
 * A partner's answer.
 *
 * <p>Guarantees: it came over the partner's enforced TLS; where the declaration asks for signed answers, signature and
 * digest held before anything of it could be read; its status is one the template expects. Does not guarantee: that what
 * it says is true or harmless. Treat its text as hostile; {@link #toString()} shows none of it.
 */
public final class Answer {

    private final String partnerId;
    private final Outcome outcome;

    Answer(String partnerId, Outcome outcome) {
        this.partnerId = partnerId;
        this.outcome = outcome;
    }

    private WireAnswer wire() {
        return outcome.answer();
    }

    /**
     * The status code.
     *
     * @return one that the template expects
     */
    public int status() {
        return wire().status();
    }

    /**
     * The content, uninterpreted.
     *
     * @return a copy
     */
    public byte[] content() {
        return wire().content();
    }

    /**
     * The content as a JSON object, read strictly.
     *
     * @return the object
     * @throws io.ccaas.sdk.json.JsonRefusedException when it is not a JSON object within the limits
     */
    public JsonObject json() {
        return Json.readObject(wire().content(), JsonLimits.standard());
    }

    /**
     * Takes an id out of this answer.
     *
     * @param text the id as the partner wrote it in this answer
     * @return usable in later requests to the same partner
     * @throws AnswerRefusedException when it does not have an id's form
     */
    public PartnerIssuedId issued(String text) {
        return PartnerIssuedId.of(partnerId, text);
    }

    /**
     * The connection it came over.
     *
     * @return what was negotiated
     */
    public NegotiatedTls tls() {
        return wire().tls();
    }

    /**
     * What the request's signature covered.
     *
     * @return component names, empty when the partner's declaration has no signing
     */
    public List<String> covered() {
        return outcome.covered();
    }

    /**
     * How often the request was sent.
     *
     * @return at least 1
     */
    public int attempts() {
        return outcome.attempts();
    }

    @Override
    public String toString() {
        return "Answer[" + partnerId + ", " + wire() + "]";
    }
}
