package io.ccaas.sdk.crm.zoho;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a stub that nobody but this library has driven. */
final class ZohoContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final ZohoStub zoho = new ZohoStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "zoho", "", "{}", zoho::answer, Time.system());
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Override
    protected CrmConnector connector() {
        return crm.connector();
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return zoho.callsOf(contact.text()).stream()
                .map(call -> text(call, "Description"))
                .toList();
    }

    private static String text(Map<String, JsonValue> call, String field) {
        return call.get(field) instanceof JsonText text ? text.value() : "";
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static RedactedText redacted(String text) {
        return Redactor.standard().redact(text);
    }

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private static CallNote call(String id, Duration duration) {
        Instant begin = Instant.parse("2026-11-21T09:05:30.250Z");
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, begin, duration, redacted("text"));
    }

    private static CallNote call(String id) {
        return call(id, Duration.ofSeconds(38));
    }

    private String lastBody() {
        List<ReceivedRequest> received = crm.received();
        return new String(received.get(received.size() - 1).body(), StandardCharsets.UTF_8);
    }

    @Test
    void numbersAsPeopleTypedThem_areFoundMobileFirst() {
        String home = zoho.contact(Map.of("Home_Phone", "06 39 98 00 01"));
        String other = zoho.contact(Map.of("Other_Phone", "0033639980001"));
        String mobile = zoho.contact(Map.of("Mobile", "+33 (0)639980001", "Phone", "1"));
        zoho.contact(Map.of("Phone", "+49639980001"));
        ContactMatch found = connector().findByNumber(NUMBER, soon());
        assertEquals(
                new ContactMatch.Ambiguous(
                        List.of(ContactId.issued(mobile), ContactId.issued(home), ContactId.issued(other))),
                found);
    }

    @Test
    void everyPage_isRead() {
        zoho.withPagesOf(1);
        zoho.contact(Map.of("Phone", "+49639980001"));
        String ours = zoho.contact(Map.of("Phone", "+33639980001"));
        assertEquals(new ContactMatch.One(ContactId.issued(ours)), connector().findByNumber(NUMBER, soon()));
    }

    @Test
    void loggedCall_saysHowLongAndWhoCalled() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1"), soon());
        Map<String, JsonValue> held = zoho.callsOf(contact.text()).get(0);
        assertEquals("Outbound", text(held, "Call_Type"));
        assertEquals("2026-11-21T09:05:30+00:00", text(held, "Call_Start_Time"));
        assertEquals("00:38", text(held, "Call_Duration"));
        assertEquals("Outbound call, 38 s", text(held, "Subject"));
        assertEquals("call-1", text(held, "Ccaas_External_Id"));
    }

    @Test
    void longCall_isWrittenInMinutes() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1", Duration.ofMinutes(75)), soon());
        assertEquals("75:00", text(zoho.callsOf(contact.text()).get(0), "Call_Duration"));
    }

    @Test
    void textThatIsTooLong_isRefusedBeforeItIsSent() {
        ContactId contact = contact();
        int before = crm.received().size();
        CallNote note = new CallNote(
                ExternalId.of("n"), Direction.INBOUND, Instant.EPOCH, Duration.ZERO, redacted("a".repeat(32_001)));
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().logCall(contact, note, soon()));
        assertEquals("CRM_NOTE_TOO_LONG", refused.code());
        assertEquals(before, crm.received().size());
    }

    @Test
    void callThatAnotherProcessLogsAtTheSameMoment_isAlreadyThere() {
        ContactId contact = contact();
        zoho.loggingBeforeTheNext(contact.text(), "call-1");
        CallLogged logged = connector().logCall(contact, call("call-1"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, logged.outcome());
        assertEquals(1, zoho.callsOf(contact.text()).size());
    }

    @Test
    void whereOurFieldIsNotUnique_theSecondCallIsTakenBack() {
        zoho.withoutUniqueFields();
        ContactId contact = contact();
        zoho.loggingBeforeTheNext(contact.text(), "call-1");
        assertThrows(CrmConflictException.class, () -> connector().logCall(contact, call("call-1"), soon()));
        assertEquals(1, zoho.callsOf(contact.text()).size());
        assertEquals(0, zoho.binned());
    }

    @Test
    void nameThatPeopleGave_survivesAnUpsertWithoutOne() {
        ContactId contact =
                connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(redacted("Lovelace")), soon());
        contact();
        assertFalse(lastBody().contains("Last_Name"));
        String entered = zoho.contact(Map.of("Full_Name", "Ada\u202e Lovelace", "Phone", "1"));
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(ContactId.issued(entered), Set.of(ContactField.NAME, ContactField.COMPANY), soon());
        assertEquals("Ada Lovelace", card.text(ContactField.NAME).orElseThrow());
        assertTrue(card.text(ContactField.COMPANY).isEmpty());
        assertFalse(lastBody().contains("Phone"));
        assertEquals(contact, contact());
    }

    @Test
    void screenPopOfNobody_isRefused() {
        CrmException refused = assertThrows(
                CrmException.class,
                () -> Crms.require(connector(), ScreenPops.class)
                        .look(ContactId.issued("42"), Set.of(ContactField.NAME), soon()));
        assertEquals("CRM_CONTACT_UNKNOWN", refused.code());
    }

    @Test
    void erasedPerson_isNotInTheBinEither() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1"), soon());
        connector().logCall(contact, call("call-2"), soon());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(0, zoho.binned());
    }

    @Test
    void erasureThatBrokeOff_goesOnWhereItStopped() {
        ContactId contact = contact();
        zoho.bin(contact.text());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(0, zoho.binned());
    }

    @Test
    void recordThatZohoLocks_isNotErased() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1"), soon());
        zoho.locking();
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().erase(contact, soon()));
        assertEquals("CRM_ERASURE_REFUSED", refused.code());
        assertEquals(List.of(""), notesInTheCrm(contact)); // blanked before it was to be deleted
    }

    @Test
    void refusedValue_namesOnlyFieldsThatWereSent() {
        ContactFields fields = ContactFields.of(NUMBER).email(redacted("no address"));
        CrmValidationException refused =
                assertThrows(CrmValidationException.class, () -> connector().upsert(CUSTOMER, fields, soon()));
        assertEquals(List.of("Email"), refused.fields());
    }

    @Test
    void ticketsAndNotes_areRefusedByName() {
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Tickets.class));
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Notes.class));
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals(List.of(), crm.received());
    }
}
