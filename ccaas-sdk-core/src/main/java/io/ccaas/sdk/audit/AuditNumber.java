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
    ITEMS("items"),
    /** Bytes of a cleaned recording. */
    PAYLOAD_BYTES("payloadBytes"),
    /** Bytes that were left out of a recording. */
    DROPPED_BYTES("droppedBytes"),
    /** Stretches of a recording that were silenced because of key tones. */
    MASKED_STRETCHES("maskedStretches"),
    /** Samples in these stretches. */
    MASKED_SAMPLES("maskedSamples");

    private final String field;

    AuditNumber(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
