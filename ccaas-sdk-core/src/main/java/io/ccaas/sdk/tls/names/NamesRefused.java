package io.ccaas.sdk.tls.names;

import java.security.cert.CertificateException;

/** A name that an authority may not issue for, or that cannot be read. */
public final class NamesRefused extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final String found;

    NamesRefused(String found) {
        super(found);
        this.found = found;
    }

    /**
     * What is wrong.
     *
     * @return a constant sentence; no text of the certificate
     */
    public String found() {
        return found;
    }
}
