package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.certificates.ProvenPath;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;

/** Lists that come with a proven path, as a public suite gives them, at the moment of the suite. */
public final class ListsOfACase {

    private ListsOfACase() {}

    /**
     * Requires one of the lists to show each certificate to be good, and none to show one revoked.
     *
     * @param path proven at the same moment
     * @param lists DER; none for a case that is not about revocation
     * @param at the moment of the case
     * @throws CertificateException when a certificate is revoked or no list counts for it
     */
    public static void requireGood(ProvenPath path, List<byte[]> lists, Instant at) throws CertificateException {
        if (lists.isEmpty()) {
            return;
        }
        for (Subject subject : Subject.of(path)) {
            boolean good = false;
            for (byte[] list : lists) {
                good |= isGood(list, subject, at);
            }
            if (!good) {
                throw new CertificateException("no list counts");
            }
        }
    }

    private static boolean isGood(byte[] list, Subject subject, Instant at) throws RuleBroken {
        try {
            RevocationList.requireGood(list, subject.certificate(), subject.issuer(), "http://none.test/", at);
            return true;
        } catch (NotProven worthless) {
            return false;
        }
    }
}
