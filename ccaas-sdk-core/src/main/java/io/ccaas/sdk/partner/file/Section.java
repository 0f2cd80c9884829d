package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.json.yaml.YamlEntry;
import io.ccaas.sdk.json.yaml.YamlMapping;
import io.ccaas.sdk.json.yaml.YamlNode;
import io.ccaas.sdk.json.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One mapping of the file. Every accessor answers empty for what is absent, and for what is wrong after it has noted the
 * fault; no value ever enters a message.
 */
public final class Section {

    private final YamlMapping mapping;
    private final String path;
    private final Faults faults;
    private final Nodes nodes;
    private final SecretReference.Schemes hostSchemes;

    private Section(YamlMapping mapping, String path, Faults faults, SecretReference.Schemes hostSchemes) {
        this.mapping = mapping;
        this.path = path;
        this.faults = faults;
        this.nodes = new Nodes(faults);
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
    public static Section root(YamlMapping root, Keys keys, Faults faults, SecretReference.Schemes hostSchemes) {
        return new Section(root, "", faults, hostSchemes).placed().checked(keys);
    }

    /**
     * The same section where one more scheme is answered.
     *
     * @param scheme of references
     * @return the section
     */
    public Section answering(String scheme) {
        return new Section(mapping, path, faults, hostSchemes.and(scheme));
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
     * The schemes under which references are answered here besides those of this library: a host's, and where it is declared
     * that of Vault.
     *
     * @return may be empty
     */
    public SecretReference.Schemes hostSchemes() {
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
        return value(key).flatMap(node -> nodes.text(path(key), node, parser));
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
            nodes.text(Nodes.item(path(key), i), items.get(i), parser).ifPresent(found::add);
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
        return value(key)
                .map(node -> nodes.number(path(key), node, least, most))
                .orElse(OptionalLong.empty());
    }

    /**
     * Reads a truth value.
     *
     * @param key exact
     * @return empty when absent or wrong
     */
    public Optional<Boolean> truth(String key) {
        return value(key).flatMap(node -> nodes.truth(path(key), node));
    }

    /**
     * Enters a mapping.
     *
     * @param key exact
     * @param keys what may stand in it
     * @return empty when absent or wrong
     */
    public Optional<Section> section(String key, Keys keys) {
        return value(key).flatMap(node -> entered(path(key), node, keys));
    }

    /**
     * Enters a mapping whose keys somebody else checks.
     *
     * @param key exact
     * @return empty when absent or wrong
     */
    public Optional<Section> freeSection(String key) {
        return value(key).flatMap(node -> nodes.mapping(path(key), node)).map(found -> inside(found, path(key)));
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
            entered(Nodes.item(path(key), i), items.get(i), keys).ifPresent(found::add);
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
     * Whether the value of a key is a list that begins with a mapping.
     *
     * @param key exact
     * @return true when it does
     */
    public boolean isListOfMappings(String key) {
        return mapping.find(key)
                .filter(entry -> entry.value() instanceof YamlSequence list
                        && !list.items().isEmpty()
                        && list.items().get(0) instanceof YamlMapping)
                .isPresent();
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
        return mapping.find(key).map(YamlEntry::value).flatMap(node -> nodes.value(path(key), node));
    }

    private List<YamlNode> items(String key) {
        return value(key).map(node -> nodes.items(path(key), node)).orElse(List.of());
    }

    private Optional<Section> entered(String at, YamlNode node, Keys keys) {
        return nodes.mapping(at, node).map(found -> inside(found, at).checked(keys));
    }
}
