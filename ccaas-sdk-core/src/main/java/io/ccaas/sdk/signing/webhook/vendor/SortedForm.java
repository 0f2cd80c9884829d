package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.message.FormFields;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parameters written behind one another in the order of their names, as several telephony vendors sign them. */
final class SortedForm {

    private SortedForm() {}

    /** Twilio: equal values of a name count once. */
    static String distinct(FormFields form) {
        return joined(form, "", "", true);
    }

    /** Plivo: every value counts. */
    static String every(FormFields form, String between, String after) {
        return joined(form, between, after, false);
    }

    private static String joined(FormFields form, String between, String after, boolean distinct) {
        return form.names().stream()
                .sorted()
                .flatMap(name -> values(form.all(name), distinct).map(value -> name + between + value))
                .collect(Collectors.joining(after));
    }

    private static Stream<String> values(List<String> values, boolean distinct) {
        Collection<String> counted = distinct ? new TreeSet<>(values) : values;
        return counted.stream().sorted();
    }
}
