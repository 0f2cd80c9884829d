package io.ccaas.sdk.json.yaml;

import java.util.List;

/**
 * A sequence.
 *
 * @param items in order, unmodifiable
 * @param place where it begins
 */
public record YamlSequence(List<YamlNode> items, YamlPlace place) implements YamlNode {

    /**
     * Copies the list.
     *
     * @param items in order, unmodifiable
     * @param place where it begins
     */
    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public String toString() {
        return "YamlSequence[" + place + "]";
    }
}
