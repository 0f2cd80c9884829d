package io.ccaas.samples.server;

/** The request is proven but asks for something that this partner does not do; becomes a signed answer with a code. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * A refusal.
     *
     * @param status HTTP status, 400 to 499
     * @param code stable, upper case; the client sees it and nothing else
     */
    public RefusedException(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    /**
     * HTTP status of the answer.
     *
     * @return 400 to 499
     */
    public int status() {
        return status;
    }

    /**
     * What the answer says.
     *
     * @return the code
     */
    public String code() {
        return code;
    }
}
