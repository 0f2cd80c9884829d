package io.ccaas.sdk.tls.revocation;

import java.time.Instant;

/**
 * How long a signed status counts.
 *
 * @param begins when its signer says it was so (thisUpdate)
 * @param until when it runs out
 */
record Standing(Instant begins, Instant until) {

    /** Of nothing that was ever learned. */
    static final Standing NONE = new Standing(Instant.MIN, Instant.MIN);

    /** Of both: what begins later, until what ends first. */
    Standing and(Standing other) {
        return new Standing(
                begins.isAfter(other.begins) ? begins : other.begins,
                until.isBefore(other.until) ? until : other.until);
    }
}
