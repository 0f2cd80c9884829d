package io.ccaas.sdk.errors;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every error of this library says: a stable code, what was expected, what came, how to mend it.
 *
 * <p>The texts are written by this library and must hold neither secrets nor personal data nor text that a partner
 * sent: name the kind, the place and the size of a thing, never its value. A foreign exception enters through
 * {@link #causedBy(Throwable)}, which keeps its class and place and drops its message.
 *
 * @param code stable, upper-case with underscores, listed in {@code docs/errors.md}
 * @param expected what the rule asks for, without a final full stop
 * @param found what came instead, without a final full stop
 * @param remedy one sentence in the imperative
 * @param origin class and place of a foreign exception, or null
 */
public record Problem(
        String code,
        String expected,
        String found,
        String remedy,
        @Nullable Origin origin) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /**
     * Checks that the code has its form and that no part is missing.
     *
     * @param code stable, upper-case with underscores, listed in {@code docs/errors.md}
     * @param expected what the rule asks for, without a final full stop
     * @param found what came instead, without a final full stop
     * @param remedy one sentence in the imperative
     * @param origin class and place of a foreign exception, or null
     */
    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new SdkBugException("an error code is not in upper case");
        }
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * A problem without a foreign cause.
     *
     * @param code stable code
     * @param expected what the rule asks for
     * @param found what came instead
     * @param remedy how to mend it
     * @return the problem
     */
    public static Problem of(String code, String expected, String found, String remedy) {
        return new Problem(code, expected, found, remedy, null);
    }

    /**
     * The same problem, naming where a foreign exception came from; its message is dropped because foreign messages
     * carry values.
     *
     * @param foreign the exception that was caught
     * @return a new problem
     */
    public Problem causedBy(Throwable foreign) {
        return new Problem(code, expected, found, remedy, Origin.of(foreign));
    }

    /**
     * The same problem, naming the place in the input where it was found.
     *
     * @param offset bytes from the start of the input, at least 0
     * @return a new problem
     */
    public Problem atByte(long offset) {
        return new Problem(code, expected, found + " (at byte " + offset + ")", remedy, origin);
    }

    /**
     * The one-line message shown to people.
     *
     * @return code, expectation, finding and remedy in one line
     */
    public String message() {
        String line = code + ": expected " + expected + ", but " + found + ". " + remedy;
        return origin == null ? line : line + " (" + origin + ")";
    }
}
