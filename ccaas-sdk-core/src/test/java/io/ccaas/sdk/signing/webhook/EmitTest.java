package io.ccaas.sdk.signing.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.VerifiedRequest;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.Sample.Choice;
import io.ccaas.sdk.signing.webhook.emit.SignedWebhookSigner;
import io.ccaas.sdk.signing.webhook.emit.StandardWebhookSigner;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that this side sends. */
class EmitTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final StoppedClock CLOCK = new StoppedClock(Instant.ofEpochSecond(1614265330));

    /** The same event, some seconds later. */
    static Sample signedAnew(Sample sample, int seconds) {
        Secret secret = Samples.secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        StoppedClock later = new StoppedClock(sample.at().plusSeconds(seconds));
        List<Field> fields = StandardWebhookSigner.of(WebhookSecrets.of("a", secret), later)
                .sign(sample.value("webhook-id"), sample.body());
        return sample.with(new WebhookHead("POST", "/hook", fields));
    }

    private static KeyPair pair(String algorithm) throws Exception {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static SigningKey key(KeyPair pair) {
        return SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    private static VerifiedWebhook verified(WebhookScheme scheme, List<Field> fields) {
        return WebhookVerifier.builder("e", scheme, ReplayStore.inMemory(1, CLOCK))
                .time(CLOCK)
                .build()
                .verify(new WebhookHead("POST", "/", fields), BODY);
    }

    @Test
    void signature_isTheKnownAnswer() {
        WebhookSecrets secrets = WebhookSecrets.of("a", Samples.secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        List<Field> fields = StandardWebhookSigner.of(secrets, CLOCK).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", BODY);
        assertEquals(Samples.standard().head().fields(), fields);
    }

    @Test
    void signaturesWithTwoSecrets_areTakenByWhoKnowsOne() {
        Secret old = StandardWebhookSigner.freshSecret();
        Secret next = StandardWebhookSigner.freshSecret();
        List<Field> fields = StandardWebhookSigner.of(
                        WebhookSecrets.of("old", old).and("next", next), CLOCK)
                .sign("m-1", BODY);
        assertEquals(
                "o",
                verified(WebhookScheme.standard(WebhookSecrets.of("o", old)), fields)
                        .secretName());
        assertEquals(
                "n",
                verified(WebhookScheme.standard(WebhookSecrets.of("n", next)), fields)
                        .secretName());
        Secret other = StandardWebhookSigner.freshSecret();
        assertThrows(
                SignatureRefusedException.class,
                () -> verified(WebhookScheme.standard(WebhookSecrets.of("x", other)), fields));
    }

    @Test
    void signatureWithAKey_isTakenByItsPublicHalf() throws Exception {
        KeyPair pair = pair("Ed25519");
        List<Field> fields = StandardWebhookSigner.of(key(pair), CLOCK).sign("m-1", BODY);
        WebhookKeys keys = WebhookKeys.of("k", VerificationKey.of(pair.getPublic()));
        assertEquals("k", verified(WebhookScheme.standard(keys), fields).secretName());
        WebhookSecrets secrets = WebhookSecrets.of("s", StandardWebhookSigner.freshSecret());
        assertEquals(
                "k", verified(WebhookScheme.standard(secrets, keys), fields).secretName());
        WebhookScheme without = WebhookScheme.standard(secrets);
        assertEquals(
                "WEBHOOK_ALGORITHM",
                assertThrows(SignatureRefusedException.class, () -> verified(without, fields))
                        .code());
    }

    @Test
    void keyOfAnotherKind_isRefused() throws Exception {
        SigningKey rsa = key(pair("RSA"));
        assertThrows(IllegalArgumentException.class, () -> StandardWebhookSigner.of(rsa, CLOCK));
        VerificationKey half = VerificationKey.of(rsa.publicKey());
        assertThrows(IllegalArgumentException.class, () -> WebhookKeys.of("a", half));
        assertThrows(IllegalArgumentException.class, () -> WebhookKeys.of("a", "AAAA"));
    }

    @Test
    void shortSecret_isRefused() {
        WebhookSecrets secrets = WebhookSecrets.of("a", Samples.secret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        assertThrows(IllegalArgumentException.class, () -> StandardWebhookSigner.of(secrets, CLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "a\r\nb"})
    void idThatCannotBeSigned_isRefused(String id) {
        StandardWebhookSigner signer =
                StandardWebhookSigner.of(WebhookSecrets.of("a", StandardWebhookSigner.freshSecret()), CLOCK);
        assertThrows(IllegalArgumentException.class, () -> signer.sign(id, BODY));
        assertNotEquals(StandardWebhookSigner.freshId(), StandardWebhookSigner.freshId());
    }

    @Test
    void webhookUnderTheRfc_isTakenByItsVerifier() throws Exception {
        SigningKey key = key(pair("Ed25519"));
        RequestVerifier verifier = RequestVerifier.builder(ReplayStore.inMemory(9, CLOCK))
                .trust("us", VerificationKey.of(key.publicKey()))
                .time(CLOCK)
                .build();
        String url = "https://receiver.example/hooks?x=1";
        List<Field> fields =
                SignedWebhookSigner.of(RequestSigner.of(key, CLOCK)).sign(url, "application/json", "e-1", BODY);
        VerifiedRequest verified = verifier.verify(new RequestHead("POST", url, fields));
        assertEquals(
                List.of(
                        "\"@method\"",
                        "\"@target-uri\"",
                        "\"content-digest\"",
                        "\"content-type\"",
                        "\"idempotency-key\""),
                verified.covered());
        assertArrayEquals(BODY, verified.body(new ByteArrayInputStream(BODY)).readFully(1 << 10));
        RequestHead moved = new RequestHead("POST", url + "2", fields);
        assertThrows(SignatureRefusedException.class, () -> verifier.verify(moved));
    }

    @Test
    void zoomsQuestion_isAnsweredWithTheSecretThatWasUsed() {
        String question =
                "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"qgg8vlvZRS6UYooatFL8Aw\"}}";
        assertEquals(
                "90e4b7d260ed01f7f22126394e0c69008d42ad927ba804c3d40ac9bb9f265312",
                answer(question).requireText("encryptedToken"));
        assertEquals("qgg8vlvZRS6UYooatFL8Aw", answer(question).requireText("plainToken"));
    }

    @Test
    void textThatCouldBeASignedMessage_isNotSignedForZoom() {
        String question = "{\"event\":\"endpoint.url_validation\",\"payload\":{\"plainToken\":\"v0:1712793600:{}\"}}";
        SignatureRefusedException refused = assertThrows(SignatureRefusedException.class, () -> answer(question));
        assertEquals("WEBHOOK_ID_MALFORMED", refused.code());
    }

    @Test
    void eventOfZoomAndWebhookOfAnother_areNotAnswered() {
        Sample event = Samples.zoom();
        WebhookSecrets secrets = Samples.secrets(Choice.RIGHT, "zoomSecret", "");
        assertEquals(Optional.empty(), ZoomUrlValidation.answer(unwrapped(event), secrets));
        Sample other = Samples.standard();
        assertEquals(
                "WEBHOOK_ACCOUNT",
                assertThrows(SignatureRefusedException.class, () -> ZoomUrlValidation.answer(unwrapped(other), secrets))
                        .code());
    }

    private static JsonWebhook unwrapped(Sample sample) {
        return sample.builder(Choice.RIGHT, ReplayStore.inMemory(1, new StoppedClock(sample.at())))
                .build()
                .unwrap(sample.head(), sample.body());
    }

    private static JsonObject answer(String question) {
        WebhookSecrets secrets = Samples.secrets(Choice.OTHER_THEN_RIGHT, "zoomSecret", "old");
        byte[] mac = Samples.secret("zoomSecret")
                .use(
                        SecretAccess.reading(),
                        key -> MacAlgorithm.SHA256.of(
                                key, ("v0:1712793600:" + question).getBytes(StandardCharsets.UTF_8)));
        Sample zoom = Samples.zoom()
                .with(question)
                .change("x-zm-signature", "v0=" + HexFormat.of().formatHex(mac));
        return ZoomUrlValidation.answer(unwrapped(zoom), secrets).orElseThrow();
    }
}
