package io.ccaas.sdk.http.recording;

import io.ccaas.sdk.http.pipeline.DigestedBody;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The way to a partner that stores recordings.
 *
 * <p>Guarantees: every request lies under the declared endpoint, so that no other bucket can be named; it carries no field but those
 * of {@link RecordingRequest}, and what signs it. Thread-safe.
 */
public final class RecordingClient {

    private static final List<Field> FIELDS =
            List.of(new Field("Accept-Encoding", "identity"), new Field("User-Agent", "ccaas-sdk"));

    /** Passing states of a store and of what stands before it: another attempt may go better. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Says nothing about the health of a store: many lack something. */
    private static final int NOT_IMPLEMENTED = 501;

    private final Partner partner;
    private final Pipeline pipeline;
    private final Supplier<Pipeline> stranger;

    private RecordingClient(Partner partner, Pipeline pipeline, Supplier<Pipeline> stranger) {
        this.partner = partner;
        this.pipeline = pipeline;
        this.stranger = stranger;
    }

    /**
     * Puts a client together.
     *
     * @param partner of role RECORDING
     * @param pipeline what its calls pass
     * @param stranger makes a way for somebody who proves nothing, to be closed after a look
     * @return the client
     */
    public static RecordingClient of(Partner partner, Pipeline pipeline, Supplier<Pipeline> stranger) {
        return new RecordingClient(partner, pipeline, stranger);
    }

    /**
     * Which partner this is.
     *
     * @return its id in partners.yaml
     */
    public String partnerId() {
        return partner.id();
    }

    /**
     * Where the store is.
     *
     * @return the declared endpoint
     */
    public WebEndpoint endpoint() {
        return partner.endpoint();
    }

    /**
     * How long an answer may be.
     *
     * @return bytes
     */
    public long answerLimit() {
        return partner.limits().answerBytes();
    }

    /**
     * Sends a request, again where that may help: all requests to a store may be repeated.
     *
     * @param request what to do
     * @param job it belongs to
     * @param deadline when it has ended
     * @return the answer, which may be a refusal
     * @throws io.ccaas.sdk.errors.SdkException when it was refused here, could not be sent, or the store is ill
     */
    public RecordingAnswer send(RecordingRequest request, TransferId job, Deadline deadline) {
        return new RecordingAnswer(pipeline.send(call(request, job, deadline)));
    }

    /**
     * The same way for somebody who proves nothing: no signature, no token, no certificate. Nothing is sent twice.
     *
     * @return to be closed after a look
     * @throws io.ccaas.sdk.errors.SdkException when the partner's trust cannot be loaded
     */
    public Stranger asStranger() {
        return new Stranger(stranger.get());
    }

    /** Somebody who proves nothing. */
    public final class Stranger implements AutoCloseable {

        private final Pipeline bare;

        private Stranger(Pipeline bare) {
            this.bare = bare;
        }

        /**
         * Sends a request.
         *
         * @param request what to do
         * @param deadline when it has ended
         * @return the answer, which should be a refusal
         * @throws io.ccaas.sdk.errors.SdkException when nothing can be told
         */
        public RecordingAnswer send(RecordingRequest request, Deadline deadline) {
            return new RecordingAnswer(bare.send(call(request, TransferId.fresh(), deadline)));
        }

        @Override
        public void close() {
            bare.close();
        }

        @Override
        public String toString() {
            return "Stranger[" + partnerId() + "]";
        }
    }

    private PartnerCall call(RecordingRequest request, TransferId job, Deadline deadline) {
        List<Field> fields = new ArrayList<>(FIELDS);
        fields.addAll(request.fields());
        RecordingBody body = request.body().orElse(null);
        return new PartnerCall(
                request.operation(),
                request.method(),
                URI.create(partner.endpoint() + request.relative()),
                body != null && body.isSealed() ? Set.of(DataClass.AUDIO) : Set.of(),
                fields,
                body == null ? null : new DigestedBody(body),
                job,
                true,
                RecordingClient::isAnswer,
                List.of(),
                deadline);
    }

    private static boolean isAnswer(int status) {
        boolean refusal = (status >= 400 && status < 500) || status == NOT_IMPLEMENTED;
        return (status >= 200 && status < 300) || (refusal && !PASSING.contains(status));
    }

    @Override
    public String toString() {
        return "RecordingClient[" + partner.id() + "]";
    }
}
