package io.ccaas.sdk.errors;

/**
 * Base of every error that this library reports about the world.
 *
 * <p>Guarantees: {@link #getCause()} is always null, {@link #getSuppressed()} is always empty (a stream that fails while it is
 * closed would bring its own message), and the message holds no secret, no personal data and no text that a partner sent. {@link #code()} is stable between releases. Does not guarantee: the wording of the message.
 */
public abstract sealed class SdkException extends RuntimeException
        permits ConfigurationException, PartnerException, EvidenceException, LocalException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SdkException(Problem problem) {
        super(problem.message(), null, false, true);
        this.problem = problem;
    }

    /**
     * The stable code of this error.
     *
     * @return a code listed in {@code docs/errors.md}
     */
    public final String code() {
        return problem.code();
    }

    /**
     * The parts of the message.
     *
     * @return what was expected, what came, how to mend it
     */
    public final Problem problem() {
        return problem;
    }
}
