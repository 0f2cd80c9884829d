package io.ccaas.sdk.tls.revocation;

import java.util.List;

/**
 * The status of every certificate of a proven path below its anchor. None of them is known to be revoked.
 *
 * @param certificates leaf first
 */
public record PathStatus(List<Status> certificates) {

    /**
     * Copies the list.
     *
     * @param certificates leaf first
     */
    public PathStatus {
        certificates = List.copyOf(certificates);
    }

    /**
     * The leaf's.
     *
     * @return the first
     */
    public Status leaf() {
        return certificates.get(0);
    }

    @Override
    public String toString() {
        return "PathStatus[" + certificates.size() + " certificates]";
    }
}
