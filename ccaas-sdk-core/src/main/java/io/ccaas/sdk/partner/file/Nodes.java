package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.json.yaml.YamlMapping;
import io.ccaas.sdk.json.yaml.YamlNode;
import io.ccaas.sdk.json.yaml.YamlScalar;
import io.ccaas.sdk.json.yaml.YamlSequence;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What single nodes must be. Each answer is empty for what is wrong, after the fault was noted at its place. */
record Nodes(Faults faults) {

    Optional<YamlNode> value(String at, YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            wrong(at, "a value");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    <T> Optional<T> text(String at, YamlNode node, Function<String, T> parser) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNull()) {
            wrong(at, "a text");
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

    OptionalLong number(String at, YamlNode node, long least, long most) {
        OptionalLong number = node instanceof YamlScalar scalar ? scalar.wholeNumber() : OptionalLong.empty();
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            wrong(at, "a whole number from " + least + " to " + most + ", without quotes");
            return OptionalLong.empty();
        }
        return number;
    }

    Optional<Boolean> truth(String at, YamlNode node) {
        Optional<Boolean> truth = node instanceof YamlScalar scalar ? scalar.truth() : Optional.empty();
        if (truth.isEmpty()) {
            wrong(at, "true or false, without quotes");
        }
        return truth;
    }

    Optional<YamlMapping> mapping(String at, YamlNode node) {
        if (node instanceof YamlMapping found) {
            return Optional.of(found);
        }
        wrong(at, "keys with values");
        return Optional.empty();
    }

    List<YamlNode> items(String at, YamlNode node) {
        if (!(node instanceof YamlSequence sequence)) {
            wrong(at, "a list");
            return List.of();
        }
        List<YamlNode> items = sequence.items();
        for (int i = 0; i < items.size(); i++) {
            faults.place(item(at, i), items.get(i).place().line());
        }
        return items;
    }

    static String item(String at, int index) {
        return at + "[" + index + "]";
    }

    private void wrong(String at, String expected) {
        faults.add(at, Problem.of("VALUE_FORM", expected, "it is something else", "Mend the value"));
    }

    @Override
    public String toString() {
        return "Nodes";
    }
}
