package io.ccaas.sdk.crm.freshdesk;

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
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.Documents;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a stub of our own. Who has a number is read out of the stub. */
final class FreshdeskContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    private enum Kept {
        BY_A_TEST
    }

    @TempDir
    Path directory;

    private final FreshdeskStub freshdesk = new FreshdeskStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "freshdesk", "", "{}", freshdesk::answer, Time.system());
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
                freshdesk.having(number.e164()).stream().map(ContactId::issued).toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return freshdesk.notesOf(contact.text()).stream()
                .map(FreshdeskContractTest::plain)
                .toList();
    }

    private static String plain(String html) {
        return html.replaceFirst("^<div>ccaas:[^<]*<br />", "")
                .replaceFirst("</div>$", "")
                .replace("<br />", "\n")
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

    private static RedactedText kept(String text) {
        return RedactedText.keepingPersonalData(Kept.BY_A_TEST, text);
    }

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private ContactId other() {
        return connector().upsert(ExternalId.of("customer-b"), ContactFields.of(NUMBER), soon());
    }

    private CallLogged log(ContactId contact, String id, String text) {
        return connector().logCall(contact, note(id, text), soon());
    }

    private static CallNote note(String id, String text) {
        Instant at = Instant.parse("2026-11-21T09:05:30Z");
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, at, Duration.ofSeconds(3661), text(text));
    }

    private Tickets tickets() {
        return Crms.require(connector(), Tickets.class);
    }

    private CrmOverTls another() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        return CrmOverTls.open(elsewhere, "freshdesk", "", "{}", freshdesk::answer, Time.system());
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    @Test
    void searchByNumber_isRefusedBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> connector().findByNumber(NUMBER, soon()));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void whatIsNotOffered_isNoCapability() {
        for (Class<?> capability : List.of(ScreenPops.class, Documents.class)) {
            assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), capability));
        }
    }

    @Test
    void loggedCall_isAClosedTicketWhoseTextIsPrivate() {
        ContactId contact = contact();
        log(contact, "call-1", "<script>x</script>");
        JsonObject ticket = freshdesk.ticketsOf(contact.text()).get(0);
        assertEquals("Outbound call, 2026-11-21T09:05:30Z, 3661 s", ticket.requireText("subject"));
        assertEquals("Logged by ccaas.", ticket.requireText("description"));
        assertEquals(5, ticket.requireWholeNumber("status"));
        assertEquals(3, ticket.requireWholeNumber("source"));
        assertEquals(1, ticket.requireWholeNumber("priority"));
        assertEquals(
                List.of("ccaas_note"),
                ticket.array("tags").map(JsonArray::texts).orElseThrow());
        assertEquals(
                List.of("<div>ccaas:call-1<br />&lt;script&gt;x&lt;/script&gt;</div>"),
                freshdesk.notesOf(contact.text()));
    }

    @Test
    void noteOfItsOwn_sharesItsIdWithCalls() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        log(contact, "n-1", "one");
        CallLogged again = notes.addNote(contact, ExternalId.of("n-1"), text("two"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        notes.addNote(contact, ExternalId.of("n-2"), text("three"), soon());
        assertEquals(List.of("one", "three"), notesInTheCrm(contact));
    }

    @Test
    void ticket_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        ExternalId id = ExternalId.of("ticket-1");
        TicketId ticket = tickets().open(contact, id, text("Router"), text("broken"), soon());
        assertEquals(ticket, tickets().open(contact, id, text("Modem"), text("mended"), soon()));
        assertEquals(List.of("broken"), notesInTheCrm(contact));
        tickets().move(ticket, Tickets.State.WAITING, soon());
        JsonObject moved = freshdesk.ticketsOf(contact.text()).get(0);
        assertEquals("Router", moved.requireText("subject"));
        assertEquals(3, moved.requireWholeNumber("status"));
        assertEquals("CRM_EXTERNAL_ID_TAKEN", codeOf(() -> log(contact, "ticket-1", "text")));
    }

    @Test
    void ticketThatIsNotThere_isNotMoved() {
        TicketId nobodys = TicketId.issued("4711");
        assertEquals("CRM_TICKET_UNKNOWN", codeOf(() -> tickets().move(nobodys, Tickets.State.CLOSED, soon())));
    }

    /** As after a crash between the two writes. */
    @Test
    void ticketWhoseNoteIsMissing_getsItWithoutASecondTicket() {
        ContactId contact = contact();
        freshdesk.failing(1);
        assertThrows(PartnerException.class, () -> log(contact, "call-1", "text"));
        assertEquals(List.of(), notesInTheCrm(contact));
        assertEquals(CallLogged.Outcome.WRITTEN, log(contact, "call-1", "text").outcome());
        assertEquals(List.of("text"), notesInTheCrm(contact));
        assertEquals(1, freshdesk.ticketsOf(contact.text()).size());
    }

    @Test
    void everyPage_isLookedAt() {
        ContactId contact = contact();
        for (int i = 0; i < 60; i++) {
            freshdesk.open(contact.text(), "theirs-" + i);
        }
        freshdesk.lagging();
        log(contact, "call-1", "text");
        assertEquals(
                CallLogged.Outcome.ALREADY_THERE, log(contact, "call-1", "text").outcome());
        assertEquals(61, freshdesk.ticketsOf(contact.text()).size());
    }

    @Test
    void searchThatLags_makesNoSecondTicketInOtherProcessesEither() throws IOException {
        freshdesk.lagging();
        ContactId contact = contact();
        try (CrmOverTls other = another()) {
            assertEquals(contact, other.connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon()));
            other.connector().logCall(contact, note("call-1", "text"), soon());
            assertEquals(
                    CallLogged.Outcome.ALREADY_THERE,
                    log(contact, "call-1", "text").outcome());
        }
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    /** What the page says of the lag. */
    @Test
    void searchThatLags_doesNotTellOfAnotherContactsTicket() {
        freshdesk.lagging();
        log(contact(), "call-1", "first");
        assertEquals(
                CallLogged.Outcome.WRITTEN, log(other(), "call-1", "second").outcome());
    }

    @Test
    void idOfAnErasedContactsTicket_isFreeEvenIfTheSearchStillFindsIt() {
        freshdesk.stale();
        ContactId contact = contact();
        log(contact, "call-1", "first");
        connector().erase(contact, soon());
        assertEquals(
                CallLogged.Outcome.WRITTEN, log(other(), "call-1", "second").outcome());
    }

    @Test
    void idOfATicketInTheBin_isFree() {
        freshdesk.stale();
        ContactId contact = contact();
        log(contact, "call-1", "first");
        freshdesk.binTicketsOf(contact.text());
        assertEquals(
                CallLogged.Outcome.WRITTEN, log(other(), "call-1", "second").outcome());
    }

    @Test
    void callThatAnotherProcessWritesMeanwhile_isOneTicketAndOneNote() {
        ContactId contact = contact();
        log(contact, "call-1", "first");
        freshdesk.blindFor(1);
        assertEquals(
                CallLogged.Outcome.ALREADY_THERE,
                log(contact, "call-1", "second").outcome());
        assertEquals(List.of("first"), notesInTheCrm(contact));
        assertEquals(1, freshdesk.ticketsOf(contact.text()).size());
    }

    @Test
    void noteThatAnotherProcessWritesMeanwhile_isOne() {
        ContactId contact = contact();
        log(contact, "call-1", "first");
        freshdesk.blindToNotesFor(1);
        assertEquals(
                CallLogged.Outcome.ALREADY_THERE,
                log(contact, "call-1", "second").outcome());
        assertEquals(List.of("first"), notesInTheCrm(contact));
    }

    @Test
    void ticketOfSomebodyElsesMaking_isLeftAlone() {
        ContactId contact = contact();
        freshdesk.open(contact.text(), "call-1");
        assertEquals("CRM_EXTERNAL_ID_TAKEN", codeOf(() -> log(contact, "call-1", "text")));
        assertEquals(1, freshdesk.ticketsOf(contact.text()).size());
    }

    @Test
    void contactThatAnotherProcessMakesMeanwhile_isTaken() {
        ContactId first = contact();
        freshdesk.blindFor(1);
        assertEquals(first, contact());
        assertEquals(1, freshdesk.contacts().size());
    }

    @Test
    void nameOfAContact_staysWhenNoneIsGiven() {
        contact();
        assertEquals("Unknown caller", freshdesk.contacts().get(0).requireText("name"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        contact();
        assertEquals("Ada", freshdesk.contacts().get(0).requireText("name"));
    }

    @Test
    void addressOfAnotherContact_isRefusedByName() {
        ContactFields fields = ContactFields.of(NUMBER).email(kept("ada@example.com"));
        connector().upsert(CUSTOMER, fields, soon());
        CrmValidationException refused = assertThrows(
                CrmValidationException.class, () -> connector().upsert(ExternalId.of("customer-b"), fields, soon()));
        assertEquals(List.of("email"), refused.fields());
        assertEquals(1, freshdesk.contacts().size());
    }

    @Test
    void fieldThatIsMissing_isRefusedAndNothingIsWritten() {
        ContactId contact = contact();
        freshdesk.withoutField();
        assertThrows(CrmValidationException.class, () -> log(contact, "call-1", "text"));
        assertEquals(List.of(), freshdesk.ticketsOf(contact.text()));
    }

    @Test
    void textThatWouldBeCut_isRefused() {
        ContactId contact = contact();
        assertEquals("CRM_NOTE_TOO_LONG", codeOf(() -> log(contact, "call-1", "é".repeat(32_768))));
        RedactedText subject = text("a ".repeat(128));
        assertEquals(
                "CRM_NOTE_TOO_LONG",
                codeOf(() -> tickets().open(contact, ExternalId.of("t-1"), subject, text("text"), soon())));
        assertEquals(List.of(), freshdesk.ticketsOf(contact.text()));
    }

    @Test
    void erasure_leavesNothingBehind() {
        ContactId contact =
                connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        log(contact, "call-1", "secret words");
        connector().erase(contact, soon());
        String everything = freshdesk.everything();
        for (String personal : List.of("Ada", NUMBER.e164(), "secret words", "customer-a", "call-1", "Outbound")) {
            assertFalse(everything.contains(personal), personal);
        }
    }

    @Test
    void contactInTheBin_isUnknownAndIsErased() {
        ContactId contact = contact();
        log(contact, "call-1", "text");
        freshdesk.bin(contact.text());
        assertEquals("CRM_CONTACT_UNKNOWN", codeOf(() -> log(contact, "call-2", "text")));
        CrmValidationException refused = assertThrows(CrmValidationException.class, this::contact);
        assertEquals(List.of("unique_external_id"), refused.fields());
        assertEquals(Erased.Outcome.ERASED, connector().erase(CUSTOMER, soon()).outcome());
        assertEquals(List.of(), freshdesk.contacts());
    }

    @Test
    void contactThatFreshdeskKeeps_isNotProvenErased() {
        ContactId contact = contact();
        freshdesk.keeping();
        assertEquals("CRM_ERASURE_REFUSED", codeOf(() -> connector().erase(contact, soon())));
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertTrue(crm.received().isEmpty());
    }
}
