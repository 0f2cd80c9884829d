package io.ccaas.samples.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line as {@code --name value} pairs and bare switches. A flag that the program does not declare is refused.
 */
public final class Flags {

    private final Map<String, List<String>> values;

    private Flags(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a command line.
     *
     * @param arguments as {@code main} got them
     * @param valued names of flags that take a value, with their dashes
     * @param switches names of flags that take none
     * @return the flags
     * @throws UsageException when one is unknown or its value is missing
     */
    public static Flags parse(List<String> arguments, Set<String> valued, Set<String> switches) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (switches.contains(name)) {
                values.put(name, List.of());
            } else if (!valued.contains(name)) {
                throw new UsageException("unknown flag; known: " + String.join(" ", sorted(valued)) + " "
                        + String.join(" ", sorted(switches)));
            } else if (++i == arguments.size()) {
                throw new UsageException(name + " needs a value");
            } else {
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(arguments.get(i));
            }
        }
        return new Flags(values);
    }

    private static Iterable<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    /**
     * Whether a switch was given.
     *
     * @param name with its dashes
     * @return true when it stands on the command line
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * Every value of a flag that may be repeated.
     *
     * @param name with its dashes
     * @return in order, may be empty
     */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /**
     * The value of a flag that stands at most once.
     *
     * @param name with its dashes
     * @return empty when it was not given
     * @throws UsageException when it was given twice
     */
    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw new UsageException(name + " stands more than once");
        }
        return given.stream().findFirst();
    }

    /**
     * A flag whose value is a file.
     *
     * @param name with its dashes
     * @return empty when it was not given
     */
    public Optional<Path> path(String name) {
        return one(name).map(Path::of);
    }

    /**
     * A flag whose value is a whole number.
     *
     * @param name with its dashes
     * @param least smallest value
     * @param most largest value
     * @param unset the value when it was not given
     * @return the number
     * @throws UsageException when it is no number in that range
     */
    public long number(String name, long least, long most, long unset) {
        String text = one(name).orElse(Long.toString(unset));
        // Eighteen digits fit 64 bits, so parsing cannot fail.
        long value = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw new UsageException(name + " takes a number from " + least + " to " + most);
        }
        return value;
    }
}
