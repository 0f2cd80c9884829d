package io.ccaas.sdk.sensitive;

import java.util.Objects;

/**
 * A named argument of a log line, marked by whoever writes the line.
 *
 * <p>A safe argument is printed: ids that this library made, counts, codes, enum names. An unsafe one is never
 * rendered, only named: {@code callerNumber=[redacted]}.
 */
public final class LogArgument {

    private final String name;
    private final String shown;

    private LogArgument(String name, String shown) {
        this.name = name;
        this.shown = shown;
    }

    /**
     * An argument that may be printed.
     *
     * @param name a constant word
     * @param value printed with {@link String#valueOf(Object)}, control characters replaced, cut at 200 characters
     * @return the argument
     */
    public static LogArgument safe(String name, Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
        return new LogArgument(name, text.length() <= 200 ? text : text.substring(0, 200) + "…");
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
        return name + "=" + shown;
    }
}
