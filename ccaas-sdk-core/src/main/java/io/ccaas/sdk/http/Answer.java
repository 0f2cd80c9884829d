package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.http.pipeline.Outcome;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.tls.NegotiatedTls;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner's answer.
 *
 * <p>Guarantees: it came over the partner's enforced TLS; where the declaration asks for signed answers, signature and
 * digest held before anything of it could be read; its status is one the template expects. Does not guarantee: that what
 * it says is true or harmless. Treat its text as hostile; {@link #toString()} shows none of it.
 */
public final class Answer {

    private final Partner partner;
    private final Outcome outcome;
    private volatile @Nullable Set<String> texts;

    Answer(Partner partner, Outcome outcome) {
        this.partner = partner;
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
     * Takes an id out of this answer. What does not stand in it is refused: otherwise any text, a caller's number too,
     * could be called an id and travel to the partner.
     *
     * @param text the id as the partner wrote it in this answer, as a whole JSON string or number
     * @return usable in later requests to the same partner
     * @throws AnswerRefusedException when it does not have an id's form, or is no value of this answer
     * @throws io.ccaas.sdk.json.JsonRefusedException when the answer is not JSON within the limits
     */
    public PartnerIssuedId issued(String text) {
        PartnerIssuedId id = PartnerIssuedId.of(partner.id(), text);
        requireIssued(text);
        return id;
    }

    /**
     * Takes the URL of something that the partner stores out of this answer, to be given back to it as a value. It is never
     * dialled.
     *
     * @param text the URL as the partner wrote it in this answer, as a whole JSON string
     * @return usable in later requests to the same partner
     * @throws AnswerRefusedException when it is no https URL without query, its origin is neither the partner's own nor declared
     *     under {@code auxiliary} with purpose {@code uploads}, or it is no value of this answer
     * @throws io.ccaas.sdk.json.JsonRefusedException when the answer is not JSON within the limits
     */
    public PartnerIssuedId issuedUrl(String text) {
        PartnerIssuedId url = PartnerIssuedId.url(partner, text);
        requireIssued(text);
        return url;
    }

    private void requireIssued(String text) {
        if (!texts().contains(text)) {
            throw new AnswerRefusedException(Problem.of(
                    "PARTNER_ID_NOT_ISSUED",
                    "an id that stands in the partner's answer",
                    "a text that is no value of it",
                    "Take ids out of the answer as they are; towards a CRM, issuedEarlier takes up one that"
                            + " was kept."));
        }
    }

    /** Read once: an answer may list thousands of ids. Two threads at worst read it twice. */
    private Set<String> texts() {
        Set<String> known = texts;
        if (known == null) {
            known = IssuedTexts.of(Json.read(wire().content(), JsonLimits.standard()));
            texts = known;
        }
        return known;
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
        return "Answer[" + partner.id() + ", " + wire() + "]";
    }
}
