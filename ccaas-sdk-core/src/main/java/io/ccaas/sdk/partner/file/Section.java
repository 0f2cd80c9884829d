package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.json.yaml.YamlEntry;
import io.ccaas.sdk.json.yaml.YamlMapping;
import io.ccaas.sdk.json.yaml.YamlNode;
import io.ccaas.sdk.json.yaml.YamlScalar;
import io.ccaas.sdk.json.yaml.YamlSequence;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * One mapping of the file. Every accessor answers empty for what is absent, and for what is wrong after it has noted the
 * fault; no value ever enters a message.
 */
public final class Section {

    private final YamlMapping mapping;
    private final String path;
    private final Faults faults;
    private final Set<String> hostSchemes;

    private Section(YamlMapping mapping, String path, Faults faults, Set<String> hostSchemes) {
        this.mapping = mapping;
        this.path = path;
        this.faults = faults;
        this.hostSchemes = hostSchemes;
    }

    /**
     * The top of a file.
     *
     * @param root what was read
     * @param keys what may stand there
     * @param faults where faults go
     * @param hostSchemes of references that providers of the host answer
     * @return the section, its keys checked
     */
    public static Section root(YamlMapping root, Keys keys, Faults faults, Set<String> hostSchemes) {
        return new Section(root, "", faults, Set.copyOf(hostSchemes)).placed().checked(keys);
    }

    private Section inside(YamlMapping inner, String at) {
        return new Section(inner, at, faults, hostSchemes).placed();
    }

    private Section placed() {
        mapping.entries()
                .forEach(entry -> faults.place(path(entry.key()), entry.place().line()));
        return this;
    }

    private Section checked(Keys keys) {
        mapping.entries().forEach(entry -> keys.check(path, entry.key(), path(entry.key()), faults));
        return this;
    }

    /**
     * The schemes under which providers of the host answer references.
     *
     * @return without the schemes of this library
     */
    public Set<String> hostSchemes() {
        return hostSchemes;
    }

    /**
     * The full name of a key.
     *
     * @param key a key of this mapping
     * @return for example {@code partners[0].tls.policy}
     */
    public String path(String key) {
        String shown = NearestKey.shown(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /**
     * The full name of this mapping.
     *
     * @return empty at the top
     */
    public String path() {
        return path;
    }

    /**
     * Whether a key stands here, with whatever value.
     *
     * @param key exact
     * @return true when it does
     */
    public boolean has(String key) {
        return mapping.find(key).isPresent();
    }

    /**
     * The keys that stand here.
     *
     * @return in the order of the file
     */
    public List<String> keys() {
        return mapping.entries().stream().map(YamlEntry::key).toList();
    }

    /**
     * Reads one scalar.
     *
     * @param key exact
     * @param parser makes the value, or refuses with a configuration exception
     * @param <T> what it makes
     * @return empty when absent or wrong
     */
    public <T> Optional<T> text(String key, Function<String, T> parser) {
        return value(key).flatMap(node -> parsed(path(key), node, parser));
    }

    /**
     * Reads a list of scalars.
     *
     * @param key exact
     * @param parser makes each value, or refuses with a configuration exception
     * @param <T> what it makes
     * @return empty when absent or wrong
     */
    public <T> List<T> texts(String key, Function<String, T> parser) {
        List<T> found = new ArrayList<>();
        List<YamlNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            parsed(path(key) + "[" + i + "]", items.get(i), parser).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Reads a whole number.
     *
     * @param key exact
     * @param least smallest allowed
     * @param most largest allowed
     * @return empty when absent or wrong
     */
    public OptionalLong number(String key, long least, long most) {
        Optional<YamlNode> node = value(key);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong number = node.get() instanceof YamlScalar scalar ? scalar.wholeNumber() : OptionalLong.empty();
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            form(path(key), "a whole number from " + least + " to " + most + ", without quotes");
            return OptionalLong.empty();
        }
        return number;
    }

    /**
     * Reads a truth value.
     *
     * @param key exact
     * @return empty when absent or wrong
     */
    public Optional<Boolean> truth(String key) {
        Optional<YamlNode> node = value(key);
        Optional<Boolean> truth =
                node.flatMap(value -> value instanceof YamlScalar scalar ? scalar.truth() : Optional.empty());
        if (node.isPresent() && truth.isEmpty()) {
            form(path(key), "true or false, without quotes");
        }
        return truth;
    }

    /**
     * Enters a mapping.
     *
     * @param key exact
     * @param keys what may stand in it
     * @return empty when absent or wrong
     */
    public Optional<Section> section(String key, Keys keys) {
        return value(key).flatMap(node -> entered(node, path(key), keys));
    }

    /**
     * Enters a mapping whose keys somebody else checks.
     *
     * @param key exact
     * @return empty when absent or wrong
     */
    public Optional<Section> freeSection(String key) {
        return value(key).flatMap(node -> mapping(node, path(key))).map(found -> inside(found, path(key)));
    }

    /**
     * Enters each mapping of a list.
     *
     * @param key exact
     * @param keys what may stand in each
     * @return empty when absent or wrong
     */
    public List<Section> sections(String key, Keys keys) {
        List<Section> found = new ArrayList<>();
        List<YamlNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            entered(items.get(i), path(key) + "[" + i + "]", keys).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Whether the value of a key is a list.
     *
     * @param key exact
     * @return true when it is
     */
    public boolean isList(String key) {
        return mapping.find(key)
                .map(entry -> entry.value() instanceof YamlSequence)
                .orElse(false);
    }

    /**
     * Notes that a key is missing, unless it stands here with a fault of its own.
     *
     * @param key exact
     */
    public void missing(String key) {
        if (!has(key)) {
            fault(key, "KEY_MISSING", "the key " + key, "it is missing", "Add it");
        }
    }

    /**
     * Notes a fault.
     *
     * @param key where
     * @param code stable code
     * @param expected what the rule asks for
     * @param found what came instead, never a value
     * @param remedy how to mend it
     */
    public void fault(String key, String code, String expected, String found, String remedy) {
        faults.add(path(key), Problem.of(code, expected, found, remedy));
    }

    private Optional<YamlNode> value(String key) {
        Optional<YamlNode> value = mapping.find(key).map(YamlEntry::value);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar && scalar.isNull()) {
            form(path(key), "a value");
            return Optional.empty();
        }
        return value;
    }

    private List<YamlNode> items(String key) {
        Optional<YamlNode> value = value(key);
        if (value.isPresent() && value.get() instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                faults.place(
                        path(key) + "[" + i + "]",
                        sequence.items().get(i).place().line());
            }
            return sequence.items();
        }
        value.ifPresent(other -> form(path(key), "a list"));
        return List.of();
    }

    private Optional<Section> entered(YamlNode node, String at, Keys keys) {
        return mapping(node, at).map(found -> inside(found, at).checked(keys));
    }

    private Optional<YamlMapping> mapping(YamlNode node, String at) {
        if (node instanceof YamlMapping found) {
            return Optional.of(found);
        }
        form(at, "keys with values");
        return Optional.empty();
    }

    private <T> Optional<T> parsed(String at, YamlNode node, Function<String, T> parser) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNull()) {
            form(at, "a text");
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.text()));
        } catch (DeclarationRefusedException refusal) {
            refusal.faults().forEach(fault -> faults.add(at, fault.problem()));
        } catch (ConfigurationException refusal) {
            faults.add(at, refusal.problem());
        }
        return Optional.empty();
    }

    private void form(String at, String expected) {
        faults.add(at, Problem.of("VALUE_FORM", expected, "it is something else", "Mend the value"));
    }
}
