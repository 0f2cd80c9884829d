package io.ccaas.sdk.http.posture;

import static io.ccaas.sdk.http.posture.Examined.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.doctor.Findings;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.ManualTime;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check with a partner that is as it should be, and with one that is not. */
final class PartnerPostureTest {

    private static final String TRUST = "trust: [ca.pem] }";

    @TempDir
    private Path directory;

    private Examined examined;

    @BeforeEach
    void folder() throws Exception {
        examined = Examined.in(directory);
    }

    private static String pin(X509Certificate certificate) throws GeneralSecurityException {
        byte[] key = certificate.getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    @Test
    void soundPartner_isWellInEveryCheckButRevocation() throws Exception {
        List<Finding> findings = examined.of(examined.partner().start());
        // The one that this server lacks: Java's own cannot be given a staple.
        assertEquals(List.of(only(findings, "tls.revocation")), Examined.notWell(findings));
        assertEquals(
                "[audit.owed-erasures, audit.undeclared-flows, clock.skew, credentials.expiry, credentials.files,"
                        + " partner.anonymous-access, partner.attestation, signing.replay, signing.response-keys,"
                        + " tls.handshake, tls.peer-expiry, tls.pins, tls.pins-expiry, tls.policy-review, tls.revocation]",
                new TreeSet<>(findings.stream().map(Finding::check).toList()).toString());
        assertTrue(only(findings, "tls.handshake").found().startsWith("TLSv1.3 TLS_AES_256_GCM_SHA384 "));
    }

    @Test
    void certificateWhoseStatusNobodyTells_isAWarning() throws Exception {
        Finding told = only(examined.of(examined.partner().start()), "tls.revocation");
        assertEquals(Severity.WARNING, told.severity());
        assertEquals("the leaf: nowhere to ask; unknown in all: 1", told.found());
    }

    @Test
    void shortLivedCertificate_needsNoStatus() throws Exception {
        Instant now = Instant.now();
        TlsIdentity brief = examined.folder
                .authority()
                .leaf("localhost")
                .dns("localhost")
                .valid(now.minusSeconds(60), now.plus(Duration.ofDays(6)))
                .issue()
                .identity();
        Finding told = only(examined.of(examined.partner(brief).start()), "tls.revocation");
        assertEquals(Severity.OK, told.severity());
    }

    @Test
    void looks_carryNothingAndAreInTheAuditLog() throws Exception {
        FakePartner partner = examined.partner().admittingStrangers().start();
        examined.of(partner);
        List<ReceivedRequest> received = partner.received();
        assertEquals(
                List.of("HEAD", "GET"),
                received.stream().map(request -> request.head().method()).toList());
        for (ReceivedRequest request : received) {
            assertEquals(0, request.body().length);
            assertEquals(partner.endpoint() + "/v1/", request.head().targetUri());
            assertFalse(request.head().fields().stream()
                    .anyMatch(field ->
                            field.name().toLowerCase(java.util.Locale.ROOT).matches("signature.*|authorization")));
        }
        String log = Files.readString(directory.resolve("audit.log"));
        assertTrue(log.contains("posture-endpoint") && log.contains("posture-stranger"));
    }

    @Test
    void partnerOfAnotherAuthority_isRefusedAndStrangersAreUnknown() throws Exception {
        List<Finding> findings =
                examined.of(examined.partner(TestAuthority.create("another").server("localhost"))
                        .start());
        Finding handshake = only(findings, "tls.handshake");
        assertEquals(Severity.ERROR, handshake.severity());
        assertTrue(handshake.found().contains("(TLS_"), handshake.found());
        assertEquals(
                Severity.WARNING, only(findings, "partner.anonymous-access").severity());
    }

    @Test
    void partnerThatIsGone_isAnError() throws Exception {
        Finding handshake = only(examined.findings("https://localhost:1"), "tls.handshake");
        assertEquals(Severity.ERROR, handshake.severity());
        assertTrue(handshake.found().contains("PARTNER_UNREACHABLE"), handshake.found());
    }

    @Test
    void addressOutsideTheDeclaredNetwork_isNotDialled() throws Exception {
        FakePartner partner = examined.partner().admittingStrangers().start();
        List<Finding> findings =
                examined.declaring("network: private", "network: public").of(partner);
        assertTrue(only(findings, "tls.handshake").found().contains("(EGRESS_ADDRESS)"));
        assertEquals(List.of(), partner.received());
    }

    @ParameterizedTest
    @CsvSource({"20, OK", "10, WARNING"})
    void ownCertificateNearItsEnd_isTold(int days, Severity expected) throws Exception {
        examined.clientWithDaysLeft(days);
        List<Finding> findings = examined.of(examined.partner().start());
        Finding identity = findings.stream()
                .filter(one -> one.found().startsWith("the identity certificate (SHA-256 "))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, identity.severity());
        assertTrue(identity.found().endsWith("in " + days + " days"), identity.found());
    }

