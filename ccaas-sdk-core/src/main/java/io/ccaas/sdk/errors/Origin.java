package io.ccaas.sdk.errors;

/**
 * Class and place of a foreign exception, without its message.
 *
 * @param type class name of the exception
 * @param place class, method and line of its first stack frame, or {@code unknown place}
 */
public record Origin(String type, String place) {

    /**
     * Reads class and place; when the exception was itself caused by another, the innermost one counts.
     *
     * @param foreign any exception
     * @return where it came from
     */
    public static Origin of(Throwable foreign) {
        Throwable innermost = foreign;
        for (int depth = 0; depth < 16 && innermost.getCause() != null; depth++) {
            innermost = innermost.getCause();
        }
        StackTraceElement[] frames = innermost.getStackTrace();
        String place = frames.length == 0
                ? "unknown place"
                : frames[0].getClassName() + "." + frames[0].getMethodName() + ":" + frames[0].getLineNumber();
        return new Origin(innermost.getClass().getName(), place);
    }

    @Override
    public String toString() {
        return type + " at " + place;
    }
}
