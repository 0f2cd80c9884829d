package io.ccaas.sdk.json.yaml;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A configuration file is not the plain YAML that this library reads. The message names rule and line, never content. */
public final class YamlRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private YamlRefusedException(Problem problem) {
        super(problem);
    }

    static YamlRefusedException rule(String code, String expected, String found, String remedy) {
        return new YamlRefusedException(Problem.of(code, expected, found, remedy));
    }

    static YamlRefusedException foreign(String expected, String found, String remedy, Throwable foreign) {
        return new YamlRefusedException(
                Problem.of("YAML_SYNTAX", expected, found, remedy).causedBy(foreign));
    }
}
