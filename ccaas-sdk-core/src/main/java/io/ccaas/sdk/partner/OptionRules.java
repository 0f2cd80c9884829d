package io.ccaas.sdk.partner;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.NearestKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether one partner is what its connector speaks to, and sets only what that connector declares. */
final class OptionRules {

    private static final Pattern TEXT = Pattern.compile("\\P{Cntrl}{1,256}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final ConnectorDeclaration connector;
    private final Partner partner;
    private final String path;
    private final Faults faults;

    OptionRules(ConnectorDeclaration connector, Partner partner, String path, Faults faults) {
        this.connector = connector;
        this.partner = partner;
        this.path = path;
        this.faults = faults;
    }

    void check() {
        if (connector.role() != partner.role()) {
            fault(
                    "connector",
                    "CONNECTOR_ROLE",
                    "a connector for role " + partner.role(),
                    connector.name() + " is for role " + connector.role(),
                    "Mend the role or the connector");
        }
        partner.options().forEach(this::option);
    }

    private void option(String name, String value) {
        Optional<ConnectorDeclaration.Option> declared = connector.option(name);
        String key = "options." + NearestKey.shown(name);
        if (declared.isEmpty()) {
            fault(
                    key,
                    "OPTION_UNKNOWN",
                    "an option of " + connector.name(),
                    "it has none of that name",
                    NearestKey.advice(
                            name,
                            connector.options().stream()
                                    .map(ConnectorDeclaration.Option::name)
                                    .toList()));
        } else if (!fits(declared.get(), value)) {
            fault(key, "VALUE_FORM", wanted(declared.get()), "it is something else", "Mend the value");
        }
    }

    private static boolean fits(ConnectorDeclaration.Option option, String value) {
        Pattern form = switch (option.kind()) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case TRUTH -> TRUTH;
        };
        return form.matcher(value).matches()
                && (option.allowed().isEmpty() || option.allowed().contains(value));
    }

    private static String wanted(ConnectorDeclaration.Option option) {
        if (!option.allowed().isEmpty()) {
            return "one of " + Words.list(option.allowed());
        }
        return switch (option.kind()) {
            case TEXT -> "1 to 256 characters without control characters";
            case NUMBER -> "a whole number";
            case TRUTH -> "true or false";
        };
    }

    private void fault(String key, String code, String expected, String found, String remedy) {
        faults.add(path + "." + key, Problem.of(code, expected, found, remedy));
    }
}
