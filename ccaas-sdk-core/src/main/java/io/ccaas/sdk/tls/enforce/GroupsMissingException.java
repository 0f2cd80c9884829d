package io.ccaas.sdk.tls.enforce;

import java.security.NoSuchAlgorithmException;

/** This Java offers none of the groups asked for. */
public final class GroupsMissingException extends NoSuchAlgorithmException {

    private static final long serialVersionUID = 1L;

    GroupsMissingException() {
        super("this Java offers none of the groups of the policy");
    }
}
