package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/**
 * Nobody configured a credential here: no such variable, no such file. A {@link ChainedSource} goes on to its next link for this and
 * for nothing else; what is configured and broken throws something else.
 */
public final class CredentialNotConfiguredException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Says where nothing was found.
     *
     * @param where constant words, such as {@code the environment}; never a path or a name that somebody chose
     */
    public CredentialNotConfiguredException(String where) {
        super(Problem.of(
                "CREDENTIAL_NOT_CONFIGURED",
                "a credential in " + where,
                "nothing is configured there",
                "Configure it there, or in a source that is asked before."));
    }
}
