package io.ccaas.samples.server;

/** The command line asks for something that the program does not have. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One line for the person at the terminal.
     *
     * @param message says which flag is wrong and what it takes
     */
    public UsageException(String message) {
        super(message);
    }
}
