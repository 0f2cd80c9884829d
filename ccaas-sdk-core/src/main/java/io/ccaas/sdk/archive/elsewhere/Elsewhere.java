package io.ccaas.sdk.archive.elsewhere;

import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.time.Deadline;

/**
 * A place outside of this archive that may hold something of a person or a recording: a CRM, a partner, the host's own tables. The host writes one
 * for each, usually around a connector. Implementations are thread-safe and may be asked again for what they erased already.
 */
public interface Elsewhere {

    /** How a place answered. */
    enum Answer {
        /** Something was there and is gone. */
        ERASED,
        /** Nothing was there. */
        WAS_NOT_THERE,
        /** No program can ask it: somebody must. */
        BY_HAND
    }

    /**
     * How the audit log calls it.
     *
     * @return the partner's id, or a name of the host's
     */
    PartnerTag place();

    /**
     * Erases what this place holds.
     *
     * @param request of whom, and which recordings
     * @param deadline when it has answered
     * @return how it ended
     * @throws io.ccaas.sdk.errors.SdkException when it did not; other places and the archive itself go on
     */
    Answer erase(ErasureRequest request, Deadline deadline);
}
