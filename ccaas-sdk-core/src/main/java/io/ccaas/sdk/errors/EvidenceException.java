package io.ccaas.sdk.errors;

/**
 * Something that was presented could not be proven: a certificate, a signature, a digest, a recording, an audit log. Nobody
 * should go on with it; a retry is useless unless the evidence is made anew.
 */
public abstract non-sealed class EvidenceException extends SdkException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library extend this class.
     *
     * @param problem what to say
     */
    protected EvidenceException(Problem problem) {
        super(problem);
    }
}
