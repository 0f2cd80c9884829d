package io.ccaas.sdk.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** Marked values with something in them that no header line, file name or identifier holds. */
public final class HostileValues {

    /** What stands in for the value, {@code %s}: ends of lines, controls, look-alikes of them, half a character. */
    private static final List<String> FORMS = List.of(
            "%s\n",
            "%s\r\n",
            "%s\r\nX-More: yes",
            "\n%s",
            "%s\0",
            "\0%s",
            "%s\t",
            " %s ",
            "%s\u0001",
            "\u001b[31m%s",
            "%s\u007f",
            "%s\u0085",
            "%s\u2028",
            "\u202e%s",
            "\u00e9%s",
            "%s\ud83d\ude00",
            "%s\ud800",
            "%s{}",
            "\"%s\"",
            "%%%s",
            "%s");

    private HostileValues() {}

    /** What an API does with one value; may throw what it likes. */
    @FunctionalInterface
    public interface Api {

        /**
         * Takes the value.
         *
         * @param value hostile and marked
         * @return whatever the API returns
         * @throws Exception a refusal
         */
        Object take(String value) throws Exception;
    }

    /**
     * All of them.
     *
     * @return marked secrets and numbers, in each form
     */
    public static Stream<String> all() {
        return Stream.of(Canaries.secret("value"), Canaries.number(1))
                .flatMap(mark -> FORMS.stream().map(form -> String.format(form, mark)));
    }

    /**
     * Hands every value to an API, and looks at what it returns or how it refuses: no mark in text, stack, causes; and what
     * refuses is this library, not code below it that says what it was given.
     *
     * @param api what to call
     * @throws AssertionError naming the exception, never the value
     */
    public static void requireKept(Api api) {
        all().forEach(value -> {
            Object taken = refusedOr(api, value);
            Canaries.marks().requireAbsent(String.valueOf(taken));
        });
    }

    /**
     * As {@link #requireKept}, for an API whose result is there to be printed, such as a declared origin.
     *
     * @param api what to call
     * @throws AssertionError naming the exception, never the value
     */
    public static void requireRefusalsKept(Api api) {
        all().forEach(value -> requireRefusalsKept(value, api));
    }

    /**
     * As {@link #requireRefusalsKept(Api)}, with a value of the caller's own.
     *
     * @param value marked
     * @param api what to call
     * @throws AssertionError naming the exception, never the value
     */
    public static void requireRefusalsKept(String value, Api api) {
        refusedOr(api, value);
    }

    private static Object refusedOr(Api api, String value) {
        try {
            return api.take(value);
        } catch (Exception refusal) {
            StringWriter stack = new StringWriter();
            refusal.printStackTrace(new PrintWriter(stack));
            requireOurs(refusal);
            Canaries.marks().requireAbsent(stack.toString());
            return "refused";
        }
    }

    private static void requireOurs(Exception refusal) {
        String thrower = refusal.getStackTrace()[0].getClassName();
        if (!thrower.startsWith("io.ccaas.sdk.") && !thrower.equals("java.util.Objects")) {
            throw new AssertionError(refusal.getClass().getName() + " of " + thrower + " came through");
        }
    }
}
