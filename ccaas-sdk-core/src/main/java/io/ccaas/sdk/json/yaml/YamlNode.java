package io.ccaas.sdk.json.yaml;

/**
 * One node of a configuration file, immutable. Its {@code toString} tells kind and place and never content, since
 * somebody may have written a secret where none belongs.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /**
     * Where the node begins.
     *
     * @return for a block mapping, the place of its first key
     */
    YamlPlace place();
}
