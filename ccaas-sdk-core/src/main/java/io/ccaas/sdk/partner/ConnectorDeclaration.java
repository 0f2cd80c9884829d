package io.ccaas.sdk.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector says of itself, so that its keys in {@code partners.yaml} can be checked: an unknown option stays an
 * error.
 *
 * @param name as in {@code connector}, for example {@code openai-compatible}
 * @param role the role of the partners it speaks to
 * @param options what may stand in {@code options}
 */
public record ConnectorDeclaration(String name, Role role, List<Option> options) {

    /**
     * Copies the list.
     *
     * @param name as in {@code connector}, for example {@code openai-compatible}
     * @param role the role of the partners it speaks to
     * @param options what may stand in {@code options}
     */
    public ConnectorDeclaration {
        options = List.copyOf(options);
    }

    Optional<Option> option(String key) {
        return options.stream().filter(option -> option.name().equals(key)).findFirst();
    }

    /** What an option's value looks like. */
    public enum Kind {
        /** At most 256 characters, none of them a control character. */
        TEXT,
        /** A whole number of at most 18 digits. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH
    }

    /**
     * One option.
     *
     * @param name as in {@code options}
     * @param kind what its value looks like
     * @param allowed the only values; empty when every value of the kind is allowed
     */
    public record Option(String name, Kind kind, Set<String> allowed) {

        /**
         * Copies the set.
         *
         * @param name as in {@code options}
         * @param kind what its value looks like
         * @param allowed the only values; empty when every value of the kind is allowed
         */
        public Option {
            allowed = Set.copyOf(allowed);
        }

        /**
         * An option with any value of a kind.
         *
         * @param name as in {@code options}
         * @param kind what its value looks like
         * @return the option
         */
        public static Option of(String name, Kind kind) {
            return new Option(name, kind, Set.of());
        }
    }
}
