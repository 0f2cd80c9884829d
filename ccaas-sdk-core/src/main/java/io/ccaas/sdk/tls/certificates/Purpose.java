package io.ccaas.sdk.tls.certificates;

/** What a leaf is used for, as extended key usage says it (RFC 5280 section 4.2.1.12). */
public enum Purpose {
    /** To prove a server: id-kp-serverAuth. */
    SERVER("1.3.6.1.5.5.7.3.1", "serverAuth"),
    /** To prove a client: id-kp-clientAuth. */
    CLIENT("1.3.6.1.5.5.7.3.2", "clientAuth");

    /** Allowed in an authority that may issue for any purpose; a leaf that claims it is refused. */
    static final String ANY = "2.5.29.37.0";

    private final String oid;
    private final String label;

    Purpose(String oid, String label) {
        this.oid = oid;
        this.label = label;
    }

    String oid() {
        return oid;
    }

    String label() {
        return label;
    }
}