    /** Of a partner with several anchors, the row alone tells which file is to be replaced. */
    @Test
    void certificatesOfAPartner_areTellableByRoleAndThumbprint() throws Exception {
        X509Certificate second = TestAuthority.create("second").certificate();
        PemFiles.writeCertificates(
                directory.resolve("both.pem"),
                List.of(examined.folder.authority().certificate(), second));
        examined.declaring(TRUST, "trust: [both.pem] }");
        String text = Findings.text(examined.of(examined.partner().start()));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(second.getEncoded());
        String prefix = HexFormat.of().formatHex(digest, 0, 8);
        assertTrue(text.contains("the trust anchor certificate at place 2 (SHA-256 " + prefix + ") ends at "), text);
        assertTrue(text.contains("the identity certificate (SHA-256 "), text);
        assertTrue(text.contains("OK tls.peer-expiry crm: the partner's certificate (SHA-256 "), text);
    }

    @ParameterizedTest
    @CsvSource({"20, OK", "10, WARNING"})
    void partnersCertificateNearItsEnd_isTold(int days, Severity expected) throws Exception {
        FakePartner partner = examined.partner(
                        Examined.lasting(examined.folder.authority().leaf("localhost"), days)
                                .dns("localhost")
                                .issue()
                                .identity())
                .start();
        assertEquals(expected, only(examined.of(partner), "tls.peer-expiry").severity());
    }

    @ParameterizedTest
    @CsvSource({"true, OK", "false, WARNING"})
    void pins_needOneInReserve(boolean reserve, Severity expected) throws Exception {
        var server = examined.folder.authority().server("localhost");
        String matching = pin(server.chain().get(0));
        String second = reserve
                ? Base64.getEncoder().encodeToString(new byte[32])
                : pin(examined.folder.authority().certificate());
        examined.declaring(TRUST, pinned("2099-05-01", matching, second));
        Finding found = only(examined.of(examined.partner(server).start()), "tls.pins");
        assertEquals(expected, found.severity());
        assertTrue(found.found().endsWith(reserve ? "backup pin proven" : "backup pin unproven"), found.found());
    }

    private static String pinned(String until, String... digests) {
        String rest = "\", owner: network team, notAfter: " + until + " }";
        return "trust: [ca.pem], pins: [ { sha256: \"" + String.join(rest + ", { sha256: \"", digests) + rest + " ] }";
    }

    @Test
    void pinsThatEnded_areAnErrorThoughTheHandshakeStands() throws Exception {
        String nobody = Base64.getEncoder().encodeToString(new byte[32]);
        examined.declaring(TRUST, pinned("2020-05-01", nobody, "A".repeat(42) + "E="));
        List<Finding> findings = examined.of(examined.partner().start());
        assertEquals(Severity.OK, only(findings, "tls.handshake").severity());
        assertEquals(Severity.ERROR, only(findings, "tls.pins").severity());
        Finding expiry = only(findings, "tls.pins-expiry");
        assertEquals(Severity.ERROR, expiry.severity());
        assertEquals(Instant.parse("2020-05-02T00:00:00Z"), expiry.notAfter().orElseThrow());
        assertTrue(expiry.remedy().startsWith("Ask network team "), expiry.remedy());
    }

