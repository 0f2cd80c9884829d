package io.ccaas.sdk.http;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;
import java.util.Set;

/**
 * The way to a transcription partner.
 *
 * <p>Guarantees: the only body it can send is {@link AudioOnly}; path, query and form values are {@link WireValue}s;
 * file name, boundary and every header but signature, token and idempotency key are constant. Two recordings of equal
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
        requireContent(template, RequestTemplate.Content.MULTIPART_AUDIO);
        Filled filled = new Filled(partner(), template, values);
        String part = java.util.Objects.requireNonNull(template.audioPart(), "audio part");
        filled.with(new MultipartAudio(filled.fields(template), part, audio));
        return sendFilled(template, filled, transfer, deadline);
    }
}
