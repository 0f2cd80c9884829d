package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A call as a connector asked for it: complete, but not yet permitted.
 *
 * @param operation constant name, for the audit log
 * @param method upper-case
 * @param target where it is meant to go
 * @param carries every class of data in it
 * @param fields header fields besides those of connection, digest and signature
 * @param body the content, or null
 * @param transfer the job it belongs to; also its idempotency key
 * @param repeatable whether the same request may be sent again
 * @param expected which statuses are an answer, not an error
 * @param kept why texts in it were kept unredacted by the named verb, one constant for each
 * @param deadline when it has ended
 */
public record PartnerCall(
        String operation,
        String method,
        URI target,
        Set<DataClass> carries,
        List<Field> fields,
        @Nullable DigestedBody body,
        TransferId transfer,
        boolean repeatable,
        IntPredicate expected,
        List<Enum<?>> kept,
        Deadline deadline) {

    /**
     * A call is permitted for what it was at that moment, so it never changes.
     *
     * @param operation constant name, for the audit log
     * @param method upper-case
     * @param target where it is meant to go
     * @param carries every class of data in it
     * @param fields header fields besides those of connection, digest and signature
     * @param body the content, or null
     * @param transfer the job it belongs to; also its idempotency key
     * @param repeatable whether the same request may be sent again
     * @param expected which statuses are an answer, not an error
     * @param kept why texts in it were kept unredacted by the named verb, one constant for each
     * @param deadline when it has ended
     */
    public PartnerCall {
        carries = Set.copyOf(carries);
        fields = List.copyOf(fields);
        kept = List.copyOf(kept);
    }

    @Override
    public String toString() {
        return "PartnerCall[" + operation + "]";
    }
}
