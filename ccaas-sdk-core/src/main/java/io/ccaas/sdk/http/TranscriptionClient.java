package io.ccaas.sdk.http;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireBody;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.io.InputStream;
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

    TranscriptionClient(Partner partner, Set<RequestTemplate> templates, Pipeline pipeline) {
        super(partner, templates, pipeline);
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
