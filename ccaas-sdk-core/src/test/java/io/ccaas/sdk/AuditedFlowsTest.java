package io.ccaas.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flows that the audit log knows and the declarations do not. */
final class AuditedFlowsTest {

    @TempDir
    private Path directory;

    private Ccaas ccaas;

    @BeforeEach
    void open() throws Exception {
        ConnectorProvider plain = () -> new ConnectorDeclaration("plain", Role.CRM, List.of());
        ccaas = Ccaas.builder()
                .connectors(List.of(plain))
                .open(PartnerFolder.create(directory)
                        .write(PartnerFolder.entry("crm", "CRM", "plain", "https://localhost:1/v1/", "CONTACT")));
    }

    @AfterEach
    void close() {
        ccaas.close();
    }

    private long called(String partner, DataClass sent) {
        return ccaas.audit()
                .append(AuditRecord.of(AuditKind.CALL_INTENT)
                        .partner(PartnerTag.of(partner))
                        .labels(Set.of(sent)));
    }

    private void ended(AuditKind how, String partner, long intent) {
        ccaas.audit().append(AuditRecord.of(how).partner(PartnerTag.of(partner)).answering(intent));
    }

    private Finding found() {
        return AuditedFlows.compare(ccaas.audit(), ccaas.flows()).get(0);
    }

    @Test
    void declaredFlows_areWell() {
        ended(AuditKind.CALL_OUTCOME, "crm", called("crm", DataClass.CONTACT));
        assertEquals(Severity.OK, found().severity());
        assertTrue(found().found().endsWith("entries, which are one chain; signatures were not checked"));
    }

    @Test
    void partnerNoLongerDeclared_isTold() {
        ended(AuditKind.CALL_OUTCOME, "gone", called("gone", DataClass.CONTACT));
        assertEquals("gone", found().subject());
        assertEquals(Severity.WARNING, found().severity());
        assertEquals("it was called, and is not declared", found().found());
    }

    /** Whoever declares it again, or has it erased there, must know where. */
    @Test
    void partnerNoLongerDeclared_isToldWithTheOriginOfItsCalls() {
        for (int port : List.of(443, 8443)) {
            ccaas.audit()
                    .append(AuditRecord.of(AuditKind.CALL_INTENT)
                            .partner(PartnerTag.of("gone"))
                            .place(PlaceTag.of("old.example", port).orElseThrow()));
        }
        assertEquals(
                "it was called at https://old.example, https://old.example:8443, and is not declared", found().found());
    }

    @Test
    void callOfAPartner_namesItsDeclaredOriginInTheLog() throws Exception {
        ccaas.postureChecks().forEach(check -> check.run());
        assertTrue(Files.readString(directory.resolve("audit.log")).contains("\"place\":\"localhost:1\""));
    }

    @Test
    void classNoLongerReceived_isTold() {
        ended(AuditKind.CALL_OUTCOME, "crm", called("crm", DataClass.TRANSCRIPT));
        assertEquals("it was sent TRANSCRIPT, which it may not receive", found().found());
    }

    @Test
    void refusedCall_sentNothing() {
        ended(AuditKind.CALL_REFUSED, "crm", called("crm", DataClass.TRANSCRIPT));
        assertEquals(Severity.OK, found().severity());
    }

    @Test
    void callWithoutEnd_mayHaveBeenSent() {
        called("crm", DataClass.TRANSCRIPT);
        assertEquals(Severity.WARNING, found().severity());
    }

    @Test
    void editedLog_isAnError() throws Exception {
        called("gone", DataClass.CONTACT);
        Path log = directory.resolve("audit.log");
        Files.writeString(log, Files.readString(log).replace("gone", "crm"));
        assertEquals(Severity.ERROR, found().severity());
        assertTrue(found().found().endsWith("(AUDIT_EDITED)"), found().found());
        Files.writeString(log, Files.readString(log).replace("\"partner\":\"crm\"", "\"partner\":\"gone\""));
    }

    @Test
    void flowTakenOutOfTheLog_isAnError() throws Exception {
        called("gone", DataClass.CONTACT);
        called("crm", DataClass.CONTACT);
        Path log = directory.resolve("audit.log");
        String before = Files.readString(log);
        Files.writeString(log, before.replaceAll("(?m)^.*\"gone\".*\n", ""));
        assertEquals(Severity.ERROR, found().severity());
        assertTrue(found().found().endsWith("(AUDIT_REMOVED)"), found().found());
        Files.writeString(log, before);
        assertEquals("gone", found().subject());
    }

    @Test
    void onlyTheEndOfALog_isRead() {
        called("gone", DataClass.CONTACT);
        long last = called("crm", DataClass.CONTACT);
        ccaas.audit().forEachRecent(400, entry -> {
            if (entry.sequence() < last) {
                throw new SdkBugException("read too much: " + entry.sequence());
            }
        });
    }
}
