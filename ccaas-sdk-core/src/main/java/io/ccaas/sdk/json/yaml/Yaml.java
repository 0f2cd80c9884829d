package io.ccaas.sdk.json.yaml;

/**
 * Reads configuration written in YAML.
 *
 * <p>Kept of YAML 1.2: one document of mappings, sequences and scalars in any style, and comments. Refused: tags,
 * anchors, aliases, merge keys, directives, a second document, keys that are not scalars, a key twice, malformed UTF-8, a
 * byte order mark, more than {@value #MOST_BYTES} bytes, {@value #MOST_DEPTH} levels or {@value #MOST_NODES} nodes. No
 * exception but {@link YamlRefusedException} comes out for any bytes.
 */
public final class Yaml {

    /** Longest file in bytes: 1 MiB. */
    public static final int MOST_BYTES = 1 << 20;

    /** Deepest nesting of mappings and sequences. */
    public static final int MOST_DEPTH = 32;

    /** Most nodes, keys not counted. */
    public static final int MOST_NODES = 50_000;

    private Yaml() {}

    /**
     * Reads one document.
     *
     * @param utf8 the whole file; is not changed or kept
     * @return its root
     * @throws YamlRefusedException {@code YAML_BYTES}, {@code YAML_ENCODING}, {@code YAML_SYNTAX}, {@code YAML_DEPTH},
     *     {@code YAML_NODES}, {@code YAML_FEATURE}, {@code YAML_KEY}, {@code YAML_DUPLICATE} or {@code YAML_DOCUMENTS}
     */
    public static YamlNode read(byte[] utf8) {
        return YamlReader.read(utf8);
    }

    /**
     * Reads one document that must be a mapping.
     *
     * @param utf8 the whole file; is not changed or kept
     * @return its root
     * @throws YamlRefusedException as {@link #read(byte[])}, and {@code YAML_ROOT} when the root is no mapping
     */
    public static YamlMapping readMapping(byte[] utf8) {
        YamlNode root = read(utf8);
        if (root instanceof YamlMapping mapping) {
            return mapping;
        }
        throw YamlRefusedException.rule(
                "YAML_ROOT",
                "keys with values",
                "the file holds something else at " + root.place(),
                "Begin the file with a key and a colon");
    }
}
