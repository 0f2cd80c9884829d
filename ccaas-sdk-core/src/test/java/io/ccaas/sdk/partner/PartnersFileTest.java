package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.json.yaml.YamlRefusedException;
import io.ccaas.sdk.partner.declared.Attestation;
import io.ccaas.sdk.partner.declared.AuditDeclaration;
import io.ccaas.sdk.partner.declared.CallLimits;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException.Fault;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.partner.declared.Retention;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration.ResponseKey;
import io.ccaas.sdk.partner.replay.ReplayDeclaration;
import io.ccaas.sdk.tls.pins.PinSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersFileTest {

    private static final List<ConnectorDeclaration> CONNECTORS = List.of(new ConnectorDeclaration(
            "openai-compatible",
            Role.TRANSCRIPTION,
            List.of(
                    ConnectorDeclaration.Option.of("model", ConnectorDeclaration.Kind.TEXT),
                    ConnectorDeclaration.Option.of("temperature", ConnectorDeclaration.Kind.NUMBER),
                    new ConnectorDeclaration.Option("language", ConnectorDeclaration.Kind.TEXT, Set.of("fr", "en")))));

    private static final String GOOD = """
            partners:
              - id: transcribe-fr
                role: TRANSCRIPTION
                connector: openai-compatible
                endpoint: https://localhost:8443/v1/
                network: private
                region: FR
                receives: [AUDIO]
                tls: { policy: common-2026, trust: [certs/partner-ca.pem], pins: [] }
                identity: { certificate: certs/client.pem, key: "file:certs/client.key" }
                signing: { key: "file:certs/sign.key", algorithm: ed25519, responseKeys: [certs/partner.pub] }
                keeps: NOTHING
                attestations: [ { standard: ISO27001, expires: 2027-05-01 } ]
                auxiliary: [ { origin: "https://localhost:9443", purpose: token } ]
                timeouts: { call: 10m }
                limits: { answerBytes: 1048576, concurrentCalls: 4 }
                options: { model: whisper-1, language: fr }
            allowedRegions: [FR, DE]
            audit: { file: audit.log, key: "env:AUDIT_KEY", anchor: anchor.log, sync: always }
            """;

    @TempDir
    Path folder;

    private DataFlowMap load(String yaml) throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, yaml);
        return DataFlowMap.load(file, CONNECTORS);
    }

    private List<Fault> faults(String yaml) {
        return assertThrows(DeclarationRefusedException.class, () -> load(yaml)).faults();
    }

    private Fault fault(String yaml) {
        List<Fault> faults = faults(yaml);
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    private static String with(String line, String instead) {
        String changed = GOOD.replace(line, instead);
        assertFalse(changed.equals(GOOD), "the line to replace is there");
        return changed;
    }

    @Test
    void wholeFile_isRead() throws IOException {
        Partner partner = load(GOOD).find("transcribe-fr").orElseThrow();
        assertEquals("https://localhost:8443/v1/", partner.endpoint().toString());
        assertEquals(Network.PRIVATE, partner.network());
        assertEquals(Region.of("FR"), partner.region());
        assertEquals(Retention.NOTHING, partner.keeps());
        assertEquals(Set.of(DataClass.AUDIO), partner.receives());
        assertEquals(
                List.of(folder.resolve("certs/partner-ca.pem")), partner.tls().anchors());
        assertEquals(new CallLimits(Duration.ofMinutes(10), 1 << 20, 4), partner.limits());
        assertEquals(Map.of("model", "whisper-1", "language", "fr"), partner.options());
        assertEquals(List.of(new Attestation("ISO27001", LocalDate.of(2027, 5, 1))), partner.attestations());
    }

    @Test
    void keys_areReadAsReferences() throws IOException {
        Partner partner = load(GOOD).find("transcribe-fr").orElseThrow();
        IdentityDeclaration identity = partner.identity().orElseThrow();
        assertEquals(Declared.file("certs/client.key"), identity.key());
        SigningDeclaration signing = partner.signing().orElseThrow();
        assertEquals(SignatureAlgorithm.ED25519, signing.algorithm());
        assertEquals(true, signing.verifyResponses());
        assertEquals(List.of(ResponseKey.of(folder.resolve("certs/partner.pub"))), signing.responseKeys());
    }

    private static String responseKeys(String instead) {
        return with("[certs/partner.pub]", instead);
    }

    @Test
    void responseKeysWithTerms_areRead() throws IOException {
        String keys = "[ { file: a.pub, notAfter: 2027-05-01, overlapDays: 7 }, { file: b.pub } ]";
        SigningDeclaration signing = load(responseKeys(keys))
                .find("transcribe-fr")
                .orElseThrow()
                .signing()
                .orElseThrow();

        assertEquals(
                List.of(
                        new ResponseKey(folder.resolve("a.pub"), Optional.of(LocalDate.of(2027, 5, 1)), 7),
                        ResponseKey.of(folder.resolve("b.pub"))),
                signing.responseKeys());
    }

    @Test
    void responseKeysOfOtherForms_areRefused() {
        assertEquals(
                "KEYS_CONTRADICT",
                fault(responseKeys("[ { file: a, overlapDays: 7 }, { file: b } ]"))
                        .problem()
                        .code());
        assertEquals(
                "VALUE_FORM",
                fault(responseKeys("[ { file: a }, b.pub ]")).problem().code());
        assertEquals(
                "VALUE_FORM",
                fault(responseKeys("[ { file: a, notAfter: 2027-05-01, overlapDays: 31 } ]"))
                        .problem()
                        .code());
        assertEquals(
                "KEY_UNKNOWN",
                fault(responseKeys("[ { file: a, until: 2027-05-01 } ]"))
                        .problem()
                        .code());
    }

    @Test
    void replay_isReadAndIsOneNodeUnlessDeclared() throws IOException {
        assertEquals(ReplayDeclaration.ONE_NODE, load(GOOD).replay());
        assertEquals(
                new ReplayDeclaration(3, ReplayDeclaration.Store.SHARED),
                load(GOOD + "replay: { nodes: 3, store: shared }\n").replay());
        assertEquals(
                "VALUE_FORM", fault(GOOD + "replay: { nodes: 0 }\n").problem().code());
        assertEquals(
                "VALUE_FORM",
                fault(GOOD + "replay: { store: jdbc }\n").problem().code());
    }

    @Test
    void auditAndSource_areKept() throws IOException {
        DataFlowMap map = load(GOOD);
        AuditDeclaration audit = map.audit().orElseThrow();
        assertEquals(folder.resolve("audit.log"), audit.file());
        assertEquals(AuditDeclaration.Sync.ALWAYS, audit.sync());
        assertEquals(folder, map.directory().orElseThrow());
        assertEquals(64, map.sourceSha256().orElseThrow().length());
    }

    @Test
    void sameBytes_haveTheSameDigest() throws IOException {
        String digest = load(GOOD).sourceSha256().orElseThrow();
        assertEquals(digest, load(GOOD).sourceSha256().orElseThrow());
        assertFalse(digest.equals(load(GOOD + "\n").sourceSha256().orElseThrow()));
    }

    @Test
    void pkcs12Identity_isRead() throws IOException {
        String yaml = with(
                "{ certificate: certs/client.pem, key: \"file:certs/client.key\" }",
                "{ pkcs12: certs/client.p12, password: \"env:P12\" }");
        Partner partner = load(yaml).find("transcribe-fr").orElseThrow();
        IdentityDeclaration.Pkcs12 identity =
                (IdentityDeclaration.Pkcs12) partner.identity().orElseThrow();
        assertEquals(folder.resolve("certs/client.p12"), identity.store());
        assertEquals("env", identity.secret().scheme());
    }

    @Test
    void unknownKey_isRefusedWithLineAndNearestKey() {
        assertEquals(
                "line 9, partners[0].tls.polcy: KEY_UNKNOWN: expected a key known in partners[0].tls, but polcy is not"
                        + " one. Did you mean policy?",
                faults(with("policy: common", "polcy: common")).get(0).message());
    }

    @Test
    void unknownKeyUnlikeAny_isRefusedWithTheKnownKeys() {
        Fault fault = fault(with("keeps: NOTHING", "whatever: x"));
        assertEquals("partners[0].whatever", fault.path());
        assertEquals(12, fault.line());
        assertEquals("Known: apiKey, attestations, a", fault.problem().remedy().substring(0, 30));
    }

    @Test
    void unknownKeyThatMayBeASecret_isNotRepeated() {
        Fault fault = fault(GOOD + "\"eyJhbGciOi.s3cr3t\": 1\n");
        assertEquals("<17 characters>", fault.path());
        assertFalse(fault.message().contains("s3cr3t"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{ network: private }', KEY_MISSING",
        "'{ address: \"https://proxy.example:3128\" }', URL_SCHEME",
        "'{ address: \"http://user:pw@proxy.example\" }', URL_USERINFO",
        "'{ address: \"http://proxy.example\", user: ccaas }', KEY_MISSING",
        "'{ address: \"http://proxy.example\", password: \"env:P\" }', KEY_MISSING",
        "'{ address: \"http://proxy.example\", user: \"a:b\", password: \"env:P\" }', VALUE_FORM",
        "'{ address: \"http://proxy.example\", user: ccaas, password: hunter2 }', SECRET_LITERAL",
        "'{ address: \"http://proxy.example\", tls: yes }', KEY_UNKNOWN"
    })
    void proxyWithoutItsParts_isRefused(String proxy, String code) {
        Fault fault = fault(with("keeps: NOTHING", "proxy: " + proxy));
        assertEquals(code, fault.problem().code());
        assertFalse(fault.message().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = "tenant")
    void partnerKeyOfALaterVersion_isRefusedByName(String key) {
        Fault fault = fault(with("keeps: NOTHING", key + ": { a: b }"));
        assertEquals("KEY_NOT_YET_SUPPORTED", fault.problem().code());
        assertEquals(key + " is not yet supported", fault.problem().found());
        assertEquals(12, fault.line());
    }

    @ParameterizedTest
    @ValueSource(strings = "tenant")
    void topKeyOfALaterVersion_isRefusedByName(String key) {
        Fault fault = fault(GOOD + key + ": x\n");
        assertEquals(key + " is not yet supported", fault.problem().found());
        assertEquals(20, fault.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "-----BEGIN PRIVATE KEY-----", "certs/client.key", "data:abcd", "http://x/y"})
    void literalSecret_isRefusedAndNotRepeated(String literal) {
        Fault fault = fault(with("\"file:certs/client.key\"", "\"" + literal + "\""));
        assertEquals("SECRET_LITERAL", fault.problem().code());
        assertEquals("partners[0].identity.key", fault.path());
        assertEquals(10, fault.line());
        assertFalse(fault.message().contains(literal));
    }

    @Test
    void identityOnAToken_isTaken() throws IOException {
        String token = "pkcs11:object=client?module-path=/usr/lib/softhsm/libsofthsm2.so";
        Partner partner = load(with("file:certs/client.key", token)).require("transcribe-fr");
        assertEquals("pkcs11", partner.identity().orElseThrow().key().scheme());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkcs11:object=x?module-path=/x", "ssh-agent:x"})
    void signingKeyThatStaysWhereItIs_isTaken(String reference) throws IOException {
        Partner partner = load(with("file:certs/sign.key", reference)).require("transcribe-fr");
        String scheme = partner.signing().orElseThrow().key().scheme();
        assertTrue(reference.startsWith(scheme + ":"), scheme);
    }

    @Test
    void referenceOfTheHost_isTakenOnlyWhenItsProviderIsPluggedIn() throws IOException {
        String yaml = with("file:certs/sign.key", "corp-kms:crm/signing");
        assertEquals("SECRET_LITERAL", fault(yaml).problem().code());
        Path file = Files.writeString(folder.resolve("partners.yaml"), yaml);
        Partner partner = DataFlowMap.load(file, CONNECTORS, keysOf("corp-kms")).require("transcribe-fr");
        assertEquals("corp-kms", partner.signing().orElseThrow().key().scheme());
    }

    private static SecretReference.Schemes keysOf(String scheme) {
        return new SecretReference.Schemes(Set.of(), Set.of(scheme));
    }

    /** A provider of keys gives no bytes: as a password or as a key of TLS its reference would fail when it is used. */
    @Test
    void referenceToAProviderOfKeys_isRefusedWhereASecretIsWanted() throws IOException {
        String identity = with("file:certs/client.key", "corp-kms:crm/tls");
        Path file = Files.writeString(folder.resolve("partners.yaml"), identity);
        DeclarationRefusedException refused = assertThrows(
                DeclarationRefusedException.class, () -> DataFlowMap.load(file, CONNECTORS, keysOf("corp-kms")));
        assertEquals(
                "SECRET_SOURCE_KEYS_ONLY", refused.faults().get(0).problem().code());
    }

    @Test
    void identityInAnAgent_isRefused() {
        Fault fault = fault(with("file:certs/client.key", "ssh-agent:x"));
        assertEquals("SECRET_SOURCE_KEYS_ONLY", fault.problem().code());
    }

    @Test
    void everyFault_isListedAtOnceInTheOrderOfTheFile() {
        String yaml = GOOD.replace("role: TRANSCRIPTION", "role: TRANSCRIBE")
                .replace("region: FR", "region: XX")
                .replace("ed25519", "hmac")
                .replace("concurrentCalls: 4", "concurrentCalls: many")
                .replace("sync: always", "sync: sometimes");
        assertEquals(
                List.of(
                        "partners[0].role",
                        "partners[0].region",
                        "partners[0].signing.algorithm",
                        "partners[0].limits.concurrentCalls",
                        "audit.sync"),
                faults(yaml).stream().map(Fault::path).toList());
        assertEquals(
                List.of(3, 7, 11, 16, 19),
                faults(yaml).stream().map(Fault::line).toList());
    }

    @Test
    void message_countsAndListsTheFaults() {
        DeclarationRefusedException refusal =
                assertThrows(DeclarationRefusedException.class, () -> load(with("region: FR", "region: US")));
        assertEquals(
                "PARTNERS_REFUSED: expected partners declared without fault, but there is 1 fault."
                        + " line 7, partners[0].region: REGION_NOT_ALLOWED: expected a region within allowedRegions: DE, FR,"
                        + " but it is US. Use a partner in an allowed region, or allow this one",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: transcribe-fr          | id: Transcribe FR               | partners[0].id          | VALUE_FORM",
                "id: transcribe-fr          | id: 2026-transcribe             | partners[0].id          | VALUE_FORM",
                "id: transcribe-fr          | id: t-33639980001               | partners[0].id          | VALUE_FORM",
                "id: transcribe-fr          | note: x                         | partners[0].note        | KEY_UNKNOWN",
                "endpoint: https            | endpoint: http                  | partners[0].endpoint    | URL_SCHEME",
                "https://localhost:8443/v1/ | https://user@localhost/         | partners[0].endpoint    | URL_USERINFO",
                "https://localhost:8443/v1/ | https://localhost/?a            | partners[0].endpoint    | URL_QUERY",
                "https://localhost:8443/v1/ | https://169.254.169.254/        | partners[0].endpoint    | EGRESS_ADDRESS",
                "network: private           | network: PRIVATE                | partners[0].network     | VALUE_FORM",
                "region: FR                 | region: fr                      | partners[0].region      | REGION_UNKNOWN",
                "region: FR                 | region:                         | partners[0].region      | VALUE_FORM",
                "receives: [AUDIO]          | receives: AUDIO                 | partners[0].receives    | VALUE_FORM",
                "receives: [AUDIO]          | receives: []                    | partners[0].receives    | KEY_MISSING",
                "receives: [AUDIO]          | receives: [AUDIO, CONTACT]      | partners[0].receives    | ROLE_DATA_CLASS",
                "receives: [AUDIO]          | receives: [SOUND]               | partners[0].receives[0] | VALUE_FORM",
                "policy: common-2026        | policy: weak-1999               | partners[0].tls.policy  | TLS_POLICY_UNKNOWN",
                "trust: [certs/partner-ca.pem] | trust: everybody             | partners[0].tls.trust   | VALUE_FORM",
                "trust: [certs/partner-ca.pem] | trust: []                    | partners[0].tls.trust   | VALUE_FORM",
                "pins: []                   | pins: [abc]                     | partners[0].tls.pins[0] | VALUE_FORM",
                "keeps: NOTHING             | keeps: FOREVER                  | partners[0].keeps       | VALUE_FORM",
                "expires: 2027-05-01        | expires: 2027-13-01             | partners[0].attestations[0].expires | VALUE_FORM",
                "purpose: token             | purpose: data                   | partners[0].auxiliary[0].purpose | VALUE_FORM",
                "https://localhost:9443     | https://localhost:9443/path     | partners[0].auxiliary[0].origin | URL_PATH",
                "call: 10m                  | call: 25h                       | partners[0].timeouts.call | VALUE_FORM",
                "call: 10m                  | call: 10                        | partners[0].timeouts.call | VALUE_FORM",
                "answerBytes: 1048576       | answerBytes: 0                  | partners[0].limits.answerBytes | VALUE_FORM",
                "connector: openai-compatible | connector: openai-compatable  | partners[0].connector   | CONNECTOR_UNKNOWN",
                "model: whisper-1           | modell: whisper-1               | partners[0].options.modell | OPTION_UNKNOWN",
                "language: fr               | language: de                    | partners[0].options.language | VALUE_FORM",
                "language: fr               | temperature: hot                | partners[0].options.temperature | VALUE_FORM",
                "certificate: certs         | certificate: file:certs         | partners[0].identity.certificate | VALUE_FORM",
                "file:certs/sign.key        | file:certs/client.key           | partners[0].signing.key | KEY_TWO_PURPOSES",
                "env:AUDIT_KEY              | file:certs/sign.key             | audit.key               | KEY_TWO_PURPOSES",
                "anchor: anchor.log         | anchor: audit.log               | audit.anchor            | KEYS_CONTRADICT",
                "allowedRegions: [FR, DE]   | allowedRegions: [FR, XX]        | allowedRegions[1]       | REGION_UNKNOWN",
                "algorithm: ed25519         | algorithm: ed25519, verifyResponses: false | partners[0].signing.verifyResponses | KEYS_CONTRADICT",
                "responseKeys: [certs/partner.pub] | verifyResponses: true    | partners[0].signing.responseKeys | KEYS_CONTRADICT",
                "responseKeys: [certs/partner.pub] | verifyResponses: 'false' | partners[0].signing.verifyResponses | VALUE_FORM",
                "certificate: certs/client.pem | pkcs12: a.p12, password: 'env:P' | partners[0].identity.pkcs12 | KEYS_CONTRADICT"
            })
    void faultyValue_isRefusedAtItsKey(String line, String instead, String path, String code) {
        Fault fault = faults(with(line, instead)).get(0);
        assertEquals(path, fault.path());
        assertEquals(code, fault.problem().code());
    }

    private static String pins(String pins) {
        String one = "sha256: \"" + "A".repeat(43) + "=\"";
        String two = "sha256: \"" + "A".repeat(42) + "E=\"";
        return with("pins: []", "pins: [ " + pins.replace("ONE", one).replace("TWO", two) + " ]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ sha256: abc, owner: ops, notAfter: 2027-05-01 } | [0].sha256 | TLS_PINS",
                "{ owner: ops, notAfter: 2027-05-01 }              | [0].sha256 | KEY_MISSING",
                "{ ONE, notAfter: 2027-05-01 }                     | [0].owner | KEY_MISSING",
                "{ ONE, owner: ops }                               | [0].notAfter | KEY_MISSING",
                "{ ONE, owner: ops, notAfter: 2027-13-01 }         | [0].notAfter | VALUE_FORM",
                "{ ONE, ower: ops, notAfter: 2027-05-01 }          | [0].ower | KEY_UNKNOWN",
                "{ ONE, owner: ops, notAfter: 2027-05-01 }         | '' | TLS_PINS",
                "{ ONE, owner: a, notAfter: 2027-05-01 }, { ONE, owner: b, notAfter: 2028-05-01 } | '' | TLS_PINS"
            })
    void faultyPin_isRefusedAtItsKey(String pins, String at, String code) {
        Fault fault = faults(pins(pins)).get(0);
        assertEquals("partners[0].tls.pins" + at, fault.path());
        assertEquals(code, fault.problem().code());
        assertEquals(9, fault.line());
    }

    @Test
    void pins_keepOwnerAndEnd() throws IOException {
        PinSet pins = load(pins("{ ONE, owner: ops, notAfter: 2027-05-01 }, { TWO, owner: b, notAfter: 2028-05-01 }"))
                .require("transcribe-fr")
                .tls()
                .pins();
        assertEquals(2, pins.size());
        assertEquals(LocalDate.of(2027, 5, 1), pins.firstToEnd().orElseThrow().notAfter());
    }

    @Test
    void connectorAlmostRight_isNamed() {
        Fault fault = fault(with("openai-compatible", "openai-compatable"));
        assertEquals("Did you mean openai-compatible?", fault.problem().remedy());
        assertEquals(4, fault.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "role", "endpoint", "region", "receives", "tls"})
    void missingKey_isRefusedAtItsPartner(String key) {
        Fault fault = faults(GOOD.replaceFirst("(?m)^(  -|   ) " + key + ":.*\n", key.equals("id") ? "  -\n" : ""))
                .get(0);
        assertEquals("partners[0]." + key, fault.path());
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @Test
    void missingAllowedRegions_areRefused() {
        Fault fault = fault(with("allowedRegions: [FR, DE]\n", ""));
        assertEquals("allowedRegions", fault.path());
        assertEquals("KEY_MISSING", fault.problem().code());
    }

    @Test
    void missingPartners_areRefused() {
        assertEquals("partners", fault("allowedRegions: [FR]\n").path());
    }

    @Test
    void contradictionsRest_isAboutBothKeys() {
        Fault fault = fault(with("responseKeys: [certs/partner.pub]", "verifyResponses: true"));
        assertEquals(
                "expected responseKeys or keyDirectory, since verifyResponses is true unless it is declared false",
                "expected " + fault.problem().expected());
    }

    @Test
    void countryCodeOfNorway_isNoTrap() throws IOException {
        DataFlowMap map = load(GOOD.replace("region: FR", "region: NO").replace("[FR, DE]", "[NO]"));
        assertEquals("NO", map.partners().get(0).region().code());
    }

    @Test
    void fileThatOthersCanWrite_isRefused() throws IOException {
        Path file = folder.resolve("partners.yaml");
        Files.writeString(file, GOOD);
        for (String permissions : List.of("rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            DeclarationRefusedException refusal =
                    assertThrows(DeclarationRefusedException.class, () -> DataFlowMap.load(file, CONNECTORS));
            assertEquals(
                    "PARTNERS_FILE_WRITABLE", refusal.faults().get(0).problem().code());
        }
    }

    @Test
    void missingFile_isRefusedWithoutItsName() {
        DeclarationRefusedException refusal = assertThrows(
                DeclarationRefusedException.class,
                () -> DataFlowMap.load(folder.resolve("+33639980001.yaml"), CONNECTORS));
        assertEquals(
                "PARTNERS_FILE_UNREADABLE", refusal.faults().get(0).problem().code());
        assertFalse(refusal.problem().message().contains("33639980001"));
    }

    @Test
    void fileOfTwoMebibytes_isRefused() {
        YamlRefusedException refusal =
                assertThrows(YamlRefusedException.class, () -> load(GOOD + "#" + "x".repeat(2 << 20)));
        assertEquals("YAML_BYTES", refusal.code());
    }

    @Test
    void linkToAKeyOfAnotherPurpose_isSeenThrough() throws IOException {
        Files.createDirectories(folder.resolve("certs"));
        Files.writeString(folder.resolve("certs/client.key"), "x");
        Files.createSymbolicLink(folder.resolve("certs/sign.key"), folder.resolve("certs/client.key"));
        assertEquals("KEY_TWO_PURPOSES", fault(GOOD).problem().code());
    }
}
