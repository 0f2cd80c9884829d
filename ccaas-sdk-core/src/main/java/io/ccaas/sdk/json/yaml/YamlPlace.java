package io.ccaas.sdk.json.yaml;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1, in Unicode characters
 */
public record YamlPlace(int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
