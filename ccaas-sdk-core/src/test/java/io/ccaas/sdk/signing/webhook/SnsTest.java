package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.message.SigningCertificates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications signed with a certificate. */
class SnsTest {

    private static final String TOPIC = "arn:aws:sns:eu-west-3:123456789012:calls";
    private static final String CERTIFICATE =
            "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem";
    static final HeldCertificate SNS = new HeldCertificate.Builder().rsa2048().build();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<URI> asked = new ArrayList<>();
    private SigningCertificates source = url -> {
        asked.add(url);
        return SNS.certificatePem().getBytes(StandardCharsets.US_ASCII);
    };

    static Map<String, String> notification() {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("Message", "a call\nended");
        message.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
        message.put("Subject", "calls");
        message.put("Timestamp", "2026-11-22T11:59:00.123Z");
        message.put("TopicArn", TOPIC);
        message.put("Type", "Notification");
        return message;
    }

    static Map<String, String> confirmation() {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("Message", "please confirm");
        message.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
        message.put("SubscribeURL", "https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=ab");
        message.put("Timestamp", "2026-11-22T11:59:00.123Z");
        message.put("Token", "ab");
        message.put("TopicArn", TOPIC);
        message.put("Type", "SubscriptionConfirmation");
        return message;
    }

    static Map<String, String> signed(Map<String, String> message) throws Exception {
        return signed(message, "2", "SHA256withRSA", SNS.keyPair().getPrivate());
    }

    private static Map<String, String> signed(
            Map<String, String> message, String version, String algorithm, PrivateKey key) throws Exception {
        StringBuilder text = new StringBuilder();
        message.forEach(
                (name, value) -> text.append(name).append('\n').append(value).append('\n'));
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(text.toString().getBytes(StandardCharsets.UTF_8));
        Map<String, String> signed = new LinkedHashMap<>(message);
        signed.put("SignatureVersion", version);
        signed.put("Signature", Base64.getEncoder().encodeToString(signer.sign()));
        signed.put("SigningCertURL", CERTIFICATE);
        return signed;
    }

    private static Map<String, String> changed(Map<String, String> message, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(message);
        changed.put(name, value);
        return changed;
    }

    Sample sample(Map<String, String> message) {
        JsonObject.Builder json = JsonObject.builder();
        message.forEach(json::put);
        WebhookScheme scheme = CrmWebhooks.sns(Set.of(TOPIC), url -> source.pem(url));
        return new Sample(
                choice -> scheme,
                Samples.head("POST", "/sns", "Content-Type", "text/plain"),
                Json.write(json.build()),
                NOW);
    }

    private String refusal(Map<String, String> message) {
        return sample(message).refusal();
    }

    @Test
    void notification_isTaken() throws Exception {
        VerifiedWebhook verified = sample(signed(notification())).verified();
        assertEquals("22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", verified.idempotencyKey());
        assertEquals(TOPIC, verified.signedValue("topicarn").orElseThrow());
        assertEquals(
                Instant.parse("2026-11-22T11:59:00.123Z"), verified.timestamp().orElseThrow());
    }

    @Test
    void notificationWithoutSubject_isTaken() throws Exception {
        Map<String, String> message = notification();
        message.remove("Subject");
        sample(signed(message)).verified();
    }

    @Test
    void confirmation_givesItsUrl() throws Exception {
        VerifiedWebhook verified = sample(signed(confirmation())).verified();
        assertEquals(
                "https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=ab",
                verified.signedValue("subscribeurl").orElseThrow());
    }

