package io.ccaas.sdk.audit;

/** Numbers that an audit record may hold. New ones may be added in any release. */
public enum AuditNumber {
    /** Status code of an HTTP answer. */
    STATUS("status"),
    /** Attempts on the network, the first included. */
    ATTEMPTS("attempts"),
    /** Bytes of body sent. */
    BYTES_SENT("bytesSent"),
    /** Bytes of body received. */
    BYTES_RECEIVED("bytesReceived"),
    /** Findings of a redaction or a check. */
    FINDINGS("findings"),
    /** Things concerned, such as objects erased. */
    ITEMS("items");

    private final String field;

    AuditNumber(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
