package io.ccaas.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ccaas.sdk.audio.AudioInspector;
import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.audio.declared.RawCodec;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import io.ccaas.sdk.audit.OperationTag;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.content.ContentTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.http.HostId;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.auth.answer.TokenAnswer;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.yaml.Yaml;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.Issuer;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.sensitive.LogArgument;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.keys.KeyDirectory;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.testing.HostileValues;
import io.ccaas.sdk.testing.HostileValues.Api;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 9: what every public door for a value does with one that ends in a newline, or worse; as a stranger calls it. Left out
 * are names that the program itself writes down, such as a member of JSON, which messages repeat by promise.
 */
@Tag("long-run")
final class HostileValuesTest {

    private enum Why {
        COMPLAINT
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> valuesOfACall() {
        Map<String, Api> apis = new LinkedHashMap<>();
        apis.put("phone number", PhoneNumber::parse);
        apis.put("national number", value -> PhoneNumber.parse(value, Locale.FRANCE));
        apis.put(
                "call metadata",
                value -> CallMetadata.of(PhoneNumber.parse("+33639980002"), Direction.INBOUND, Instant.EPOCH)
                        .agent(value)
                        .queue(value)
                        .callId(value)
                        .build());
        apis.put("recording id", RecordingId::parse);
        apis.put("transfer id", TransferId::parse);
        apis.put("text that is redacted", Redactor.standard()::redact);
        apis.put("text that is kept", value -> RedactedText.keepingPersonalData(Why.COMPLAINT, value));
        apis.put("recording by name", value -> AudioOnly.from(named(value)));
        apis.put("inspected by name", value -> AudioInspector.masked().inspect(named(value)));
        apis.put("verified by name", value -> AudioOnlyVerifier.verify(named(value)));
        apis.put("recording by content", value -> AudioOnly.from(written(value)));
        apis.put("raw codec", RawCodec::named);
        return tests(apis);
    }

    @TestFactory
    Stream<DynamicTest> credentials() {
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        Map<String, Api> apis = new LinkedHashMap<>();
        apis.put("reference", value -> SecretReference.parse("token", value));
        apis.put("reference of a scheme", value -> SecretReference.parse("token", "env:" + value));
        for (String scheme : List.of("env", "file", "property", "exec", "pkcs11", "ssh-agent", "x")) {
            apis.put("secret of " + scheme, value -> loader.secret("token", new SecretReference(scheme, value)));
            apis.put("key of " + scheme, value -> loader.signingKey("key", source(scheme, value)));
        }
        apis.put("secret in a file", value -> loader.secret("token", file(value)));
        apis.put("key in a file", value -> loader.signingKey("key", KeySource.of(file(value))));
        apis.put("armoured key in a file", value -> loader.signingKey("key", KeySource.of(file(armoured(value)))));
        apis.put("key with a password", value -> loader.signingKey("key", KeySource.of(file(value), file(value))));
        apis.put("key store", value -> loader.pkcs12Identity("client", KeySource.of(file(value), file(value))));
        apis.put("public key", value -> loader.verificationKey("key", written(armoured(value))));
        apis.put("thumbprints", value -> loader.thumbprints("keys", written(value)));
        apis.put("identity", value -> loader.identity("client", written(armoured(value)), KeySource.of(file(value))));
        apis.put("credential request", value -> CredentialRequest.of(value, Deadline.in(Duration.ofSeconds(1))));
        apis.put("secret", value -> Secret.copyOf(value.toCharArray()));
        apis.put("marked argument", value -> LogArgument.unsafe("value", value));
        apis.put("token", value -> TokenAnswer.read(token(value)));
        apis.put("algorithm", SignatureAlgorithm::named);
        return tests(apis);
    }

