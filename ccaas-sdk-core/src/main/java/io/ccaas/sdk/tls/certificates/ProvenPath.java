package io.ccaas.sdk.tls.certificates;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A chain that met every rule; only {@link ChainRules} makes them.
 *
 * @param path leaf first, without the anchor; what the peer sent beside it is not here
 * @param anchor the authority the path ends in
 */
public record ProvenPath(List<X509Certificate> path, X509Certificate anchor) {

    /**
     * Copies the list.
     *
     * @param path leaf first, without the anchor; what the peer sent beside it is not here
     * @param anchor the authority the path ends in
     */
    public ProvenPath {
        path = List.copyOf(path);
    }

    /**
     * The end entity.
     *
     * @return the first of the path
     */
    public X509Certificate leaf() {
        return path.get(0);
    }

    /**
     * How the leaf was signed.
     *
     * @return a name of Java, for example {@code SHA256withECDSA}
     */
    public String leafSignature() {
        return SignatureRules.nameOf(leaf());
    }

    /** Certificates hold names of people and places, so they are counted, not printed. */
    @Override
    public String toString() {
        return "ProvenPath[" + path.size() + " certificates]";
    }
}
