package io.ccaas.sdk.tls.der;

/** Bytes are not the one form that DER has for what was expected. Its message holds none of them. */
public final class MalformedDerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** One constant sentence, because there is nothing to tell apart. */
    public MalformedDerException() {
        super("not DER of the expected form");
    }
}
