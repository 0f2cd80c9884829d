package io.ccaas.sdk.errors;

/**
 * The integrator mends it: a file, a key, an option or a declaration is missing, wrong or forbidden. Retrying is useless.
 */
public abstract non-sealed class ConfigurationException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library extend this class.
     *
     * @param problem what to say
     */
    protected ConfigurationException(Problem problem) {
        super(problem);
    }
}
