package io.ccaas.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.credentials.RotatingIdentity;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.builtin.FollowedFile;
import io.ccaas.sdk.credentials.builtin.ReferencedSecret;
import io.ccaas.sdk.credentials.caching.CacheOptions;
import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.credentials.source.ChainedSource;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.http.HostId;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.http.auth.answer.TokenAnswer;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.sensitive.LogArgument;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.TelephonyWebhooks;
import io.ccaas.sdk.signing.webhook.WebhookScheme;
import io.ccaas.sdk.signing.webhook.WebhookVerifier;
import io.ccaas.sdk.signing.webhook.emit.StandardWebhookSigner;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.SampleRecordings;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Row 9: values that hold a secret or somebody's number, made with marks, in each way in which a program prints a value by
 * accident. {@code HouseRulesTest} makes the public records; what only a call can make is in {@code ConfidentialityTest}.
 */
final class PrintedValuesTest {

    private static final String NUMBER = Canaries.number(1);
    private static final String SECRET = Canaries.secret("printed");

    private enum Why {
        COMPLAINT
    }

    private static Secret secret() {
        return Secret.copyOf(SECRET.toCharArray());
    }

    private static SecretCredential credential() {
        return new SecretCredential("id", secret(), Instant.EPOCH, Optional.of(Instant.EPOCH), "file");
    }

    private static Stream<Object> ofCalls() {
        PhoneNumber number = PhoneNumber.parse(NUMBER);
        RedactedText kept = RedactedText.keepingPersonalData(Why.COMPLAINT, "call " + NUMBER);
        return Stream.of(
                number,
                CallMetadata.of(number, Direction.INBOUND, Instant.EPOCH)
                        .agent(SECRET)
                        .queue(SECRET)
                        .callId(SECRET)
                        .build(),
                Redactor.standard().redact("call " + NUMBER),
                kept,
                JsonBody.object().phone("phone", number).text("note", kept),
                HostId.of(SECRET),
                WireValue.of(HostId.of(SECRET)));
    }

    private static Stream<Object> credentials() {
        KeyPair pair = TestKeyKind.P256.generate();
        TlsIdentity identity = TestAuthority.create("authority").server("localhost");
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of("."));
        CachedCredentials<SecretCredential> cached =
                CachedCredentials.of(request -> credential(), CacheOptions.usual(Time.system(), event -> {}));
        RotationOptions options = new RotationOptions(Duration.ofSeconds(30), Time.system(), event -> {});
        return Stream.of(
                secret(),
                credential(),
                cached,
                ChainedSource.first("first", request -> credential()),
                ReferencedSecret.of(loader, "token", new SecretReference("env", SECRET), Time.system()),
                FollowedFile.secret(loader, "token", Path.of(SECRET), options),
                new SecretReference("file", SECRET),
                CredentialRequest.of(SECRET, Deadline.in(Duration.ofMinutes(1))),
                SigningKey.of(pair.getPrivate(), pair.getPublic()),
                identity,
                RotatingIdentity.beginningWith(identity),
                LogArgument.unsafe("caller", NUMBER));
    }

    private static Stream<Object> tokens() {
        TokenAnswer answer = TokenAnswer.read(Json.write(JsonObject.builder()
                .put("access_token", SECRET)
                .put("refresh_token", SECRET)
                .put("token_type", "Bearer")
                .put("scope", SECRET)
                .build()));
        return Stream.of(
                answer,
                answer.proven(new BoundTo(TokenBinding.BEARER, ""), new CredentialIds(), Instant.EPOCH),
                answer.refreshToken().orElseThrow());
    }

    private static Stream<Object> messages() {
        Field field = new Field("X-" + SECRET, NUMBER);
        return Stream.of(
                field,
                new RequestHead("POST", "https://a.example/" + NUMBER, List.of(field)),
                new ResponseHead(200, List.of(field)),
                WebTarget.parse("https://a.example/" + NUMBER + "?token=" + SECRET),
                new JsonText(NUMBER),
                JsonNumber.of(33639980001L),
                JsonArray.of(new JsonText(NUMBER)),
                JsonObject.builder().put(NUMBER, SECRET).build(),
                FormFields.parse(("From=%2B" + NUMBER.substring(1)).getBytes(UTF_8)));
    }

    private static Stream<Object> webhooks() {
        WebhookSecrets secrets = WebhookSecrets.of("a", StandardWebhookSigner.freshSecret())
                .and("b", StandardWebhookSigner.freshSecret());
        WebhookScheme scheme = WebhookScheme.standard(secrets);
        WebhookVerifier verifier = WebhookVerifier.builder("endpoint", scheme, ReplayStore.inMemory(10))
                .build();
        StandardWebhookSigner signer = StandardWebhookSigner.of(secrets, Time.system());
        byte[] body = Json.write(JsonObject.builder().put("from", NUMBER).build());
        WebhookHead head = new WebhookHead("POST", "/" + SECRET, signer.sign("msg_1", body));
        WebhookSecrets marked = WebhookSecrets.of("a", secret());
        return Stream.of(
                secrets,
                scheme,
                verifier,
                signer,
                head,
                verifier.unwrap(head, body),
                marked,
                TelephonyWebhooks.twilio(marked),
                TelephonyWebhooks.zoom(marked));
    }

    private static Stream<Object> recordings() {
        byte[] recording = SampleRecordings.pcm16().planting(NUMBER, SECRET).bytes();
        try (AudioOnly audio = AudioOnly.from(new ByteArrayInputStream(recording));
                var parted = audio.splitInto(CallLayout.CUSTOMER_LEFT)) {
            return Stream.of(audio, audio.report(), audio.receipt(), parted);
        }
    }

    @TestFactory
    Stream<DynamicTest> values() {
        return Stream.of(ofCalls(), credentials(), tokens(), messages(), webhooks(), recordings())
                .flatMap(some -> some)
                .map(value -> dynamicTest(value.getClass().getSimpleName(), () -> requireSilent(value)));
    }

    private static void requireSilent(Object value) throws Exception {
        Canaries.marks().requireAbsent(value.toString());
        Canaries.marks().requireAbsent(String.format("%s %s", value, List.of(value)));
        Canaries.marks().requireAbsent(Map.of("value", value).toString());
        requireNoSerialForm(value);
        if (!value.getClass().isRecord()) {
            Canaries.marks().requireAbsent(mapped(value));
        }
    }

    /** Java's own serial form would write fields as they are. */
    private static void requireNoSerialForm(Object value) throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThrows(NotSerializableException.class, () -> out.writeObject(value));
        }
    }

    /** A host that logs its objects as JSON: a record is asked for its parts by name, anything else gives none. */
    private static String mapped(Object value) {
        try {
            return JsonMapper.builder().build().writeValueAsString(value);
        } catch (JacksonException nothing) {
            return String.valueOf(nothing);
        }
    }

    @Test
    void marks_areInTheseValues() {
        assertEquals(NUMBER, PhoneNumber.parse(NUMBER).e164());
        assertEquals(SECRET, HostId.of(SECRET).text());
    }
}