    /** Where partners are and what they are called is declared by the operator, and printed. */
    @TestFactory
    Stream<DynamicTest> declaredPlaces() {
        Map<String, Api> apis = new LinkedHashMap<>();
        for (String prefix :
                List.of("", "https://", "https://partner.example/", "https://user:", "http://localhost/?")) {
            apis.put("origin " + prefix, value -> WebOrigin.parse(prefix + value));
            apis.put("endpoint " + prefix, value -> WebEndpoint.parse(prefix + value));
            apis.put("target " + prefix, value -> WebTarget.parse(prefix + value));
            apis.put("clear target " + prefix, value -> WebTarget.parseCleartext(prefix + value));
            apis.put("issuer " + prefix, value -> Issuer.parse(prefix + value));
            apis.put(
                    "auxiliary " + prefix,
                    value -> AuxiliaryOrigin.parse(AuxiliaryOrigin.Purpose.TOKEN, prefix + value));
            apis.put("public URL " + prefix, value -> PublicUrl.exactly(prefix + value));
        }
        apis.put("host in an audit log", value -> PlaceTag.of(value, 443));
        apis.put("partner in an audit log", PartnerTag::of);
        apis.put("content in an audit log", ContentTag::of);
        apis.put("followed file", value -> CredentialLoader.relativeTo(folder).file(named(value)));
        return apis.entrySet().stream()
                .map(api -> dynamicTest(api.getKey(), () -> HostileValues.requireRefusalsKept(api.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> files() {
        Map<String, Api> apis = new LinkedHashMap<>();
        apis.put("relative path", WebEndpoint.parse("https://partner.example/v1/")::resolve);
        apis.put("region", Region::of);
        apis.put("policy", TlsPolicy::named);
        apis.put("partners file by name", value -> Ccaas.open(named(value)));
        apis.put("partners file", value -> Ccaas.open(written(value)));
        apis.put("operation in an audit log", OperationTag::of);
        apis.put("line of an audit log", value -> AuditEntry.read(1, value.getBytes(UTF_8)));
        return tests(apis);
    }

    @TestFactory
    Stream<DynamicTest> messages() {
        Map<String, Api> apis = new LinkedHashMap<>();
        apis.put("id of the host", HostId::of);
        apis.put("template's name", value -> RequestTemplate.named(value, "GET", "a"));
        apis.put("template's method", value -> RequestTemplate.named("a", value, "a"));
        apis.put("template's path", value -> RequestTemplate.named("a", "GET", value));
        apis.put(
                "template's query",
                value -> RequestTemplate.named("a", "GET", "a").query(value, true));
        apis.put(
                "template's field",
                value -> RequestTemplate.named("a", "POST", "a").field(value, true));
        apis.put(
                "template's part",
                value -> RequestTemplate.named("a", "POST", "a").audio(value));
        apis.put("member of a body", value -> JsonBody.object().number(value, 1));
        apis.put("JSON", value -> Json.read(value.getBytes(UTF_8), JsonLimits.standard()));
        apis.put("JSON text", value -> Json.read(json(value), JsonLimits.standard()));
        apis.put("JSON number", JsonNumber::new);
        apis.put("YAML", value -> Yaml.read(value.getBytes(UTF_8)));
        apis.put("field", value -> new Field(value, value));
        apis.put("digest", ContentDigest::parse);
        apis.put("form", value -> FormFields.parse(value.getBytes(UTF_8)));
        apis.put("key directory", value -> KeyDirectory.parse(value.getBytes(UTF_8)));
        apis.put("webhook key", value -> WebhookKeys.of("a", value));
        apis.put("webhook key's name", value -> WebhookKeys.of(value, "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
        apis.put("webhook secret's name", value -> WebhookSecrets.of(value, Secret.copyOf(new byte[32])));
        apis.put("webhook head", value -> WebhookHead.of(value, value, Map.of(value, List.of(value))));
        apis.put("received path", value -> RequestHead.received("https://a.example", "POST", value, List.of()));
        apis.put("received origin", value -> RequestHead.received(value, "POST", "/", List.of()));
        for (String name : List.of("Signature-Input", "Signature", "Content-Digest", "Date", "Authorization")) {
            apis.put("received " + name, value -> verified(new Field(name, value)));
        }
        return tests(apis);
    }

    private static Object verified(Field field) {
        RequestHead head = new RequestHead("POST", "https://a.example/", List.of(field, field));
        return RequestVerifier.builder(ReplayStore.inMemory(10)).build().verify(head);
    }

    private static Stream<DynamicTest> tests(Map<String, Api> apis) {
        return apis.entrySet().stream()
                .map(api -> dynamicTest(api.getKey(), () -> HostileValues.requireKept(api.getValue())));
    }

    /** Names that no file system takes are not for the library to refuse: Java refuses to make a path of them. */
    private Path named(String value) {
        return folder.resolve(value.replace("\0", "").replace("\ud800", ""));
    }

    private Path written(String content) throws Exception {
        Path file = folder.resolve("value");
        Files.write(file, content.getBytes(UTF_8));
        PartnerFolder.ownersAlone(file);
        return file;
    }

    private SecretReference file(String content) throws Exception {
        return new SecretReference("file", String.valueOf(written(content).getFileName()));
    }

    private static KeySource source(String scheme, String name) {
        return KeySource.of(new SecretReference(scheme, name));
    }

    private static String armoured(String value) {
        return "-----BEGIN " + "PRIVATE KEY-----\n" + value + "\n-----END " + "PRIVATE KEY-----\n";
    }

    private static byte[] json(String value) {
        return Json.write(JsonObject.builder().put(value, value).build());
    }

    private static byte[] token(String value) {
        return Json.write(JsonObject.builder()
                .put("access_token", value)
                .put("token_type", value)
                .build());
    }
}
