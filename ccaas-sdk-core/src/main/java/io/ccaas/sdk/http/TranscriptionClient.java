package io.ccaas.sdk.http;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.owed.Owed;
import io.ccaas.sdk.http.owed.OwedDeletions;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The way to a transcription partner.
 *
 * <p>Guarantees: the only body with content is {@link AudioOnly}; path, query, form and JSON values are {@link WireValue}s in
 * constant shapes; file name, boundary and every header but signature, token and idempotency key are constant. Two recordings of equal
 * sound give byte-identical requests but for those values. There is no method that takes a string.
 */
public final class TranscriptionClient extends PartnerClient {

    private final OwedDeletions owed;

    TranscriptionClient(Partner partner, Set<RequestTemplate> templates, Pipeline pipeline, OwedDeletions owed) {
        super(partner, templates, pipeline);
        this.owed = owed;
    }

    /**
     * Sends audio.
     *
     * @param template one with an audio part
     * @param transfer fresh for each job
     * @param values for the template's holes and fields
     * @param audio proven clean
     * @param deadline when it has ended
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer send(
            RequestTemplate template,
            TransferId transfer,
            Map<String, WireValue> values,
            AudioOnly audio,
            Deadline deadline) {
        Filled filled = new Filled(partner(), template, values);
        filled.with(
                switch (template.content()) {
                    case MULTIPART_AUDIO ->
                        new MultipartAudio(
                                filled.fields(template), Objects.requireNonNull(template.audioPart()), audio);
                    case AUDIO -> new AudioBody(audio, audio.mediaType());
                    case AUDIO_OCTETS -> new AudioBody(audio, "application/octet-stream");
                    case NONE, SHAPED, JSON -> throw new SdkBugException("a template without audio was sent with some");
                });
        return sendFilled(template, filled, transfer, deadline);
    }

    /**
     * Sends JSON of constant shape.
     *
     * @param template one with such a body
     * @param transfer the job it belongs to
     * @param values for the template's holes and those of the shape
     * @param deadline when it has ended
     * @return the partner's answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused, could not be sent, or the answer was not accepted
     */
    public Answer sendShaped(
            RequestTemplate template, TransferId transfer, Map<String, WireValue> values, Deadline deadline) {
        requireContent(template, RequestTemplate.Content.SHAPED);
        Filled filled = new Filled(partner(), template, values);
        filled.with(JsonBytes.of(filled.object(Objects.requireNonNull(template.shape()))));
        return sendFilled(template, filled, transfer, deadline);
    }

    /**
     * Before a job that leaves a copy there is begun: whether its deletion can be remembered.
     *
     * @throws io.ccaas.sdk.errors.LocalException {@code OWED_DELETIONS_TOO_MANY}, {@code OWED_DELETIONS_UNUSABLE}
     */
    public void requireDeletionRemembered() {
        owed.requireRoom(partnerId());
    }

    /**
     * The partner holds a copy from now on. It is remembered on the disk until {@link #deletionAgreed}: whatever ends this
     * process, the next one owes it.
     *
     * @param transfer the job it belongs to
     * @param job what the partner calls it
     * @throws io.ccaas.sdk.errors.LocalException {@code OWED_DELETIONS_UNUSABLE}; this process remembers it all the same
     */
    public void copyHeld(TransferId transfer, PartnerIssuedId job) {
        owed.begin(new Owed(partnerId(), origin(), transfer, job.text()));
    }

    /**
     * The partner agreed to delete a copy.
     *
     * @param transfer the job it belongs to
     */
    public void deletionAgreed(TransferId transfer) {
        owed.end(transfer);
    }

    /**
     * The partner was not brought to delete a copy; it is there to be taken again.
     *
     * @param transfer the job it belongs to
     */
    public void deletionFailed(TransferId transfer) {
        owed.owe(transfer);
    }

    /**
     * Takes copies whose deletion is owed, oldest first, those of earlier processes too. Nobody else gets the same ones; each is
     * ended by {@link #deletionAgreed} or {@link #deletionFailed}. Those of another endpoint stay where they are.
     *
     * @param most so many at most
     * @return what the partner calls them, by job
     * @throws io.ccaas.sdk.errors.LocalException {@code OWED_DELETIONS_UNUSABLE}
     */
    public Map<TransferId, PartnerIssuedId> takeOwed(int most) {
        Map<TransferId, PartnerIssuedId> taken = new LinkedHashMap<>();
        owed.take(partnerId(), origin(), most).forEach(one -> taken.put(one.transfer(), restored(one.job())));
        return taken;
    }

    private PartnerIssuedId restored(String job) {
        return job.startsWith("https://") ? PartnerIssuedId.url(partner(), job) : PartnerIssuedId.of(partnerId(), job);
    }

    /**
     * How many copies are owed and not being asked for, whatever their endpoint.
     *
     * @return zero when all is well
     * @throws io.ccaas.sdk.errors.LocalException {@code OWED_DELETIONS_UNUSABLE}
     */
    public int owed() {
        return (int) owed.due().stream()
                .filter(one -> one.partner().equals(partnerId()))
                .count();
    }

    private String origin() {
        return partner().endpoint().origin().toString();
    }

    /** The sound and nothing around it. */
    private record AudioBody(AudioOnly audio, String contentType) implements WireBody {

        @Override
        public long length() {
            return audio.length();
        }

        @Override
        public InputStream open() {
            return audio.openStream();
        }

        @Override
        public String toString() {
            return "AudioBody[" + audio.length() + " bytes]";
        }
    }
}