    @Test
    void urlAddedToANotification_isNotGivenAsSigned() throws Exception {
        String url = "https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=evil";
        VerifiedWebhook verified =
                sample(changed(signed(notification()), "SubscribeURL", url)).verified();
        assertEquals(Optional.empty(), verified.signedValue("subscribeurl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription",
                "https://sns.eu-west-3.amazonaws.com.evil.test/?Action=ConfirmSubscription",
                "https://sns.eu-west-3.amazonaws.com@evil.test/?Action=ConfirmSubscription",
                "https://169.254.169.254/?Action=ConfirmSubscription"
            })
    void confirmationThatLeadsElsewhere_isRefused(String url) throws Exception {
        assertEquals("WEBHOOK_SUBSCRIBE_URL", refusal(signed(changed(confirmation(), "SubscribeURL", url))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem?x",
                "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem#x",
                "https://sns.eu-west-3.amazonaws.com:8443/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com/a/../SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.cer",
                "https://sns.eu-west-3.amazonaws.com.evil.test/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://evil.test/sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com@evil.test/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://s3.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.evil.s3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem\n",
                "https://sns.eu.amazonaws.org/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.s3-us-west-2.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.s3-accelerate.amazonaws.com/SimpleNotificationService-0a1b2c3d4e5f60718293a4b5c6d7e8f9.pem",
                "https://sns.eu-west-3.amazonaws.com/other.pem"
            })
    void certificateElsewhere_isNotAskedFor(String url) throws Exception {
        assertEquals("WEBHOOK_CERTIFICATE_URL", refusal(changed(signed(notification()), "SigningCertURL", url)));
        assertEquals(List.of(), asked);
    }

    @Test
    void firstVersionOfSignatures_isRefused() throws Exception {
        PrivateKey key = SNS.keyPair().getPrivate();
        assertEquals("WEBHOOK_ALGORITHM", refusal(signed(notification(), "1", "SHA1withRSA", key)));
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", refusal(signed(notification(), "2", "SHA1withRSA", key)));
    }

    @Test
    void topicOfAnother_isRefused() throws Exception {
        String other = "arn:aws:sns:eu-west-3:999999999999:calls";
        assertEquals("WEBHOOK_ACCOUNT", refusal(signed(changed(notification(), "TopicArn", other))));
        assertThrows(IllegalArgumentException.class, () -> CrmWebhooks.sns(Set.of(), source));
    }

    @Test
    void typeThatIsNotKnown_isRefused() throws Exception {
        assertEquals("WEBHOOK_TYPE_UNKNOWN", refusal(signed(changed(notification(), "Type", "Other"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Subject"})
    void changedMember_isRefused(String name) throws Exception {
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", refusal(changed(signed(notification()), name, "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Timestamp", "TopicArn", "Type", "Signature", "SigningCertURL"})
    void missingMember_isRefused(String name) throws Exception {
        Map<String, String> message = signed(notification());
        message.remove(name);
        assertEquals("JSON_MEMBER", refusal(message));
    }

    @Test
    void keyOfAnother_isRefused() throws Exception {
        PrivateKey other =
                new HeldCertificate.Builder().rsa2048().build().keyPair().getPrivate();
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", refusal(signed(notification(), "2", "SHA256withRSA", other)));
    }

    @Test
    void oldAndFutureAndRepeatedNotification_isRefused() throws Exception {
        Sample sample = sample(signed(notification()));
        assertEquals("WEBHOOK_TOO_OLD", sample.at(Duration.ofHours(1)).refusal());
        assertEquals("WEBHOOK_FROM_FUTURE", sample.at(Duration.ofMinutes(-7)).refusal());
        assertEquals(List.of(), asked);
        ReplayStore store = ReplayStore.inMemory(1, new StoppedClock(NOW));
        sample.verified(store);
        assertEquals("WEBHOOK_REPLAYED", sample.refusal(store));
        assertEquals(1, asked.size(), "a certificate is asked for once");
    }

    @Test
    void certificateThatDoesNotCome_isARefusalWithoutItsMessage() throws Exception {
        source = url -> {
            throw new IllegalStateException("proxy:secret");
        };
        assertEquals("WEBHOOK_CERTIFICATE_UNAVAILABLE", refusal(signed(notification())));
    }

    @Test
    void certificateThatIsNone_isRefused() throws Exception {
        source = url -> "<html>".getBytes(StandardCharsets.US_ASCII);
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
        source = url -> new byte[70_000];
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
    }

    @Test
    void certificateOfAnotherKindOrDay_isRefused() throws Exception {
        source = url -> new HeldCertificate.Builder()
                .ecdsa256()
                .build()
                .certificatePem()
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
        source = url -> new HeldCertificate.Builder()
                .rsa2048()
                .validityInterval(1, 2)
                .build()
                .certificatePem()
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
    }
}
