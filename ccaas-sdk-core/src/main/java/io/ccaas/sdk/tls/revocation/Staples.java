package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.der.MalformedDerException;
import java.util.List;
import java.util.Optional;

/**
 * What came with a handshake.
 *
 * @param all in the order in which Java gives them: the leaf's first; for the others Java does not keep the place
 */
record Staples(List<byte[]> all) {

    static final Staples NONE = new Staples(List.of());

    /** The leaf's must be about the leaf; any further one counts for the certificate that it speaks of. */
    Optional<byte[]> about(Subject subject) {
        return all.stream()
                .skip(subject.leaf() ? 0 : 1)
                .limit(subject.leaf() ? 1 : Long.MAX_VALUE)
                .filter(staple -> staple.length > 0)
                .filter(staple -> subject.leaf() || speaksOf(staple, subject))
                .findFirst();
    }

    private static boolean speaksOf(byte[] staple, Subject subject) {
        try {
            return OcspForm.read(staple).speaksOf(subject.certificate().getSerialNumber());
        } catch (MalformedDerException foreign) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Staples[" + all.size() + "]";
    }
}
