package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.FieldLines;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureBase;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.fields.BareItem.SfBytes;
import io.ccaas.sdk.signing.fields.Dictionary;
import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Item;
import io.ccaas.sdk.signing.fields.Member;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Genesys AudioHook: the opening request of its WebSocket, signed in the form of RFC 9421 with HMAC-SHA256 and the component
 * {@code @request-target}. The keyed digest and the coverage are fixed here.
 *
 * @param apiKey whose requests are taken
 * @param provers who may sign
 */
public record AudioHookReading(String apiKey, List<? extends Prover> provers) implements Reading {

    private static final String ALGORITHM = "hmac-sha256";
    private static final String API_KEY = "x-api-key";
    private static final List<String> NAMES =
            List.of("audiohook-organization-id", "audiohook-session-id", "audiohook-correlation-id");

    private static final Set<ComponentId> COVERED = Stream.concat(
                    Stream.of("@request-target", "@authority", API_KEY), NAMES.stream())
            .map(ComponentId::named)
            .collect(Collectors.toUnmodifiableSet());

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
            return claimed(received, SignatureInput.parse(list), signature.value());
        }
        throw Refusals.signature("a list of components, and a byte sequence under the same label");
    }

    private Presented claimed(Received received, SignatureInput input, byte[] signature) {
        requireCovered(input);
        SignatureParameters parameters = SignatureParameters.of(input.parameters());
        requireOurs(parameters, received.field(API_KEY));
        Map<String, String> shown = shown(received);
        Presented presented = Presented.of(provers, SignatureBase.of(input, message(received)), List.of(signature))
                .at(SignatureParameters.required(parameters.created(), "created"))
                .nonce(SignatureParameters.required(parameters.nonce(), "nonce"))
                .event(String.join("\n", shown.values()))
                .alsoSigned(shown);
        return parameters.expires().map(presented::until).orElse(presented);
    }

    /** All of them: what is left out can be changed. More is not expected. */
    private static void requireCovered(SignatureInput input) {
        if (!Set.copyOf(input.covered()).equals(COVERED)) {
            String names = COVERED.stream().map(ComponentId::name).sorted().collect(Collectors.joining(" "));
            throw Refusals.sender("WEBHOOK_COVERAGE", "a signature over " + names, "it covers something else");
        }
    }

    private void requireOurs(SignatureParameters parameters, String sentKey) {
        String keyId = SignatureParameters.required(parameters.keyId(), "keyid");
        if (!keyId.equals(apiKey) || !sentKey.equals(apiKey)) {
            throw Refusals.account("a request with the configured API key");
        }
        if (!parameters.algorithm().orElse(ALGORITHM).equals(ALGORITHM)) {
            throw Refusals.algorithm(ALGORITHM);
        }
    }

    /** Under the configured URL, whatever the request says of its host. */
    private static Message message(Received received) {
        return Message.request(
                received.head().method(),
                received.url().text(),
                FieldLines.of(received.head().fields(), Field::name, Field::value));
    }

    /** Without the API key, which is a credential, even if a weak one. */
    private static Map<String, String> shown(Received received) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("@request-target", received.url().path() + received.url().query());
        shown.put("@authority", received.url().authority());
        NAMES.forEach(name -> shown.put(name, received.field(name)));
        return shown;
    }

    @Override
    public String toString() {
        return "AudioHookReading[" + provers.size() + " secrets]";
    }
}
