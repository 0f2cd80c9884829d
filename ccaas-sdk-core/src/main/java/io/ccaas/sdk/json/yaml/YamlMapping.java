package io.ccaas.sdk.json.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A mapping whose keys are unique.
 *
 * @param entries in the order of the file, unmodifiable
 * @param place where it begins
 */
public record YamlMapping(List<YamlEntry> entries, YamlPlace place) implements YamlNode {

    /**
     * Copies the list.
     *
     * @param entries in the order of the file, unmodifiable
     * @param place where it begins
     */
    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /**
     * Finds an entry.
     *
     * @param key exact
     * @return empty when the key does not stand here
     */
    public Optional<YamlEntry> find(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return "YamlMapping[" + place + "]";
    }
}
