package io.ccaas.sdk.signing.webhook.sns;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.SigningCertificates;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Amazon SNS, signature version 2 alone: version 1 is SHA-1, whose collisions are for sale. */
public final class SnsReading implements Reading {

    private static final JsonLimits LIMITS = JsonLimits.standard().withBytes(1 << 20);
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    private static final Map<String, List<String>> SIGNED = Map.of(
            "Notification", NOTIFICATION,
            "SubscriptionConfirmation", CONFIRMATION,
            "UnsubscribeConfirmation", CONFIRMATION);

    private final Set<String> topics;
    private final Certificates certificates;

    /**
     * A reader.
     *
     * @param topics whose notifications are taken, not empty
     * @param source where certificates are got
     * @param issuers who may have issued them
     */
    public SnsReading(Set<String> topics, SigningCertificates source, Issuers issuers) {
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("name the topics whose notifications are taken");
        }
        this.topics = Set.copyOf(topics);
        this.certificates = new Certificates(source, issuers);
    }

    @Override
    public Presented read(Received received) {
        JsonObject message = Json.readObject(received.body(), LIMITS);
        if (!message.requireText("SignatureVersion").equals("2")) {
            throw Refusals.algorithm("signature version 2");
        }
        // Any customer of SNS gets signatures by the same certificate: only the topic tells whose message it is.
        if (!topics.contains(message.requireText("TopicArn"))) {
            throw Refusals.account("a notification of a declared topic");
        }
        byte[] signed = signed(message).getBytes(StandardCharsets.UTF_8);
        byte[] signature = Decoded.base64(message.requireText("Signature"));
        String id = message.requireText("MessageId");
        URI certificate = SnsUrl.certificate(message.requireText("SigningCertURL"));
        return Presented.of(List.of(new CertificateProver(certificates, certificate)), signed, List.of(signature))
                .at(TimestampForm.ISO_8601.read(message.requireText("Timestamp")))
                .id(id)
                .alsoSigned(values(message));
    }

    private static Map<String, String> values(JsonObject message) {
        Map<String, String> values = new TreeMap<>();
        values.put("topicarn", message.requireText("TopicArn"));
        values.put("type", message.requireText("Type"));
        if (names(message).contains("SubscribeURL")) {
            URI url = SnsUrl.subscription(message.requireText("SubscribeURL"));
            values.put("subscribeurl", url.toString());
        }
        return values;
    }

    private static String signed(JsonObject message) {
        StringBuilder signed = new StringBuilder();
        for (String name : names(message)) {
            boolean optional = name.equals("Subject");
            if (!optional || message.text(name).isPresent()) {
                signed.append(name)
                        .append('\n')
                        .append(message.requireText(name))
                        .append('\n');
            }
        }
        return signed.toString();
    }

    /** What is signed depends on the type; a member that is not signed is not looked at. */
    private static List<String> names(JsonObject message) {
        List<String> names = SIGNED.get(message.requireText("Type"));
        if (names == null) {
            throw Refusals.sender(
                    "WEBHOOK_TYPE_UNKNOWN", "a notification or a confirmation of a subscription", "it is another type");
        }
        return names;
    }

    /**
     * The certificate's key, asked for when all else was found in order, so that what is too old costs no fetch. Which certificate it
     * was matters to nobody, since SNS replaces it.
     */
    private record CertificateProver(Certificates certificates, URI url) implements Prover {

        @Override
        public String name() {
            return "sns";
        }

        @Override
        public boolean proves(byte[] signed, List<byte[]> signatures) {
            try {
                Signature verifier = Signature.getInstance("SHA256withRSA");
                verifier.initVerify(certificates.key(url));
                verifier.update(signed);
                return verifier.verify(signatures.get(0));
            } catch (SignatureException malformed) {
                return false;
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform verifies RSA signatures", foreign);
            }
        }
    }
}
