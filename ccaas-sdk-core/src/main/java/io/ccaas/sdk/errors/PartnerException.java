package io.ccaas.sdk.errors;

/**
 * The other side mends it, or time does: unreachable, overloaded, slow, or answering what its interface does not allow.
 */
public abstract non-sealed class PartnerException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library extend this class.
     *
     * @param problem what to say
     */
    protected PartnerException(Problem problem) {
        super(problem);
    }
}
