package io.ccaas.sdk.http;

import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;
import java.util.Set;

/**
 * The way to a CRM.
 *
 * <p>Guarantees: bodies are {@link JsonBody}s, whose text is redacted; every class of data in a body is one that the
 * partner was declared to receive, or nothing is sent; a text that was kept unredacted by its named verb is in the audit
 * log. Telephone numbers travel in bodies, never in a path or query, where logs would keep them.
 */
public final class CrmClient extends PartnerClient {

    CrmClient(Partner partner, Set<RequestTemplate> templates, Pipeline pipeline) {
        super(partner, templates, pipeline);
    }

    /**
     * Sends JSON.
     *
     * @param template one with a JSON body
     * @param transfer the job it belongs to; the partner sees it as idempotency key
     * @param values for the template's holes
     * @param body typed content
     * @param deadline when it has ended
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer send(
            RequestTemplate template,
            TransferId transfer,
            Map<String, WireValue> values,
            JsonBody body,
            Deadline deadline) {
        requireContent(template, RequestTemplate.Content.JSON);
        if (!body.mayGoTo(partner())) {
            throw new IllegalArgumentException("a value of one partner was about to be sent to another");
        }
        return sendFilled(template, new Filled(partner(), template, values).with(body), transfer, deadline);
    }

    /**
     * Sends one request without body in the words of an operator, for trying an interface by hand.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path relative to the endpoint, with query if any; refused when it holds personal data, because logs keep paths
     * @param deadline when it has ended
     * @return the partner's answer, whatever its status from 200 to 499 but redirects
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer sendByHand(String method, String path, Deadline deadline) {
        return byHand(AdHoc.of(method, path), deadline);
    }

    /**
     * Sends one request in the words of an operator, for trying an interface by hand. Nothing checks that a body of class
     * CONTACT or INTERACTION holds only what its class says.
     *
     * @param method GET, POST, PUT, PATCH or DELETE
     * @param path relative to the endpoint, with query if any; refused when it holds personal data, because logs keep paths
     * @param json the body
     * @param as which class of data it is; every string of a TRANSCRIPT is redacted, AUDIO is refused
     * @param redactor used when it is a transcript
     * @param deadline when it has ended
     * @return the partner's answer, whatever its status from 200 to 499 but redirects
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer sendByHand(
            String method, String path, String json, DataClass as, Redactor redactor, Deadline deadline) {
        return byHand(AdHoc.of(method, path).withBody(json, as, redactor), deadline);
    }

    private Answer byHand(AdHoc request, Deadline deadline) {
        return new Answer(partner(), pipeline().send(request.call(partner(), TransferId.fresh(), deadline)));
    }

    /**
     * Takes up an id that this partner issued earlier and the host kept.
     *
     * @param text as the partner wrote it
     * @return usable towards this partner alone
     * @throws AnswerRefusedException when it does not have an id's form
     */
    public PartnerIssuedId issuedEarlier(String text) {
        return PartnerIssuedId.of(partnerId(), text);
    }
}
