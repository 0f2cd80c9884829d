package io.ccaas.sdk.crm.suitecrm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a stub of our own. Who has a number is read out of the stub. */
final class SuiteCrmContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");
    private static final String THEIRS = "5f0c1b2a-0001-4000-8000-5f0c1b2a0001";

    @TempDir
    Path directory;

    private final SuiteCrmStub suite = new SuiteCrmStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "suitecrm", "", "{}", suite::answer, Time.system());
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
    protected ContactMatch having(PhoneNumber number) {
        return ContactMatch.of(
                suite.having(number.e164()).stream().map(ContactId::issued).toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return suite.filed("Calls", contact.text()).stream()
                .map(call -> plain(call.getOrDefault("description", "")))
                .toList();
    }

    private static String plain(String html) {
        return html.replace("<br>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static RedactedText text(String text) {
        return Redactor.standard().redact(text);
    }

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private static CallNote note(String id, String text) {
        Instant at = Instant.parse("2026-11-21T10:15:30.9Z");
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, at, Duration.ofSeconds(3_638), text(text));
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    private Map<String, String> only(String module, ContactId contact) {
        List<Map<String, String>> there = suite.filed(module, contact.text());
        assertEquals(1, there.size());
        return there.get(0);
    }

    @Test
    void searchByNumber_isRefusedBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> connector().findByNumber(NUMBER, soon()));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertEquals(List.of(), crm.received());
    }

    /** What else stands in the record of a person stays there. */
    @Test
    void card_asksForItsAttributesAlone() {
        suite.enter(
                "Contacts",
                THEIRS,
                Map.of(
                        "first_name",
                        "Anna",
                        "last_name",
                        "Exemple",
                        "account_name",
                        "Firm",
                        "birthdate",
                        "1980-01-01"));
        ContactId contact = ContactId.issued(THEIRS);
        ScreenPops screen = Crms.require(connector(), ScreenPops.class);
        ContactCard card = screen.look(contact, Set.of(ContactField.NAME), soon());
        assertEquals(Optional.of("Anna Exemple"), card.text(ContactField.NAME));
        assertEquals(
                Optional.of("Firm"),
                screen.look(contact, EnumSet.allOf(ContactField.class), soon()).text(ContactField.COMPANY));
        screen.look(contact, Set.of(ContactField.CUSTOMER_NUMBER), soon());
        assertEquals(
                List.of("id%2Cfirst_name%2Clast_name", "id"),
                Stream.of(0, 2)
                        .map(index ->
                                crm.received().get(index).head().targetUri().replaceFirst(".*[?]", ""))
                        .map(query -> query.replace("fields%5BContacts%5D=", ""))
                        .toList());
    }

    @Test
    void cardOfAnIdOfAnotherForm_isAskedOfNobody() {
        ScreenPops screen = Crms.require(connector(), ScreenPops.class);
        ContactId foreign = ContactId.issued("0031-x");
        CrmException refused =
                assertThrows(CrmException.class, () -> screen.look(foreign, Set.of(ContactField.NAME), soon()));
        assertEquals("CRM_CONTACT_UNKNOWN", refused.code());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void loggedCall_saysWhenHowLongAndWhoCalled() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        Map<String, String> call = only("Calls", contact);
        assertEquals("Outbound call, 3638 s", call.get("name"));
        assertEquals("Held", call.get("status"));
        assertEquals("Outbound", call.get("direction"));
        assertEquals("2026-11-21 10:15:30", call.get("date_start"));
        assertEquals("1", call.get("duration_hours"));
        assertEquals("1", call.get("duration_minutes"));
        assertEquals(contact.text(), call.get("parent_id"));
    }

    @Test
    void noteOfItsOwn_sharesItsIdWithCalls() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        connector().logCall(contact, note("n", "one"), soon());
        CallLogged again = notes.addNote(contact, ExternalId.of("n"), text("two"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        notes.addNote(contact, ExternalId.of("m"), text("three"), soon());
        CallLogged asCall = connector().logCall(contact, note("m", "four"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, asCall.outcome());
        assertEquals(List.of("one"), notesInTheCrm(contact));
        assertEquals("three", only("Notes", contact).get("description"));
    }

    @Test
    void case_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        Tickets tickets = Crms.require(connector(), Tickets.class);
        TicketId ticket = tickets.open(contact, ExternalId.of("t"), text("subject"), text("text"), soon());
        assertEquals(ticket, tickets.open(contact, ExternalId.of("t"), text("other"), text("text"), soon()));
        assertEquals("Open_New", only("Cases", contact).get("status"));
        tickets.move(ticket, Tickets.State.WAITING, soon());
        assertEquals("Open_Pending Input", only("Cases", contact).get("status"));
        tickets.move(ticket, Tickets.State.CLOSED, soon());
        assertEquals("Closed", only("Cases", contact).get("state"));
        assertEquals("subject", only("Cases", contact).get("name"));
    }

    @Test
    void caseOfNobody_isRefused() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        for (String id : List.of("1", THEIRS)) {
            assertEquals(
                    "CRM_TICKET_UNKNOWN", codeOf(() -> tickets.move(TicketId.issued(id), Tickets.State.OPEN, soon())));
        }
    }

    @Test
    void caseOfAnotherContact_isTaken() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        tickets.open(contact(), ExternalId.of("t"), text("subject"), text("text"), soon());
        ContactId other = connector().upsert(ExternalId.of("b"), ContactFields.of(NUMBER), soon());
        assertEquals(
                "CRM_EXTERNAL_ID_TAKEN",
                codeOf(() -> tickets.open(other, ExternalId.of("t"), text("subject"), text("text"), soon())));
    }

    /** Nothing but the record's id is between two processes. */
    @Test
    void sameCallFromAnotherProcess_staysOne() throws IOException {
        ContactId contact = contact();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        try (CrmOverTls other = CrmOverTls.open(elsewhere, "suitecrm", "", "{}", suite::answer, Time.system())) {
            other.connector().logCall(contact, note("call-1", "text"), soon());
            CallLogged again = connector().logCall(contact, note("call-1", "text"), soon());
            assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        }
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    @Test
    void callThatWasErased_mayBeLoggedAnew() {
        for (int i = 0; i < RecordIds.GENERATIONS; i++) {
            ContactId anew = contact();
            CallLogged logged = connector().logCall(anew, note("call-1", "text"), soon());
            assertEquals(CallLogged.Outcome.WRITTEN, logged.outcome());
            assertEquals(
                    Erased.Outcome.ERASED, connector().erase(CUSTOMER, soon()).outcome());
        }
        assertEquals("CRM_ANSWER_SHAPE", codeOf(this::contact));
    }

    @Test
    void nameOfAContact_staysWhenNoneIsGiven() {
        contact();
        assertEquals("Unknown caller", suite.live("Contacts").get(0).get("last_name"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        contact();
        assertEquals("Ada", suite.live("Contacts").get(0).get("last_name"));
    }

    @Test
    void textThatWouldBeCut_isRefused() {
        ContactId contact = contact();
        assertEquals(
                "CRM_NOTE_TOO_LONG",
                codeOf(() -> connector().logCall(contact, note("call-1", "é".repeat(32_768)), soon())));
        connector().logCall(contact, note("call-1", "é".repeat(32_767)), soon());
    }

    @Test
    void erasure_leavesNobodyInTheBinAndPeoplesRecordsAlone() {
        ContactId contact =
                connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        connector().logCall(contact, note("call-1", "call text"), soon());
        Crms.require(connector(), Notes.class).addNote(contact, ExternalId.of("n"), text("note text"), soon());
        Crms.require(connector(), Tickets.class)
                .open(contact, ExternalId.of("t"), text("subject"), text("case text"), soon());
        suite.enter("Calls", THEIRS, Map.of("contact_id", contact.text(), "name", "theirs"));
        connector().erase(contact, soon());
        assertEquals("theirs", only("Calls", contact).get("name"));
        assertEquals(4, suite.binned().size());
        for (String binned : suite.binned()) {
            assertFalse(binned.matches("(?s).*(Ada|text|subject|33639980001|customer-a).*"), binned);
        }
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("1");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals("CRM_CONTACT_UNKNOWN", codeOf(() -> connector().logCall(foreign, note("call-1", "text"), soon())));
        assertEquals(List.of(), crm.received());
    }

    @Test
    void derivedIds_areUuidsThatAreKnownAgain() {
        String id = RecordIds.of(Kind.CALL, CUSTOMER, 0);
        assertTrue(RecordIds.isOurs(id));
        assertTrue(id.matches(".{14}8.{4}[89ab].*"));
        assertEquals(id, RecordIds.of(Kind.NOTE, CUSTOMER, 0));
        assertNotEquals(id, RecordIds.of(Kind.CALL, CUSTOMER, 1));
        assertNotEquals(id, RecordIds.of(Kind.CASE, CUSTOMER, 0));
        assertFalse(RecordIds.isOurs(THEIRS));
        assertFalse(RecordIds.isOurs("1"));
    }
}
