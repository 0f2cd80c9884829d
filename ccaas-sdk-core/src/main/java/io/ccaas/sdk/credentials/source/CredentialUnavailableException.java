package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** A credential could not be had now; a later call may get it. Nothing was sent with another one instead. */
public final class CredentialUnavailableException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say
     */
    public CredentialUnavailableException(Problem problem) {
        super(problem);
    }

    /**
     * Whoever waited was interrupted, or the SDK closed.
     *
     * @return {@code CREDENTIAL_WAIT_CANCELLED}
     */
    public static CredentialUnavailableException cancelled() {
        return new CredentialUnavailableException(Problem.of(
                "CREDENTIAL_WAIT_CANCELLED",
                "to wait for a credential",
                "the thread was interrupted or the SDK closed",
                "Call again when it was not meant."));
    }

    /**
     * Whoever keeps a secret or a key did not answer in time.
     *
     * @param role what it is for
     * @return {@code CREDENTIAL_SOURCE_LATE}
     */
    public static CredentialUnavailableException late(String role) {
        return new CredentialUnavailableException(Problem.of(
                "CREDENTIAL_SOURCE_LATE",
                "whoever keeps " + role + " to answer before the call has ended, and within half a minute",
                "no answer came",
                "Look at the provider, program, device or service; or give a longer Deadline."));
    }

    /**
     * Whoever keeps a key failed to sign.
     *
     * @param foreign what it threw
     * @return {@code SIGNER_FAILED}
     */
    public static CredentialUnavailableException signerFailed(Throwable foreign) {
        return new CredentialUnavailableException(Problem.of(
                        "SIGNER_FAILED",
                        "the holder of a key to sign",
                        "it failed",
                        "Look at the signer that the host plugged in, and at its service.")
                .causedBy(foreign));
    }
}
