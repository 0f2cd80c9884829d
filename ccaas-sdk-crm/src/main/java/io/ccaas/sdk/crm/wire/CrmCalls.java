package io.ccaas.sdk.crm.wire;

import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmRateLimitedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends for a connector. Statuses that mean the same with every CRM become the port's errors: 409 and 412 a conflict, 400, 413
 * and 422 a refused value, 429 a limit with its time. All others stay what they are. Thread-safe.
 */
public final class CrmCalls {

    private final CrmClient client;

    /**
     * For a connector.
     *
     * @param client its client
     */
    public CrmCalls(CrmClient client) {
        this.client = client;
    }

    /**
     * Sends JSON. Each call has an idempotency key of its own, the same for all its attempts.
     *
     * @param template one that the client was opened with
     * @param values for its holes
     * @param body typed content
     * @param deadline when it has ended
     * @return the answer
     */
    public Answer send(RequestTemplate template, Map<String, WireValue> values, JsonBody body, Deadline deadline) {
        return send(template, TransferId.fresh(), values, body, deadline);
    }

    /**
     * Sends JSON under an idempotency key of the connector's own, for CRMs that keep keys beyond one call.
     *
     * @param template one that the client was opened with
     * @param key the same whenever the same is meant
     * @param values for its holes
     * @param body typed content
     * @param deadline when it has ended
     * @return the answer
     */
    public Answer send(
            RequestTemplate template, TransferId key, Map<String, WireValue> values, JsonBody body, Deadline deadline) {
        return typed(() -> client.send(template, key, values, body, deadline));
    }

    /**
     * Sends a request without content.
     *
     * @param template one that the client was opened with
     * @param values for its holes
     * @param deadline when it has ended
     * @return the answer
     */
    public Answer send(RequestTemplate template, Map<String, WireValue> values, Deadline deadline) {
        return typed(() -> client.send(template, TransferId.fresh(), values, deadline));
    }

    private static Answer typed(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (PartnerAnsweredException answered) {
            throw typed(answered);
        }
    }

    private static PartnerException typed(PartnerAnsweredException answered) {
        if (!answered.isAuthenticated()) {
            return answered;
        }
        return switch (answered.status()) {
            case 409, 412 -> new CrmConflictException();
            case 400, 413, 422 -> new CrmValidationException(Set.of());
            case 429 -> new CrmRateLimitedException(answered.retryAfter());
            default -> answered;
        };
    }

    /**
     * An id that this CRM issued earlier.
     *
     * @param text as it wrote it
     * @return usable towards this CRM alone
     */
    public PartnerIssuedId issued(String text) {
        return client.issuedEarlier(text);
    }

    /**
     * An option of the CRM's entry.
     *
     * @param option a name that the provider declares
     * @return empty when the entry does not have it
     */
    public Optional<WireValue> configured(String option) {
        return client.configured(option);
    }

    /** Names the partner. */
    @Override
    public String toString() {
        return client.partnerId();
    }
}
