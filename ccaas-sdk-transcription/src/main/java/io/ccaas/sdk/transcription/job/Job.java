package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.handling.Requirements;
import java.util.Map;
import java.util.Optional;

/** One job at a partner: what its requests share. The port makes these; connectors send with them. Immutable. */
public final class Job {

    private final TranscriptionClient client;
    private final Requirements requirements;
    private final Map<String, String> options;
    private final TransferId transfer;
    private final Deadline deadline;

    private Job(
            TranscriptionClient client,
            Requirements requirements,
            Map<String, String> options,
            TransferId transfer,
            Deadline deadline) {
        this.client = client;
        this.requirements = requirements;
        this.options = options;
        this.transfer = transfer;
        this.deadline = deadline;
    }

    /**
     * A job that nobody has seen before.
     *
     * @param client to the partner
     * @param partner its entry
     * @param requirements of that entry
     * @param deadline when it has ended
     * @return with a fresh transfer id
     */
    public static Job fresh(TranscriptionClient client, Partner partner, Requirements requirements, Deadline deadline) {
        return resumed(client, partner, requirements, TransferId.fresh(), deadline);
    }

    /**
     * A job that was begun earlier, so that its entries in the audit log stay joined.
     *
     * @param client to the partner
     * @param partner its entry
     * @param requirements of that entry
     * @param transfer of the job
     * @param deadline when its next requests have ended
     * @return with that transfer id
     */
    public static Job resumed(
            TranscriptionClient client,
            Partner partner,
            Requirements requirements,
            TransferId transfer,
            Deadline deadline) {
        return new Job(client, requirements, partner.options(), transfer, deadline);
    }

    /**
     * The same job with another end.
     *
     * @param other when its next requests have ended
     * @return with the same transfer id
     */
    public Job until(Deadline other) {
        return new Job(client, requirements, options, transfer, other);
    }

    /**
     * What the requests of this job must ask for.
     *
     * @return as the entry says
     */
    public Requirements requirements() {
        return requirements;
    }

    /**
     * What joins its entries in the audit log.
     *
     * @return random
     */
    public TransferId transfer() {
        return transfer;
    }

    /**
     * An option of the partner's entry.
     *
     * @param name as the connector declares it
     * @return empty when the entry does not have it
     */
    public Optional<WireValue> configured(String name) {
        return client.configured(name);
    }

    /**
     * An option of the partner's entry that is a list.
     *
     * @param name as the connector declares it
     * @return its parts, empty when the entry does not have it
     */
    public Optional<WireValue> configuredList(String name) {
        return client.configuredList(name);
    }

    /**
     * Whether an option of the partner's entry has one of its values.
     *
     * @param name as the connector declares it
     * @param value one of those that it allows
     * @return false also when the entry does not have it
     */
    public boolean isOption(String name, String value) {
        return value.equals(options.get(name));
    }

    /**
     * Sends a request without content.
     *
     * @param template a constant of the connector
     * @param values for its holes
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer send(RequestTemplate template, Map<String, WireValue> values) {
        return client.send(template, transfer, values, deadline);
    }

    /**
     * Sends JSON of constant shape.
     *
     * @param template a constant of the connector
     * @param values for its holes and those of the shape
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer sendShaped(RequestTemplate template, Map<String, WireValue> values) {
        return client.sendShaped(template, transfer, values, deadline);
    }

    /**
     * Sends the audio.
     *
     * @param template a constant of the connector
     * @param values for its holes and fields
     * @param audio proven clean
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer sendAudio(RequestTemplate template, Map<String, WireValue> values, AudioOnly audio) {
        return client.send(template, transfer, values, audio, deadline);
    }

    @Override
    public String toString() {
        return "Job[" + client.partnerId() + "]";
    }
}
