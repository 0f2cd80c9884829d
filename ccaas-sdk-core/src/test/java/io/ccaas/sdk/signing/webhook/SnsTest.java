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
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    static final HeldCertificate SNS = named("sns.amazonaws.com").build();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<URI> asked = new ArrayList<>();
    private SigningCertificates source = url -> {
        asked.add(url);
        return SNS.certificatePem().getBytes(StandardCharsets.US_ASCII);
    };

    private static HeldCertificate.Builder named(String name) {
        return new HeldCertificate.Builder().rsa2048().addSubjectAlternativeName(name);
    }

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
    void signatureOfAnotherLength_isRefused() throws Exception {
        assertEquals("WEBHOOK_SIGNATURE_MISMATCH", refusal(changed(signed(notification()), "Signature", "AAAA")));
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
        String name = "sns.amazonaws.com";
        serve(new HeldCertificate.Builder()
                .ecdsa256()
                .addSubjectAlternativeName(name)
                .build());
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
        serve(named(name).validityInterval(1, 2).build());
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
        serve(named(name).certificateAuthority(0).build());
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
    }

    private void serve(HeldCertificate... file) {
        StringBuilder pem = new StringBuilder();
        for (HeldCertificate each : file) {
            pem.append(each.certificatePem());
        }
        source = url -> pem.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Sample signedBy(HeldCertificate signer, WebhookScheme scheme) throws Exception {
        Sample own = sample(
                signed(notification(), "2", "SHA256withRSA", signer.keyPair().getPrivate()));
        return new Sample(choice -> scheme, own.head(), own.body(), NOW);
    }

    private WebhookScheme under(HeldCertificate... issuers) {
        List<X509Certificate> named =
                Arrays.stream(issuers).map(HeldCertificate::certificate).toList();
        return CrmWebhooks.sns(Set.of(TOPIC), url -> source.pem(url), named);
    }

    private WebhookScheme underNobody() {
        return CrmWebhooks.sns(Set.of(TOPIC), url -> source.pem(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sns.amazonaws.com",
                "sns.eu-west-3.amazonaws.com",
                "sns-signing.eu-west-3.amazonaws.com",
                "sns-eu-west-3.amazonaws.com"
            })
    void certificateWithANameOfTheRegion_isTaken(String name) throws Exception {
        HeldCertificate signer = named(name).build();
        serve(signer);
        signedBy(signer, underNobody()).verified();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sns.us-east-1.amazonaws.com",
                "sns-signing.us-east-1.amazonaws.com",
                "sns-us-gov-west-1.amazonaws.com",
                "s3.amazonaws.com",
                "sns.amazonaws.com.evil.test",
                "*.amazonaws.com",
                "amazonaws.com",
                "127.0.0.1"
            })
    void certificateWithAnotherName_isRefused(String name) throws Exception {
        HeldCertificate signer = named(name).build();
        serve(signer);
        assertEquals("WEBHOOK_CERTIFICATE_NAME", signedBy(signer, underNobody()).refusal());
        HeldCertificate nameless = new HeldCertificate.Builder()
                .rsa2048()
                .commonName("sns.amazonaws.com")
                .build();
        serve(nameless);
        assertEquals(
                "WEBHOOK_CERTIFICATE_NAME", signedBy(nameless, underNobody()).refusal());
    }

    @Test
    void certificateOfANamedIssuer_isTaken() throws Exception {
        HeldCertificate root =
                new HeldCertificate.Builder().certificateAuthority(1).build();
        HeldCertificate middle = new HeldCertificate.Builder()
                .certificateAuthority(0)
                .signedBy(root)
                .build();
        HeldCertificate signer = named("sns.amazonaws.com").signedBy(middle).build();
        serve(signer);
        signedBy(signer, under(middle)).verified();
        assertEquals("WEBHOOK_CERTIFICATE_CHAIN", signedBy(signer, under(root)).refusal());
        serve(signer, middle);
        signedBy(signer, under(root)).verified();
    }

    @Test
    void certificateOfAnotherIssuer_isRefused() throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        assertEquals(
                "WEBHOOK_CERTIFICATE_CHAIN", signedBy(SNS, under(authority)).refusal());
        HeldCertificate customer = named("www.example.com").signedBy(authority).build();
        HeldCertificate below = named("sns.amazonaws.com").signedBy(customer).build();
        serve(below, customer);
        assertEquals(
                "WEBHOOK_CERTIFICATE_CHAIN", signedBy(below, under(authority)).refusal());
    }

    @Test
    void issuersThatAreNone_cannotBeNamed() {
        assertThrows(IllegalArgumentException.class, this::under);
        assertThrows(IllegalArgumentException.class, () -> under(SNS));
    }

    /** A path that is shown is not passed over because nobody asked for it. */
    @Test
    void pathThatLeadsToNoAnchorOfThePlatform_isRefused() throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate signer = named("sns.amazonaws.com").signedBy(authority).build();
        serve(signer, authority);
        assertEquals(
                "WEBHOOK_CERTIFICATE_CHAIN", signedBy(signer, underNobody()).refusal());
    }

    @Test
    void fileOfVeryManyCertificates_isRefused() throws Exception {
        HeldCertificate[] many = new HeldCertificate[9];
        Arrays.fill(many, SNS);
        serve(many);
        assertEquals("WEBHOOK_CERTIFICATE_UNUSABLE", refusal(signed(notification())));
    }

    @Test
    void certificateThatWasRefused_isNotKept() throws Exception {
        SigningCertificates good = source;
        WebhookScheme scheme = underNobody();
        serve(named("s3.amazonaws.com").build());
        assertEquals("WEBHOOK_CERTIFICATE_NAME", signedBy(SNS, scheme).refusal());
        source = good;
        signedBy(SNS, scheme).verified();
    }
}
