package io.ccaas.cli;

import io.ccaas.sdk.archive.elsewhere.Elsewhere;
import io.ccaas.sdk.archive.elsewhere.ErasureRequest;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.TranscriptionConnector;

/**
 * A transcription partner, which knows no persons: what it may still hold of one is a copy that it was to delete and did not. It is asked
 * again for every such copy, whosever it was; the evidence of each is in the audit log.
 */
record TranscriptionPlace(String id, TranscriptionConnector connector) implements Elsewhere {

    @Override
    public PartnerTag place() {
        return PartnerTag.of(id);
    }

    @Override
    public Answer erase(ErasureRequest request, Deadline deadline) {
        return connector.deleteOwed(deadline) == 0 ? Answer.WAS_NOT_THERE : Answer.BY_HAND;
    }

    @Override
    public String toString() {
        return "TranscriptionPlace";
    }
}
