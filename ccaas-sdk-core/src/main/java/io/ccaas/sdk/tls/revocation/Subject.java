package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.certificates.Fingerprint;
import io.ccaas.sdk.tls.certificates.ProvenPath;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * One certificate of a proven path.
 *
 * @param certificate whose status is sought
 * @param issuer who signed it, by the path or as its anchor
 * @param leaf whether it is the end entity
 */
record Subject(X509Certificate certificate, X509Certificate issuer, boolean leaf) {

    /** Leaf first, without the anchor. */
    static List<Subject> of(ProvenPath proven) {
        List<X509Certificate> path = proven.path();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            X509Certificate issuer = i + 1 < path.size() ? path.get(i + 1) : proven.anchor();
            subjects.add(new Subject(path.get(i), issuer, i == 0));
        }
        return subjects;
    }

    String fingerprint() {
        return Fingerprint.of(certificate);
    }

    @Override
    public String toString() {
        return "Subject[leaf=" + leaf + "]";
    }
}
