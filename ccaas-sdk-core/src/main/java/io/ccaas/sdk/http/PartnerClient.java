package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the clients of all roles share: one partner, its constant templates, its pipeline.
 *
 * <p>Sealed: what may be sent depends on the role, so each role has a client of its own with its own methods. Thread-safe.
 */
public abstract sealed class PartnerClient permits TranscriptionClient, CrmClient {

    private final Partner partner;
    private final Set<RequestTemplate> templates;
    private final Pipeline pipeline;

    PartnerClient(Partner partner, Set<RequestTemplate> templates, Pipeline pipeline) {
        partner.options().keySet().forEach(option -> WireValue.configured(partner, option));
        this.partner = partner;
        this.templates = Set.copyOf(templates);
        this.pipeline = pipeline;
    }

    /**
     * Which partner this is.
     *
     * @return its id in partners.yaml
     */
    public final String partnerId() {
        return partner.id();
    }

    /**
     * An option of the partner's entry, such as a model or a language. Every option was checked for personal data when the
     * client was opened.
     *
     * @param option a name that the connector's provider declares
     * @return its value, empty when the entry does not have it
     */
    public final Optional<WireValue> configured(String option) {
        return WireValue.configured(partner, option);
    }

    /**
     * An option of the partner's entry that is a list, such as a vocabulary; checked likewise.
     *
     * @param option a name that the connector's provider declares
     * @return its parts, which commas separate; empty when the entry does not have it
     */
    public final Optional<WireValue> configuredList(String option) {
        return WireValue.configuredList(partner, option);
    }

    /**
     * Waits between two looks at a job. An interrupt, or that the instance is closed, ends the wait within a second.
     *
     * @param wait how long; the caller keeps it within its deadline
     * @throws io.ccaas.sdk.http.transport.TransportException {@code CALL_CANCELLED} when it was ended
     */
    public final void pause(Duration wait) {
        pipeline.pause(wait);
    }

    /**
     * How long a call may take when the caller does not say.
     *
     * @return a deadline from now, by the partner's {@code limits.call}
     */
    public final Deadline defaultDeadline() {
        return Deadline.in(partner.limits().call());
    }

    /**
     * Sends a request without content.
     *
     * @param template one of those this client was opened with
     * @param transfer the job it belongs to
     * @param values for the template's holes
     * @param deadline when it has ended
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public final Answer send(
            RequestTemplate template, TransferId transfer, Map<String, WireValue> values, Deadline deadline) {
        requireContent(template, RequestTemplate.Content.NONE);
        return sendFilled(template, new Filled(partner, template, values), transfer, deadline);
    }

    final Answer sendFilled(RequestTemplate template, Filled filled, TransferId transfer, Deadline deadline) {
        if (!templates.contains(template)) {
            throw new CallRefusedException(Problem.of(
                    "TEMPLATE_UNKNOWN",
                    "one of the constant templates that this client was opened with",
                    "another template",
                    "Pass every template when connecting; a template made during a call could carry its data."));
        }
        PartnerCall call = filled.call(template, transfer, deadline);
        return new Answer(partner, pipeline.send(call));
    }

    final void requireContent(RequestTemplate template, RequestTemplate.Content content) {
        if (template.content() != content) {
            throw new SdkBugException("a template was sent with a body of another kind");
        }
    }

    final Partner partner() {
        return partner;
    }

    final Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + partner.id() + "]";
    }
}