    @ParameterizedTest
    @CsvSource({"client.key, rw-r--r--", "sign.key, rw-r--r--", "ca.pem, rw-rw-rw-", "partner.pub, rw-rw-r--"})
    void exposedFile_isAnErrorThatNamesItsRole(String file, String mode) throws Exception {
        Files.setPosixFilePermissions(directory.resolve(file), PosixFilePermissions.fromString(mode));
        FakePartner partner = examined.partner().start();
        List<Finding> findings = examined.of(partner);
        Finding files = only(findings, "credentials.files");
        assertEquals(Severity.ERROR, files.severity());
        assertTrue(files.found().contains("able by"), files.found());
        assertFalse(findings.toString().contains(file));
        assertEquals(List.of(), partner.received());
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "20, OK", "-60, WARNING", "250, WARNING", "-900, ERROR"})
    void clock_isComparedWithTheDateOfTheAnswer(int seconds, Severity expected) throws Exception {
        examined.at(ManualTime.at(Instant.now().plus(Duration.ofSeconds(seconds))));
        assertEquals(
                expected,
                only(examined.of(examined.partner().start()), "clock.skew").severity());
    }

    @ParameterizedTest
    @CsvSource({"200, ERROR", "204, ERROR", "404, WARNING", "500, WARNING", "302, WARNING", "401, OK", "403, OK"})
    void strangers_mustBeRefused(int status, Severity expected) throws Exception {
        FakePartner partner = examined.partner()
                .admittingStrangers()
                .answering(request -> FakeAnswer.json(status, status == 204 ? "" : "{\"contact\":\"+33639980001\"}"))
                .start();
        List<Finding> findings = examined.of(partner);
        Finding found = only(findings, "partner.anonymous-access");
        assertEquals(expected, found.severity());
        assertFalse(Findings.json(findings).contains("33639980001"));
        assertTrue(found.found().contains(String.valueOf(status)), found.found());
    }

    @Test
    void partnerThatRequiresCertificates_refusesStrangersInTheHandshake() throws Exception {
        FakePartner partner = examined.partner().start();
        Finding found = only(examined.of(partner), "partner.anonymous-access");
        assertEquals(Severity.OK, found.severity());
        assertEquals(1, partner.received().size());
    }

    @Test
    void longAnswerToAStranger_isAnErrorToo() throws Exception {
        FakePartner partner = examined.partner()
                .admittingStrangers()
                .answering(request -> FakeAnswer.json(200, "\"" + "x".repeat(100_000) + "\""))
                .start();
        assertEquals(
                Severity.ERROR,
                only(examined.of(partner), "partner.anonymous-access").severity());
    }

    @ParameterizedTest
    @CsvSource({"400, OK", "20, WARNING", "-1, ERROR"})
    void attestation_isToldBeforeAndAfterItsEnd(int days, Severity expected) throws Exception {
        String date = Instant.now().plus(Duration.ofDays(days)).toString().substring(0, 10);
        examined.declaring(
                "keeps: NOTHING",
                "keeps: NOTHING\n    attestations: [ { standard: ISO27001, expires: " + date + " } ]");
        assertEquals(
                expected,
                only(examined.of(examined.partner().start()), "partner.attestation")
                        .severity());
    }

    private Examined pinning(String keys) {
        return examined.declaring("responseKeys: [partner.pub]", keys);
    }

    private void revoke(VerificationKey key) throws Exception {
        Files.writeString(directory.resolve("revoked.txt"), "# taken\n" + key.keyId() + "\n");
        PartnerFolder.ownersAlone(directory.resolve("revoked.txt"));
    }

    private Finding pinned(String keys) throws Exception {
        return only(pinning(keys).of(examined.partner().start()), "signing.response-keys");
    }

    private VerificationKey second() throws Exception {
        VerificationKey second =
                VerificationKey.of(TestKeyKind.ED25519.generate().getPublic());
        PemFiles.writePublicKey(directory.resolve("second.pub"), second.publicKey());
        return second;
    }

    @Test
    void pinnedKeyThatIsRevoked_isAWarningBesideAnother() throws Exception {
        revoke(second());
        Finding found = pinned("responseKeys: [partner.pub, second.pub], revokedKeys: revoked.txt");
        assertEquals(Severity.WARNING, found.severity());
        assertEquals("1 of 2 count, 1 revoked", found.found());
    }

    @Test
    void onlyPinnedKeyRevoked_isAnError() throws Exception {
        revoke(VerificationKey.of(examined.folder.partnerKey().publicKey()));
        Finding found = pinned("responseKeys: [partner.pub], revokedKeys: revoked.txt");
        assertEquals(Severity.ERROR, found.severity());
        assertTrue(found.found().endsWith("every answer is refused"), found.found());
    }

    @Test
    void onlyPinnedKeyEnded_isAnErrorThoughItsOverlapLasts() throws Exception {
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString().substring(0, 10);
        Finding found = pinned("responseKeys: [ { file: partner.pub, notAfter: " + yesterday + ", overlapDays: 30 } ]");
        assertEquals(Severity.ERROR, found.severity());
    }

    @Test
    void endedKeyInItsOverlap_isCountedApart() throws Exception {
        second();
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString().substring(0, 10);
        Finding found = pinned("responseKeys: [ { file: second.pub, notAfter: " + yesterday
                + ", overlapDays: 7 }, { file: partner.pub } ]");
        assertEquals(Severity.OK, found.severity());
        assertEquals("1 of 2 count, 1 more for its overlap", found.found());
    }

    /** A date that is followed by the same key looks like a change that was prepared. */
    @Test
    void oneKeyPinnedTwice_isAWarning() throws Exception {
        Finding found = pinned("responseKeys: [ { file: partner.pub, notAfter: 2099-01-01 }, { file: partner.pub } ]");
        assertEquals(Severity.WARNING, found.severity());
        assertTrue(found.found().startsWith("one key stands there twice"), found.found());
    }

    @ParameterizedTest
    @CsvSource({"'', WARNING", "', { file: second.pub }', OK"})
    void pinnedKeyNearItsEnd_isTold(String follower, Severity expected) throws Exception {
        second();
        String soon = Instant.now().plus(Duration.ofDays(5)).toString().substring(0, 10);
        pinning("responseKeys: [ { file: partner.pub, notAfter: " + soon + " }" + follower + " ]");
        Finding found = only(examined.of(examined.partner().start()), "signing.key-expiry");
        assertEquals(expected, found.severity());
        assertTrue(found.notAfter().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "', user: us, password: \"file:sign.key\"', 2"})
    void proxy_isAWarningAndItsPasswordAnother(String login, int warnings) throws Exception {
        examined.declaring(
                "keeps: NOTHING",
                "keeps: NOTHING\n    proxy: { address: \"http://localhost:1\", network: private" + login + " }");
        List<String> checks = Examined.notWell(examined.findings("https://localhost:1")).stream()
                .map(Finding::check)
                .filter(check -> check.startsWith("partner.proxy"))
                .toList();
        assertEquals(List.of("partner.proxy", "partner.proxy-login").subList(0, warnings), checks);
    }
}
