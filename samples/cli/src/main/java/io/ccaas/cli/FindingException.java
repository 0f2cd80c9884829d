package io.ccaas.cli;

/** The call was right and something was found that somebody has to put in order. */
final class FindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FindingException(String message) {
        super(message);
    }
}
