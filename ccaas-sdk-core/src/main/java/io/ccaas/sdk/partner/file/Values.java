package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parsers of single values. Each refuses with a configuration exception that does not repeat the value. */
public final class Values {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]+:.*");
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([smh])");

    private Values() {}

    /**
     * Constants of an enumeration as they are spelled in Java.
     *
     * @param type the enumeration
     * @param <E> its type
     * @return a parser
     */
    public static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
        return text -> among(type, text, Function.identity());
    }

    /**
     * Constants of an enumeration in lower case, words joined by hyphens.
     *
     * @param type the enumeration
     * @param <E> its type
     * @return a parser
     */
    public static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return text -> among(type, text, name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * Constants of an enumeration in lower case, words joined as in Java: names that other documents register.
     *
     * @param type the enumeration
     * @param <E> its type
     * @return a parser
     */
    public static <E extends Enum<E>> Function<String, E> spelled(Class<E> type) {
        return text -> among(type, text, name -> name.toLowerCase(Locale.ROOT));
    }

    /**
     * Paths that count from the folder of the file.
     *
     * @param directory that folder, absolute
     * @return a parser of plain paths
     */
    public static Function<String, Path> path(Path directory) {
        return text -> {
            if (SCHEME.matcher(text).matches()) {
                throw refused("a plain path, without a scheme before it", "Remove the scheme");
            }
            try {
                return directory.resolve(text).normalize();
            } catch (InvalidPathException foreign) {
                throw refused("a path of this system", "Mend the path");
            }
        };
    }

    /**
     * References to secrets in this library's own sources; a literal secret is refused.
     *
     * @param role what the secret is for
     * @return a parser
     */
    public static Function<String, SecretReference> reference(String role) {
        return reference(role, SecretReference.Schemes.NONE);
    }

    /**
     * References to secrets; a literal secret is refused.
     *
     * @param role what the secret is for
     * @param host what the host's own providers answer
     * @return a parser
     */
    public static Function<String, SecretReference> reference(String role, SecretReference.Schemes host) {
        return text -> SecretReference.parse(role, text, host);
    }

    /**
     * References to a private key of TLS, which need not leave its device.
     *
     * @param role what the key is for
     * @param host what the host's own providers answer
     * @return a parser that also takes {@code pkcs11:}
     */
    public static Function<String, SecretReference> keyReference(String role, SecretReference.Schemes host) {
        return reference(role, host.forTlsKey());
    }

    /**
     * References to a private key that signs, wherever it is.
     *
     * @param role what the key is for
     * @param host what the host's own providers answer
     * @return a parser that also takes {@code pkcs11:}, {@code ssh-agent:} and the schemes of the host's providers of keys
     */
    public static Function<String, SecretReference> signingKeyReference(String role, SecretReference.Schemes host) {
        return reference(role, host.forSigningKey());
    }

    /**
     * Durations such as {@code 30s}, {@code 10m}, {@code 1h}, up to one day.
     *
     * @param text what was written
     * @return the duration
     */
    public static Duration duration(String text) {
        Matcher form = DURATION.matcher(text);
        if (form.matches()) {
            long count = Long.parseLong(form.group(1));
            Duration duration = switch (form.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofHours(count);
            };
            if (duration.compareTo(Duration.ofDays(1)) <= 0) {
                return duration;
            }
        }
        throw refused("a duration of at most one day such as 30s, 10m or 1h", "Mend the value");
    }

    /**
     * Days such as {@code 2027-05-01}.
     *
     * @param text what was written
     * @return the day
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException foreign) {
            throw refused("a day such as 2027-05-01", "Mend the value");
        }
    }

    /**
     * Short names of things, for messages and logs.
     *
     * @param text what was written
     * @return the same text
     */
    public static String name(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9 ._:/+-]{0,63}")) {
            throw refused("1 to 64 letters, digits, spaces or . _ : / + -", "Mend the value");
        }
        return text;
    }

    private static <E extends Enum<E>> E among(Class<E> type, String text, Function<String, String> spelling) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String all =
                constants.stream().map(e -> spelling.apply(e.name())).sorted().collect(Collectors.joining(", "));
        return constants.stream()
                .filter(constant -> spelling.apply(constant.name()).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("one of " + all, "Write one of them, in this spelling"));
    }

    /**
     * What a parser throws.
     *
     * @param expected which form
     * @param remedy how to mend it
     * @return a refusal of one value, whose place the section knows
     */
    public static DeclarationRefusedException refused(String expected, String remedy) {
        return new DeclarationRefusedException(List.of(new DeclarationRefusedException.Fault(
                "value", 0, Problem.of("VALUE_FORM", expected, "it is something else", remedy))));
    }
}
