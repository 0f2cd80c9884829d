package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.AuditUnavailableException;
import io.ccaas.sdk.audit.OperationTag;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes what is about to happen before it happens, and how it ended. When the intent cannot be written, nothing is sent.
 * When only the outcome cannot be written, the caller learns that too: the log ends with an intent without outcome, which
 * is the truth. The place is the declared one: a target that is not permitted must not bring a name into the log.
 */
record AuditStep(
        AuditLog audit,
        PartnerTag partner,
        Optional<PlaceTag> place,
        SecurityEventListener listener,
        Time time,
        EgressStep next)
        implements Outcome.Step {

    @Override
    public Outcome send(PartnerCall call) {
        long started = time.ticks();
        AuditRecord about = about(call, AuditKind.CALL_INTENT);
        long intent = write(place.map(about::place)
                .orElse(about)
                .labels(call.carries())
                .count(
                        AuditNumber.BYTES_SENT,
                        call.body() == null ? 0 : call.body().body().length()));
        if (!call.kept().isEmpty()) {
            write(about(call, AuditKind.PERSONAL_DATA_KEPT)
                    .count(AuditNumber.ITEMS, call.kept().size())
                    .reasons(call.kept()));
        }
        Departure departure = new Departure();
        try {
            Outcome outcome = next.send(call, departure);
            write(about(call, AuditKind.CALL_OUTCOME)
                    .answering(intent)
                    .count(AuditNumber.STATUS, outcome.answer().status())
                    .count(AuditNumber.ATTEMPTS, outcome.attempts())
                    .count(AuditNumber.BYTES_RECEIVED, outcome.answer().length())
                    .took(Duration.ofNanos(time.ticks() - started)));
            return outcome;
        } catch (AuditUnavailableException unwritten) {
            throw unwritten;
        } catch (SdkException failure) {
            writeFailure(call, intent, departure, failure);
            tell(failure);
            throw failure;
        }
    }

    private long write(AuditRecord record) {
        try {
            return audit.append(record);
        } catch (AuditUnavailableException unwritten) {
            event(SecurityEvent.Kind.AUDIT_UNAVAILABLE, unwritten);
            throw unwritten;
        }
    }

    /** How the call failed is worth more to its caller than that the log could not take it; a listener hears of both. */
    private void writeFailure(PartnerCall call, long intent, Departure departure, SdkException failure) {
        try {
            write(about(call, kind(departure, failure)).answering(intent).refusal(failure));
        } catch (AuditUnavailableException unwritten) {
            // Told to the listener; the log ends with an intent without outcome, which is the truth.
        }
    }

    private AuditRecord about(PartnerCall call, AuditKind kind) {
        return AuditRecord.of(kind)
                .partner(partner)
                .operation(OperationTag.of(call.operation()))
                .transfer(call.transfer());
    }

    /** A refusal is one only when it came in time: what was refused after something had left is a flow of data. */
    private static AuditKind kind(Departure departure, SdkException failure) {
        boolean refusal = failure instanceof ConfigurationException || failure instanceof EvidenceException;
        return refusal && !departure.hasBegun() ? AuditKind.CALL_REFUSED : AuditKind.CALL_OUTCOME;
    }

    private void tell(SdkException failure) {
        if (failure instanceof EvidenceException) {
            event(SecurityEvent.Kind.EVIDENCE_REFUSED, failure);
        } else if (failure instanceof ConfigurationException) {
            event(SecurityEvent.Kind.CALL_REFUSED, failure);
        }
    }

    private void event(SecurityEvent.Kind kind, SdkException failure) {
        listener.onEvent(new SecurityEvent(time.instant(), kind, partner.toString(), failure.code()));
    }
}
