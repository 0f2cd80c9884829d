package io.ccaas.sdk.crm.espocrm;

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
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a stub of our own. Who has a number is read out of the stub. */
final class EspoCrmContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final EspoCrmStub espo = new EspoCrmStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "espocrm", "", "{ statusClosed: Done }", espo::answer, Time.system());
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
                espo.having(number.e164()).stream().map(ContactId::issued).toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return espo.live("Call", contact.text()).stream()
                .map(call -> call.requireText("description"))
                .toList();
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
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, at, Duration.ofSeconds(38), text(text));
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    private JsonObject only(String type, ContactId contact) {
        List<JsonObject> there = espo.live(type, contact.text());
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
        String id = espo.enter("Contact", Map.of("firstName", "Anna", "lastName", "Exemple", "accountName", "Firm"));
        ContactId contact = ContactId.issued(id);
        ScreenPops screen = Crms.require(connector(), ScreenPops.class);
        ContactCard card = screen.look(contact, Set.of(ContactField.NAME), soon());
        assertEquals(Optional.of("Anna Exemple"), card.text(ContactField.NAME));
        ContactCard whole = screen.look(contact, EnumSet.allOf(ContactField.class), soon());
        assertEquals(Optional.of("Firm"), whole.text(ContactField.COMPANY));
        String asked = crm.received().get(0).head().targetUri();
        assertTrue(asked.contains("select=id%2CfirstName%2ClastName&"), asked);
        assertTrue(asked.contains("where%5B0%5D%5Btype%5D=equals&where%5B0%5D%5Battribute%5D=id&"), asked);
    }

    @Test
    void loggedCall_saysWhenAndWhoCalled() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        JsonObject call = only("Call", contact);
        assertEquals("Outbound call", call.requireText("name"));
        assertEquals("Held", call.requireText("status"));
        assertEquals("Outbound", call.requireText("direction"));
        assertEquals("2026-11-21 10:15:30", call.requireText("dateStart"));
        assertEquals("2026-11-21 10:16:08", call.requireText("dateEnd"));
        assertEquals("Contact", call.requireText("parentType"));
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
        assertEquals("three", only("Task", contact).requireText("description"));
        assertEquals("Completed", only("Task", contact).requireText("status"));
    }

    @Test
    void case_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        Tickets tickets = Crms.require(connector(), Tickets.class);
        TicketId ticket = tickets.open(contact, ExternalId.of("t"), text("subject"), text("text"), soon());
        assertEquals(ticket, tickets.open(contact, ExternalId.of("t"), text("other"), text("text"), soon()));
        assertEquals("New", only("Case", contact).requireText("status"));
        tickets.move(ticket, Tickets.State.WAITING, soon());
        assertEquals("Pending", only("Case", contact).requireText("status"));
        tickets.move(ticket, Tickets.State.CLOSED, soon());
        assertEquals("Done", only("Case", contact).requireText("status"));
    }

    @Test
    void caseOfNobody_isRefused() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        assertEquals(
                "CRM_TICKET_UNKNOWN", codeOf(() -> tickets.move(TicketId.issued("1"), Tickets.State.OPEN, soon())));
    }

    /** The filter by text finds what only begins so, and what differs by case. */
    @Test
    void similarIds_areOthers() {
        ContactId contact = contact();
        for (int i = 0; i < 120; i++) {
            espo.enter("Call", Map.of("parentId", contact.text(), "cCcaasExternalId", "call-1" + i));
        }
        espo.enter("Call", Map.of("parentId", contact.text(), "cCcaasExternalId", "CALL-1"));
        CallNote note = note("call-1", "text");
        assertEquals(
                CallLogged.Outcome.WRITTEN,
                connector().logCall(contact, note, soon()).outcome());
        assertEquals(
                CallLogged.Outcome.ALREADY_THERE,
                connector().logCall(contact, note, soon()).outcome());
    }

    @Test
    void sameCallFromAnotherProcess_staysOne() {
        ContactId contact = contact();
        espo.twin(contact.text());
        CallLogged logged = connector().logCall(contact, note("call-1", "text"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, logged.outcome());
        assertEquals(List.of("text"), notesInTheCrm(contact));
        assertFalse(String.join("", espo.binned()).contains("text"));
    }

    @Test
    void sameContactFromAnotherProcess_staysOne() {
        espo.twin("");
        ContactId contact = contact();
        assertEquals(contact, contact());
        assertEquals(1, espo.live("Contact", "").size());
    }

    /** Otherwise each attempt would write once more. */
    @Test
    void idThatIsNotKept_isRefusedAndLeavesNothing() {
        ContactId contact = contact();
        espo.keepingNoIds();
        assertEquals("CRM_ANSWER_SHAPE", codeOf(() -> connector().logCall(contact, note("call-1", "secret"), soon())));
        assertEquals(List.of(), notesInTheCrm(contact));
        assertFalse(String.join("", espo.binned()).contains("secret"));
    }

    @Test
    void fieldThatNobodyMade_isToldBeforeAnythingIsWritten() {
        ContactId contact = contact();
        espo.fieldless();
        assertThrows(CrmValidationException.class, () -> connector().logCall(contact, note("call-1", "text"), soon()));
        assertEquals(List.of(), notesInTheCrm(contact));
    }

    @Test
    void copiedContact_isNotGuessedAt() {
        contact();
        espo.enter("Contact", Map.of("lastName", "Copy", "cCcaasExternalId", "customer-a"));
        CrmValidationException refused = assertThrows(CrmValidationException.class, this::contact);
        assertEquals(List.of("cCcaasExternalId"), refused.fields());
        assertEquals(Erased.Outcome.ERASED, connector().erase(CUSTOMER, soon()).outcome());
        assertEquals(List.of(), espo.live("Contact", ""));
    }

    @Test
    void nameOfAContact_staysWhenNoneIsGiven() {
        contact();
        assertEquals("Unknown caller", espo.live("Contact", "").get(0).requireText("lastName"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        contact();
        assertEquals("Ada", espo.live("Contact", "").get(0).requireText("lastName"));
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
        espo.enter("Call", Map.of("parentId", contact.text(), "name", "theirs"));
        connector().erase(contact, soon());
        assertEquals("theirs", only("Call", contact).requireText("name"));
        assertEquals(4, espo.binned().size());
        for (String binned : espo.binned()) {
            assertFalse(binned.matches("(?s).*(Ada|text\"|subject|\\+33|customer-a).*"), binned);
        }
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031:x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals(List.of(), crm.received());
    }
}
