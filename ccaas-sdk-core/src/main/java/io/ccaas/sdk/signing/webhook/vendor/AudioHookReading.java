package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.PublicUrl.WholeUrl;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Genesys AudioHook: the opening request of its WebSocket, signed in the form of RFC 9421 with HMAC-SHA256 and the component
 * {@code @request-target}, which the profiles of this library have no use for. The keyed digest and the coverage are fixed here.
 *
 * @param apiKey whose requests are taken
 * @param provers who may sign
 */
public record AudioHookReading(String apiKey, List<? extends Prover> provers) implements Reading {

    private static final List<String> FIELDS =
            List.of("audiohook-organization-id", "audiohook-session-id", "audiohook-correlation-id", "x-api-key");
    private static final List<String> COVERED = Stream.concat(
                    Stream.of("@request-target", "@authority"), FIELDS.stream())
            .toList();

    @Override
    public Presented read(Received received) {
        Dictionary inputs = StructuredFields.dictionaryWithoutDuplicates(received.field("Signature-Input"));
        Dictionary signatures = StructuredFields.dictionaryWithoutDuplicates(received.field("Signature"));
        if (inputs.members().size() != 1) {
            throw Refusals.signature("one signature");
        }
        Entry<String, Member> input = inputs.members().entrySet().iterator().next();
        if (input.getValue() instanceof InnerList list
                && signatures.get(input.getKey()).orElse(null) instanceof Item item
                && item.value() instanceof SfBytes signature) {
            return claimed(received, list, signature.value());
        }
        throw Refusals.signature("a list of components, and a byte sequence under the same label");
    }

    private Presented claimed(Received received, InnerList list, byte[] signature) {
        Map<String, String> values = values(received);
        requireCovered(list);
        SignatureParameters parameters = SignatureParameters.of(list.parameters());
        requireOurs(parameters, values);
        String nonce = SignatureParameters.required(parameters.nonce(), "nonce");
        Presented presented = Presented.of(provers, base(list, values), List.of(signature))
                .at(SignatureParameters.required(parameters.created(), "created"))
                .nonce(nonce)
                .alsoSigned(shown(values));
        return parameters.expires().map(presented::until).orElse(presented);
    }

    private static Map<String, String> values(Received received) {
        Map<String, String> values = new HashMap<>();
        WholeUrl url = received.url();
        values.put("@request-target", url.path() + url.query());
        values.put("@authority", url.authority());
        FieldLines lines = FieldLines.of(received.head().fields(), Field::name, Field::value);
        FIELDS.forEach(name -> {
            received.field(name);
            values.put(name, lines.combined(name));
        });
        return values;
    }

    /** All of them: what is left out can be changed. More is not expected, and its value would not be known here. */
    private static void requireCovered(InnerList list) {
        List<Item> items = list.items();
        boolean plain = items.stream().allMatch(item -> item.parameters().equals(Parameters.NONE));
        List<String> names = items.stream().map(AudioHookReading::name).sorted().toList();
        if (!plain || !names.equals(COVERED.stream().sorted().toList())) {
            throw Refusals.sender(
                    "WEBHOOK_COVERAGE", "a signature over " + String.join(" ", COVERED), "it covers something else");
        }
    }

    private static String name(Item item) {
        return item.value() instanceof SfString name ? name.value() : "";
    }

    private void requireOurs(SignatureParameters parameters, Map<String, String> values) {
        String keyId = SignatureParameters.required(parameters.keyId(), "keyid");
        if (!keyId.equals(apiKey) || !apiKey.equals(values.get("x-api-key"))) {
            throw Refusals.account("a request with the configured API key");
        }
        if (!parameters.algorithm().orElse("hmac-sha256").equals("hmac-sha256")) {
            throw Refusals.algorithm("hmac-sha256");
        }
    }

    private static byte[] base(InnerList list, Map<String, String> values) {
        String lines = list.items().stream()
                .map(item -> item.serialized() + ": " + values.get(name(item)) + "\n")
                .collect(Collectors.joining());
        return (lines + "\"@signature-params\": " + list.serialized()).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> shown(Map<String, String> values) {
        Map<String, String> shown = new LinkedHashMap<>(values);
        // It is a credential, even if a weak one.
        shown.remove("x-api-key");
        return shown;
    }

    @Override
    public String toString() {
        return "AudioHookReading[" + provers.size() + " secrets]";
    }
}
