package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vonage's SMS callbacks: parameters in the order of their names, without {@code sig}. A callback has them in its form when it
 * has content, else in its query; in both places is refused, since only one of them would be proven.
 *
 * @param provers who may sign
 */
public record VonageSmsReading(List<? extends Prover> provers) implements Reading {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final Pattern SEPARATORS = Pattern.compile("[=&]");

    /** What is new when the same callback is sent again. */
    private static final Set<String> OF_THE_ATTEMPT = Set.of("sig", "timestamp", "nonce");

    @Override
    public Presented read(Received received) {
        FormFields parameters = parameters(received);
        byte[] signature = Decoded.hex(parameters.one("sig"));
        String time = parameters.one("timestamp");
        if (!SECONDS.matcher(time).matches()) {
            throw Refusals.sender("WEBHOOK_TIMESTAMP_MALFORMED", "a time in seconds since 1970", "it has another form");
        }
        byte[] signed = signed(parameters, Set.of("sig")).getBytes(StandardCharsets.UTF_8);
        return Presented.of(provers, signed, List.of(signature))
                .at(Instant.ofEpochSecond(Long.parseLong(time)))
                .event(signed(parameters, OF_THE_ATTEMPT));
    }

    private static FormFields parameters(Received received) {
        FormFields form = received.form();
        FormFields query = received.query();
        if (!form.names().isEmpty() && !query.names().isEmpty()) {
            throw Refusals.sender(
                    "WEBHOOK_FORM_MALFORMED", "parameters in the form or in the query", "they are in both");
        }
        return form.names().isEmpty() ? query : form;
    }

    private static String signed(FormFields parameters, Set<String> without) {
        return parameters.names().stream()
                .filter(name -> !without.contains(name))
                .sorted()
                .map(name -> "&" + plain(name) + "="
                        + SEPARATORS.matcher(value(parameters, name)).replaceAll("_"))
                .collect(Collectors.joining());
    }

    /** The vendor writes an underscore for these in values; in a name they would end it, and another message be signed alike. */
    private static String plain(String name) {
        if (SEPARATORS.matcher(name).find()) {
            throw Refusals.sender("WEBHOOK_FORM_MALFORMED", "names of parameters without = and &", "one has them");
        }
        return name;
    }

    /** Names are the sender's text, so that the refusal must not repeat them. */
    private static String value(FormFields parameters, String name) {
        List<String> values = parameters.all(name);
        if (values.size() != 1) {
            throw Refusals.sender("WEBHOOK_FORM_MALFORMED", "each parameter once", "one occurs twice");
        }
        return values.get(0);
    }

    @Override
    public String toString() {
        return "VonageSmsReading[" + provers.size() + " secrets]";
    }
}
