package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One bare request to a partner's declared endpoint over connections of its own, which are closed again. */
record Look(Partner partner, Pipeline.Surroundings around) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<Field> FIELDS = List.of(
            new Field("Accept", "application/json"),
            new Field("Accept-Encoding", "identity"),
            new Field("User-Agent", "ccaas-sdk"));

    /** Whatever is answered is an answer: a refusal is what the stranger hopes for. */
    WireAnswer at(String method, String operation, TlsClient tls) {
        PartnerCall call = new PartnerCall(
                operation,
                method,
                partner.endpoint().resolve("").uri(),
                Set.of(),
                FIELDS,
                null,
                TransferId.fresh(),
                false,
                status -> true,
                List.of(),
                Deadline.in(PATIENCE, around.time()));
        try (Pipeline pipeline = Pipeline.looking(partner, tls, around)) {
            return pipeline.send(call).answer();
        }
    }

    @Override
    public String toString() {
        return "Look[" + partner.id() + "]";
    }
}
