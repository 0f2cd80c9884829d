package io.ccaas.sdk.sensitive;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A named argument of a log line, marked by whoever writes the line.
 *
 * <p>A safe argument is printed: ids that this library made, counts, codes, enum names. An unsafe one is never
 * rendered, only named: {@code callerNumber=[redacted]}.
 */
public final class LogArgument {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST = 200;

    private final String name;
    private final Object value;

    private LogArgument(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    /**
     * An argument that may be printed.
     *
     * @param name a constant word
     * @param value printed with {@link String#valueOf(Object)}, control characters replaced, cut at 200 characters
     * @return the argument
     */
    public static LogArgument safe(String name, Object value) {
        return new LogArgument(name, value);
    }

    /**
     * An argument that is never printed.
     *
     * @param name a constant word
     * @param value not read, so that marking costs nothing
     * @return the argument
     */
    public static LogArgument unsafe(String name, Object value) {
        Objects.requireNonNull(value, "value");
        return new LogArgument(name, "[redacted]");
    }

    @Override
    public String toString() {
        String text = CONTROL.matcher(String.valueOf(value)).replaceAll("?");
        return name + "=" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
