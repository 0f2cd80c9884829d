package io.ccaas.cli;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for calls that cannot be read. They repeat nothing of what was typed but options, since a name may be a caller's number. */
final class Faults {

    private Faults() {}

    static String words(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption()
                    ? unknown(unmatched.getUnmatched().get(0))
                    : "there are more arguments than this command takes";
        }
        if (failure.getArgSpec() instanceof OptionSpec option && failure.getValue() != null) {
            return option.longestName() + " takes " + allowed(option.type());
        }
        return String.valueOf(failure.getMessage());
    }

    private static String unknown(String typed) {
        String name = typed.replaceFirst("=.*", "");
        return name.matches("--?[a-zA-Z-]{1,20}")
                ? "Unknown option: '" + name + "'"
                : "an option is not known; for a file whose name begins with '-', write './' in front of it";
    }

    private static String allowed(Class<?> type) {
        if (type == Instant.class) {
            return "an instant such as 2026-11-22T12:00:00Z";
        }
        if (!type.isEnum()) {
            return type == int.class ? "a whole number" : "a value of another form";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }
}
