package io.ccaas.sdk.errors;

/**
 * A fault of this library itself: something that cannot happen did. Please report it; there is nothing to configure.
 */
public final class SdkBugException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * A contradiction inside this library.
     *
     * @param constantSentence what was contradicted, without any value
     */
    public SdkBugException(String constantSentence) {
        super("SDK_BUG: " + constantSentence);
    }

    /**
     * A contradiction shown by an exception that the platform promises not to throw.
     *
     * @param constantSentence what was contradicted, without any value
     * @param foreign the exception; its class and place are kept, its message is not
     */
    public SdkBugException(String constantSentence, Throwable foreign) {
        super("SDK_BUG: " + constantSentence + " (" + Origin.of(foreign) + ")");
    }
}
