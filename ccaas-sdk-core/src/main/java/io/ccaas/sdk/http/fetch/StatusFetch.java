package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.AuditUnavailableException;
import io.ccaas.sdk.audit.OperationTag;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.EgressPermit;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.net.URI;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the status of one partner's certificates, in clear: the only thing that ever leaves or enters without TLS. Only
 * origins that the partner's {@code auxiliary} declares for {@code revocation} are asked; what is asked and how it ended
 * stands in the audit log. Thread-safe.
 */
public final class StatusFetch implements Fetch, AutoCloseable {

    private static final OperationTag OPERATION = OperationTag.of("certificate-status");

    private final Partner partner;
    private final Pipeline.Surroundings around;
    private final ClearExchange wire;

    private StatusFetch(Partner partner, Pipeline.Surroundings around) {
        this.partner = partner;
        this.around = around;
        CurrentDeadline own = new CurrentDeadline(); // in the middle of a call that has one of its own
        this.wire = new ClearExchange(own, around.dialling(partner, own, StatusFetchException::cancelled));
    }

    /**
     * Prepares; opens no connection yet.
     *
     * @param partner whose certificates are asked about
     * @param around what the instance shares
     * @return to be closed after use
     */
    public static StatusFetch of(Partner partner, Pipeline.Surroundings around) {
        return new StatusFetch(partner, around);
    }

    @Override
    public byte[] get(FetchPurpose purpose, URI target, FetchLimits limits) {
        return fetch(purpose, target, null, limits);
    }

    @Override
    public byte[] post(FetchPurpose purpose, URI target, String mediaType, byte[] body, FetchLimits limits) {
        return fetch(purpose, target, RequestBody.create(body, MediaType.get(mediaType)), limits);
    }

    private byte[] fetch(FetchPurpose purpose, URI target, @Nullable RequestBody body, FetchLimits limits) {
        if (purpose != FetchPurpose.REVOCATION) {
            throw new SdkBugException("only the status of certificates is fetched in clear");
        }
        try {
            return audited(target, body, limits);
        } finally {
            around.deadlines().rearm(); // this is in the middle of a handshake of a call
        }
    }

    private byte[] audited(URI target, @Nullable RequestBody body, FetchLimits limits) {
        long started = around.time().ticks();
        long intent = around.audit().append(about(AuditKind.CALL_INTENT));
        try {
            // Inside, so that a place that is not declared is in the log too.
            EgressPermit permit =
                    around.flows().permitAuxiliary(partner.id(), AuxiliaryOrigin.Purpose.REVOCATION, target);
            byte[] content = wire.exchange(permit, body, limits);
            around.audit()
                    .append(about(AuditKind.CALL_OUTCOME)
                            .answering(intent)
                            .count(AuditNumber.BYTES_RECEIVED, content.length)
                            .took(Duration.ofNanos(around.time().ticks() - started)));
            return content;
        } catch (AuditUnavailableException unwritten) {
            throw unwritten;
        } catch (SdkException failure) {
            boolean refused = failure instanceof ConfigurationException;
            around.audit()
                    .append(about(refused ? AuditKind.CALL_REFUSED : AuditKind.CALL_OUTCOME)
                            .answering(intent)
                            .refusal(failure));
            throw failure;
        }
    }

    private AuditRecord about(AuditKind kind) {
        return AuditRecord.of(kind).partner(PartnerTag.of(partner.id())).operation(OPERATION);
    }

    /** Cancels what is under way. */
    @Override
    public void close() {
        wire.close();
    }
}
