package io.ccaas.sdk.errors;

/**
 * This machine mends it: a disk that is full, a file that cannot be written, a lock that is held.
 */
public abstract non-sealed class LocalException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library extend this class.
     *
     * @param problem what to say
     */
    protected LocalException(Problem problem) {
        super(problem);
    }
}
