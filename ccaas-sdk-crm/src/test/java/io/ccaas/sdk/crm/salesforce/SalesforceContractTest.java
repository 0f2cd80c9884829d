package io.ccaas.sdk.crm.salesforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a stub that jsforce has driven. */
final class SalesforceContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");

    @TempDir
    Path directory;

    private final SalesforceStub salesforce = new SalesforceStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        String options = "{ statusClosed: Done }";
        crm = CrmOverTls.open(directory, "salesforce", "", options, salesforce::answer, Time.system());
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
        return salesforce.of(contact.text(), "Task").stream()
                .map(task -> task.getOrDefault("Description", ""))
                .toList();
    }

    @Override
    protected Optional<ContactFields> refusable() {
        return Optional.of(ContactFields.of(NUMBER).email(text("no address")));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static RedactedText text(String text) {
        return Redactor.standard().redact(text);
    }

    private ContactId contact() {
        return connector().upsert(ExternalId.of("customer-a"), ContactFields.of(NUMBER), soon());
    }

    @Test
    void numbersAsPeopleTypedThem_areFoundMobileFirst() {
        String home = salesforce.contact(Map.of("HomePhone", "06.39.98.00.01"));
        String mobile = salesforce.contact(Map.of("MobilePhone", "0033 6 39 98 00 01"));
        salesforce.contact(Map.of("Phone", "+49 639 980001"));
        ContactMatch found = connector().findByNumber(NUMBER, soon());
        assertEquals(new ContactMatch.Ambiguous(List.of(ContactId.issued(mobile), ContactId.issued(home))), found);
    }

    @Test
    void nameThatPeopleGave_survivesAnUpsertWithoutOne() {
        ContactId contact = contact();
        connector().upsert(ExternalId.of("customer-a"), ContactFields.of(NUMBER).name(text("Lovelace")), soon());
        contact();
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(contact, Set.of(ContactField.CUSTOMER_NUMBER, ContactField.PHONE), soon());
        assertEquals("customer-a", card.text(ContactField.CUSTOMER_NUMBER).orElseThrow());
        assertTrue(card.text(ContactField.EMAIL).isEmpty());
        List<ReceivedRequest> received = crm.received();
        String asked = new String(received.get(received.size() - 1).body(), StandardCharsets.UTF_8);
        assertFalse(asked.contains("Email"));
    }

    @Test
    void loggedCall_saysHowLongAndWhoCalled() {
        ContactId contact = contact();
        CallNote note = new CallNote(
                ExternalId.of("call-1"),
                Direction.OUTBOUND,
                Instant.parse("2026-11-21T10:15:30Z"),
                Duration.ofSeconds(38),
                text("text"));
        connector().logCall(contact, note, soon());
        Map<String, String> task = salesforce.of(contact.text(), "Task").get(0);
        assertEquals("38", task.get("CallDurationInSeconds"));
        assertEquals("Outbound", task.get("CallType"));
        assertEquals("2026-11-21", task.get("ActivityDate"));
    }

    @Test
    void noteOfItsOwn_isThereOnce() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        notes.addNote(contact, ExternalId.of("n"), text("one"), soon());
        notes.addNote(contact, ExternalId.of("n"), text("two"), soon());
        assertEquals(List.of("one"), notesInTheCrm(contact));
    }

    @Test
    void case_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        Tickets tickets = Crms.require(connector(), Tickets.class);
        TicketId ticket = tickets.open(contact, ExternalId.of("t"), text("subject"), text("text"), soon());
        assertEquals(ticket, tickets.open(contact, ExternalId.of("t"), text("other"), text("text"), soon()));
        tickets.move(ticket, Tickets.State.CLOSED, soon());
        Map<String, String> held = salesforce.of(contact.text(), "Case").get(0);
        assertEquals("subject", held.get("Subject"));
        assertEquals("Done", held.get("Status"));
    }

    @Test
    void caseOfNobody_isRefused() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        CrmException refused = assertThrows(
                CrmException.class, () -> tickets.move(TicketId.issued("500x"), Tickets.State.OPEN, soon()));
        assertEquals("CRM_TICKET_UNKNOWN", refused.code());
    }

    @Test
    void erasedPerson_isBlankedBeforeTheBinGetsThem() {
        ContactId contact = contact();
        connector().erase(contact, soon());
        List<String> lines = crm.received().stream()
                .map(request -> request.head().method() + " " + request.head().targetUri())
                .filter(line -> line.endsWith(contact.text()))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertEquals(List.of("PATCH", "DELETE"), lines);
    }

    private BulkContacts.Upserted two(ExternalId one) {
        Map<ExternalId, ContactFields> two =
                Map.of(one, ContactFields.of(NUMBER), ExternalId.of("free"), ContactFields.of(NUMBER));
        return Crms.require(connector(), BulkContacts.class).upsertAll(two, soon());
    }

    @Test
    void recordThatIsLockedWithinACollection_goesAlone() {
        salesforce.failing("locked", "UNABLE_TO_LOCK_ROW");
        assertEquals(2, two(ExternalId.of("locked")).taken().size());
    }

    @Test
    void recordThatStaysLocked_isNoRefusalOfTheContact() {
        salesforce.failing("locked", "UNABLE_TO_LOCK_ROW", "UNABLE_TO_LOCK_ROW");
        assertThrows(CrmConflictException.class, () -> two(ExternalId.of("locked")));
    }

    @Test
    void rightThatIsMissing_isNoRefusalOfTheContact() {
        salesforce.failing("one", "INSUFFICIENT_ACCESS_OR_READONLY", "INSUFFICIENT_ACCESS_OR_READONLY");
        CrmException failed = assertThrows(CrmException.class, () -> two(ExternalId.of("one")));
        assertEquals("CRM_ANSWER_SHAPE", failed.code());
    }

    @Test
    void ruleOfTheOrganisation_refusesTheContactWithoutAnotherRequest() {
        salesforce.failing("one", "FIELD_CUSTOM_VALIDATION_EXCEPTION");
        assertEquals(Set.of(ExternalId.of("one")), two(ExternalId.of("one")).refused());
        assertTrue(crm.received().stream()
                .allMatch(request -> request.head().targetUri().contains("composite/sobjects")));
    }

    @Test
    void refusedValue_namesOnlyFieldsThatWereSent() {
        ContactFields fields = ContactFields.of(NUMBER).email(text("no address"));
        CrmValidationException refused = assertThrows(
                CrmValidationException.class, () -> connector().upsert(ExternalId.of("customer-a"), fields, soon()));
        assertEquals(List.of("Email"), refused.fields());
    }
}
