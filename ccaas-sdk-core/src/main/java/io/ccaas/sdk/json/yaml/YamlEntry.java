package io.ccaas.sdk.json.yaml;

/**
 * One key of a mapping and its value.
 *
 * @param key as text, whatever it looks like
 * @param place where the key stands
 * @param value what it is set to
 */
public record YamlEntry(String key, YamlPlace place, YamlNode value) {

    @Override
    public String toString() {
        return "YamlEntry[" + place + "]";
    }
}
