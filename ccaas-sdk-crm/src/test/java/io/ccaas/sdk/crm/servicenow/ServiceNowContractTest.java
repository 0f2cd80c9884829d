package io.ccaas.sdk.crm.servicenow;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
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

/** The contract against a stub that nobody but us wrote. Who has a number is read out of the stub. */
final class ServiceNowContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");
    private static final String CONTACT = "customer_contact";
    private static final String INTERACTION = "interaction";
    private static final String INCIDENT = "incident";

    @TempDir
    Path directory;

    private final ServiceNowStub servicenow = new ServiceNowStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        String options = "{ account: acme }";
        crm = CrmOverTls.open(directory, "servicenow", "", options, servicenow::answer, Time.system());
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
        return ContactMatch.of(servicenow.all(CONTACT).stream()
                .filter(row -> number.e164().equals(row.get("phone")))
                .map(row -> ContactId.issued(row.getOrDefault("sys_id", "")))
                .toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return servicenow.all(INTERACTION).stream()
                .filter(row -> contact.text().equals(row.get("opened_for")))
                .map(row -> row.getOrDefault("u_ccaas_text", ""))
                .toList();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private static RedactedText text(String text) {
        return Redactor.standard().redact(text);
    }

    private static CallNote note(String id, String text) {
        Instant at = Instant.parse("2026-11-21T10:15:30Z");
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, at, Duration.ofSeconds(38), text(text));
    }

    @Test
    void searchByNumber_isRefusedBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> connector().findByNumber(NUMBER, soon()));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void notesOfTheirOwn_areNoCapability() {
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Notes.class));
    }

    @Test
    void loggedCall_isAClosedInteractionThatSaysWhoCalledAndHowLong() {
        connector().logCall(contact(), note("call-1", "text"), soon());
        Map<String, String> row = servicenow.all(INTERACTION).get(0);
        assertEquals("Outbound call, 2026-11-21T10:15:30Z, 38 s", row.get("short_description"));
        assertEquals("closed_complete", row.get("state"));
        assertEquals("outbound", row.get("direction"));
        assertEquals("phone", row.get("type"));
    }

    @Test
    void newContact_hasANameAndTheAccount_whichAnUpsertWithoutThemLeaves() {
        contact();
        assertEquals("Unknown caller", servicenow.all(CONTACT).get(0).get("last_name"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Lovelace")), soon());
        contact();
        assertEquals("Lovelace", servicenow.all(CONTACT).get(0).get("last_name"));
        assertEquals("acme", servicenow.all(CONTACT).get(0).get("account"));
    }

    @Test
    void operatorsOfEncodedQueries_areNoExternalIds() {
        for (String text : List.of("a^ORactive=true", "a^NQb", "javascript:gs.getUserID()", "a=b", "a@b", "a,b")) {
            assertThrows(IllegalArgumentException.class, () -> ExternalId.of(text));
        }
        CrmValidationException refused = assertThrows(
                CrmValidationException.class,
                () -> connector().upsert(ExternalId.of("null"), ContactFields.of(NUMBER), soon()));
        assertEquals(List.of("u_ccaas_external_id"), refused.fields());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void columnThatIsMissing_isNoExternalIdOfEverybody() {
        servicenow.enter(CONTACT, Map.of("last_name", "Somebody"));
        servicenow.without(CONTACT, "u_ccaas_external_id");
        CrmException refused = assertThrows(CrmException.class, this::contact);
        assertEquals("CRM_ANSWER_SHAPE", refused.code());
        assertEquals(List.of("Somebody"), names());
    }

    private List<String> names() {
        return servicenow.all(CONTACT).stream()
                .map(row -> row.getOrDefault("last_name", ""))
                .toList();
    }

    @Test
    void columnThatIsMissingInAnEmptyTable_leavesNoRow() {
        servicenow.without(CONTACT, "u_ccaas_external_id");
        CrmException refused = assertThrows(CrmException.class, this::contact);
        assertEquals("CRM_ANSWER_SHAPE", refused.code());
        assertEquals(List.of(), names());
    }

    @Test
    void conditionThatIsPassedOver_erasesNobodyElsesInteractions() {
        ContactId contact = contact();
        servicenow.enter(INTERACTION, Map.of("opened_for", "somebody", "u_ccaas_external_id", "theirs"));
        servicenow.without(INTERACTION, "opened_for");
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().erase(contact, soon()));
        assertEquals("CRM_ANSWER_SHAPE", refused.code());
        assertEquals(1, servicenow.all(INTERACTION).size());
    }

    @Test
    void externalIdThatDiffersInCase_isAnother() {
        servicenow.enter(CONTACT, Map.of("last_name", "Somebody", "u_ccaas_external_id", "CUSTOMER-A"));
        PartnerAnsweredException refused = assertThrows(PartnerAnsweredException.class, this::contact);
        assertEquals(403, refused.status());
        assertEquals(List.of("Somebody"), names());
    }

    @Test
    void textThatWasCut_doesNotStay() {
        ContactId contact = contact();
        servicenow.cuttingAt(40);
        CrmValidationException refused = assertThrows(
                CrmValidationException.class,
                () -> connector().logCall(contact, note("call-1", "word ".repeat(20)), soon()));
        assertEquals(List.of("u_ccaas_text"), refused.fields());
        assertEquals(List.of(), notesInTheCrm(contact));
    }

    @Test
    void textThatIsTooLong_isRefusedBeforeItIsSent() {
        ContactId contact = contact();
        int before = crm.received().size();
        CallNote note = note("call-1", "a ".repeat(16_001));
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().logCall(contact, note, soon()));
        assertEquals("CRM_NOTE_TOO_LONG", refused.code());
        assertEquals(before, crm.received().size());
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    private Tickets tickets() {
        return Crms.require(connector(), Tickets.class);
    }

    private Map<String, String> incident() {
        return servicenow.all(INCIDENT).get(0);
    }

    @Test
    void ticket_isAnIncidentOfTheContactThatSaysWhereItStands() {
        ContactId contact = contact();
        TicketId ticket = tickets().open(contact, ExternalId.of("t-1"), text("subject"), text("text"), soon());
        assertEquals(contact.text(), incident().get("caller_id"));
        assertEquals("subject", incident().get("short_description"));
        assertEquals("text", incident().get("u_ccaas_text"));
        assertEquals("1", incident().get("state"));
        tickets().move(ticket, Tickets.State.WAITING, soon());
        assertEquals("3", incident().get("state"));
        tickets().move(ticket, Tickets.State.CLOSED, soon());
        assertEquals("6", incident().get("state"));
        assertEquals("Solution provided", incident().get("close_code"));
    }

    @Test
    void ticketOfAnotherContact_isRefused() {
        ContactId contact = contact();
        ContactId other = connector().upsert(ExternalId.of("customer-b"), ContactFields.of(NUMBER), soon());
        tickets().open(contact, ExternalId.of("t-1"), text("subject"), text("text"), soon());
        assertEquals(
                "CRM_EXTERNAL_ID_TAKEN",
                codeOf(() -> tickets().open(other, ExternalId.of("t-1"), text("subject"), text("text"), soon())));
    }

    @Test
    void subjectThatWasCut_doesNotStay() {
        ContactId contact = contact();
        servicenow.cuttingAt(20);
        CrmValidationException refused = assertThrows(
                CrmValidationException.class,
                () -> tickets()
                        .open(contact, ExternalId.of("t-1"), text("a subject that is long"), text("text"), soon()));
        assertEquals(List.of("short_description"), refused.fields());
        assertEquals(List.of(), servicenow.all(INCIDENT));
    }

    @Test
    void stateThatARuleSetsBack_isNoMove() {
        TicketId ticket = tickets().open(contact(), ExternalId.of("t-1"), text("subject"), text("text"), soon());
        servicenow.settingBack("state");
        assertEquals("CRM_ANSWER_SHAPE", codeOf(() -> tickets().move(ticket, Tickets.State.CLOSED, soon())));
    }

    @Test
    void ticketThatIsNotThere_isUnknown() {
        for (String id : List.of("INC0010001", "0".repeat(32))) {
            TicketId ticket = TicketId.issued(id);
            assertEquals("CRM_TICKET_UNKNOWN", codeOf(() -> tickets().move(ticket, Tickets.State.OPEN, soon())));
        }
    }

    @Test
    void erasure_takesTicketsOfOursAndLeavesPeoplesOwn() {
        ContactId contact = contact();
        tickets().open(contact, ExternalId.of("t-1"), text("subject"), text("text"), soon());
        servicenow.enter(INCIDENT, Map.of("caller_id", contact.text(), "short_description", "theirs"));
        connector().erase(contact, soon());
        assertEquals(1, servicenow.all(INCIDENT).size());
        assertEquals("theirs", incident().get("short_description"));
    }

    /** What else stands in the row of a person stays there. */
    @Test
    void card_asksForItsColumnsAlone() {
        String id = servicenow.enter(
                CONTACT, Map.of("first_name", "Anna", "last_name", "Exemple", "account.name", "Firm", "phone", "1"));
        ContactId contact = ContactId.issued(id);
        ScreenPops screen = Crms.require(connector(), ScreenPops.class);
        ContactCard card = screen.look(contact, Set.of(ContactField.NAME), soon());
        assertEquals(Optional.of("Anna Exemple"), card.text(ContactField.NAME));
        assertEquals(
                Optional.of("Firm"),
                screen.look(contact, EnumSet.allOf(ContactField.class), soon()).text(ContactField.COMPANY));
        String asked = crm.received().get(0).head().targetUri();
        assertTrue(asked.endsWith("?sysparm_fields=sys_id%2Cfirst_name%2Clast_name"), asked);
    }

    @Test
    void idOfAnotherForm_isAskedOfNobody() {
        ContactId other = ContactId.issued("42");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(other, soon()).outcome());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void interactionThatPeopleOpened_stays() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        servicenow.enter(INTERACTION, Map.of("opened_for", contact.text(), "short_description", "theirs"));
        connector().erase(contact, soon());
        assertEquals(1, servicenow.all(INTERACTION).size());
        assertEquals("theirs", servicenow.all(INTERACTION).get(0).get("short_description"));
    }

    @Test
    void erasedPerson_isBlankedBeforeTheDeletion() {
        ContactId contact = contact();
        connector().erase(contact, soon());
        List<String> methods = crm.received().stream()
                .filter(request -> request.head().targetUri().contains("/" + contact.text()))
                .map(request -> request.head().method())
                .toList();
        assertEquals(List.of("GET", "PATCH", "DELETE", "GET"), methods);
    }

    @Test
    void whatIsNotNeeded_isNotAskedFor() {
        connector().logCall(contact(), note("call-1", "text"), soon());
        crm.received().stream()
                .map(request -> request.head().targetUri())
                .forEach(target -> assertTrue(target.contains("sysparm_fields=") && !target.contains("phone")));
    }

    @Test
    void callThatAnotherProcessLoggedMeanwhile_isThereOnce() {
        ContactId contact = contact();
        servicenow.beforeTheNextRow(() -> servicenow.enter(
                INTERACTION,
                Map.of("opened_for", contact.text(), "u_ccaas_external_id", "call-1", "u_ccaas_text", "first")));
        CallLogged logged = connector().logCall(contact, note("call-1", "second"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, logged.outcome());
        assertEquals(List.of("first"), notesInTheCrm(contact));
    }

    @Test
    void contactThatAnotherProcessMadeMeanwhile_isAConflictAndThenTheSame() {
        servicenow.beforeTheNextRow(
                () -> servicenow.enter(CONTACT, Map.of("last_name", "Theirs", "u_ccaas_external_id", "customer-a")));
        assertThrows(CrmConflictException.class, this::contact);
        contact();
        assertEquals(List.of("Theirs"), names());
    }
}
