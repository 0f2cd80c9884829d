package io.ccaas.sdk.crm.zendesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract against a stub that a client of others has driven. Who has a number is read out of the stub. */
final class ZendeskContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final ZendeskStub zendesk = new ZendeskStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "zendesk", "", "{}", zendesk::answer, Time.system());
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
        return ContactMatch.of(zendesk.users().stream()
                .filter(user -> user.text("phone").filter(number.e164()::equals).isPresent())
                .map(user -> ContactId.issued(Long.toString(user.requireWholeNumber("id"))))
                .toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return zendesk.ticketsOf(contact.text()).stream()
                .map(ticket -> plain(ticket.requireObject("comment").requireText("html_body")))
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

    private JsonObject onlyTicketOf(ContactId contact) {
        List<JsonObject> tickets = zendesk.ticketsOf(contact.text());
        assertEquals(1, tickets.size());
        return tickets.get(0);
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
    void screenPop_isNoCapability() {
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), ScreenPops.class));
    }

    @Test
    void loggedCall_isASolvedTicketThatOnlyAgentsSee() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "<script>x</script>"), soon());
        JsonObject ticket = onlyTicketOf(contact);
        assertEquals("Outbound call, 2026-11-21T10:15:30Z, 38 s", ticket.requireText("subject"));
        assertEquals("solved", ticket.requireText("status"));
        assertEquals(false, ticket.requireObject("comment").truth("public").orElseThrow());
        assertFalse(ticket.requireObject("comment").requireText("html_body").contains("<"));
        assertFalse(ticket.members().containsKey("voice_comment"));
    }

    @Test
    void noteOfItsOwn_sharesItsIdWithCalls() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        connector().logCall(contact, note("n", "one"), soon());
        CallLogged again = notes.addNote(contact, ExternalId.of("n"), text("two"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        notes.addNote(contact, ExternalId.of("m"), text("three"), soon());
        assertEquals(List.of("one", "three"), notesInTheCrm(contact));
    }

    @Test
    void ticket_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        Tickets tickets = Crms.require(connector(), Tickets.class);
        TicketId ticket = tickets.open(contact, ExternalId.of("t"), text("subject"), text("text"), soon());
        assertEquals(ticket, tickets.open(contact, ExternalId.of("t"), text("other"), text("text"), soon()));
        assertEquals("open", onlyTicketOf(contact).requireText("status"));
        tickets.move(ticket, Tickets.State.WAITING, soon());
        assertEquals("pending", onlyTicketOf(contact).requireText("status"));
        tickets.move(ticket, Tickets.State.CLOSED, soon());
        assertEquals("solved", onlyTicketOf(contact).requireText("status"));
    }

    @Test
    void ticketOfNobody_isRefused() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        CrmException refused =
                assertThrows(CrmException.class, () -> tickets.move(TicketId.issued("1"), Tickets.State.OPEN, soon()));
        assertEquals("CRM_TICKET_UNKNOWN", refused.code());
    }

    @Test
    void idOfATicketOfAnotherKindOrMaking_isTaken() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        zendesk.ask(contact.text(), Map.of("external_id", "theirs"));
        Tickets tickets = Crms.require(connector(), Tickets.class);
        for (String id : List.of("call-1", "theirs")) {
            CrmException refused = assertThrows(
                    CrmException.class,
                    () -> tickets.open(contact, ExternalId.of(id), text("subject"), text("text"), soon()));
            assertEquals("CRM_EXTERNAL_ID_TAKEN", refused.code());
        }
        assertEquals(2, zendesk.ticketsOf(contact.text()).size());
    }

    @Test
    void sameTicketFromAnotherProcess_hasTheSameKey() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        connector().logCall(contact, note("call-2", "text"), soon());
        List<String> keys = crm.received().stream()
                .filter(request -> request.head().targetUri().endsWith("/tickets"))
                .map(request -> request.field("idempotency-key"))
                .toList();
        assertEquals(List.of(key("call-1"), key("call-2")), keys);
        assertNotEquals(key("call-1"), key("call-2"));
    }

    private static String key(String externalId) {
        return StableKey.of(ExternalId.of(externalId)).text();
    }

    @Test
    void callThatWasErased_mayBeLoggedAnew() {
        connector().logCall(contact(), note("call-1", "text"), soon());
        connector().erase(CUSTOMER, soon());
        ContactId anew = contact();
        assertEquals(
                CallLogged.Outcome.WRITTEN,
                connector().logCall(anew, note("call-1", "text"), soon()).outcome());
        assertEquals(List.of("text"), notesInTheCrm(anew));
    }

    @Test
    void ticketThatSomebodyDeleted_isWrittenAnewUnderANewKey() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        zendesk.lose(onlyTicketOf(contact).requireWholeNumber("id"));
        connector().logCall(contact, note("call-1", "text"), soon());
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    @Test
    void listThatLags_makesNoSecondTicket() {
        ContactId contact = contact();
        zendesk.lagging();
        assertEquals(
                CallLogged.Outcome.WRITTEN,
                connector().logCall(contact, note("call-1", "text"), soon()).outcome());
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    /** The other process looked before this one wrote: only the key is left between them. */
    @Test
    void sameCallFromAnotherProcess_isOneTicket() throws IOException {
        ContactId contact = contact();
        zendesk.lagging();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        try (CrmOverTls other = CrmOverTls.open(elsewhere, "zendesk", "", "{}", zendesk::answer, Time.system())) {
            other.connector().logCall(contact, note("call-1", "text"), soon());
            connector().logCall(contact, note("call-1", "text"), soon());
        }
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ticket.requester.email}}", "a {% if x %} b"})
    void textThatZendeskWouldFillIn_isRefused(String hostile) {
        ContactId contact = contact();
        CrmValidationException refused = assertThrows(
                CrmValidationException.class, () -> connector().logCall(contact, note("call-1", hostile), soon()));
        assertEquals(List.of("comment"), refused.fields());
        assertEquals(List.of(), zendesk.ticketsOf(contact.text()));
    }

    @Test
    void textThatWouldBeCut_isRefused() {
        ContactId contact = contact();
        CrmException refused = assertThrows(
                CrmException.class, () -> connector().logCall(contact, note("call-1", "é".repeat(32_768)), soon()));
        assertEquals("CRM_NOTE_TOO_LONG", refused.code());
        connector().logCall(contact, note("call-1", "é".repeat(32_767)), soon());
    }

    @Test
    void nameOfAContact_staysWhenNoneIsGiven() {
        contact();
        assertEquals("Unknown caller", zendesk.users().get(0).requireText("name"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        contact();
        assertEquals("Ada", zendesk.users().get(0).requireText("name"));
        assertEquals(true, zendesk.users().get(0).truth("shared_phone_number").orElseThrow());
    }

    private enum Why {
        OWN_RECORD
    }

    private static ContactFields withAddress(String address) {
        return ContactFields.of(NUMBER).email(RedactedText.keepingPersonalData(Why.OWN_RECORD, address));
    }

    @Test
    void addressOfSomebodyElse_changesNobody() {
        zendesk.enter(Map.of("role", "end-user", "name", "Other", "email", "other@example.com"));
        CrmValidationException refused = assertThrows(
                CrmValidationException.class,
                () -> connector().upsert(CUSTOMER, withAddress("other@example.com"), soon()));
        assertEquals(List.of("email"), refused.fields());
        assertEquals("Other", zendesk.users().get(0).requireText("name"));
        assertEquals(false, zendesk.users().get(0).text("external_id").isPresent());
    }

    @Test
    void address_isKeptWithoutAMailToIt() {
        connector().upsert(CUSTOMER, withAddress("ada@example.com"), soon());
        JsonObject user = zendesk.users().get(0);
        assertEquals("ada@example.com", user.requireText("email"));
        assertEquals(true, user.truth("skip_verify_email").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER-A", "customer-a"})
    void idThatIsAnothersOrAnAgents_isRefused(String there) {
        String role = there.equals("customer-a") ? "agent" : "end-user";
        zendesk.enter(Map.of("role", role, "name", "Other", "external_id", there));
        CrmValidationException refused = assertThrows(CrmValidationException.class, this::contact);
        assertEquals(List.of("external_id"), refused.fields());
        assertEquals(1, zendesk.users().size());
        assertEquals(false, zendesk.users().get(0).text("phone").isPresent());
    }

    @Test
    void agent_isNoContact() {
        ContactId agent = ContactId.issued(zendesk.enter(Map.of("role", "agent", "external_id", "boss")));
        for (Runnable call : List.<Runnable>of(
                () -> connector().erase(agent, soon()),
                () -> connector().erase(ExternalId.of("boss"), soon()),
                () -> connector().logCall(agent, note("call-1", "text"), soon()))) {
            assertEquals(
                    "CRM_CONTACT_UNKNOWN",
                    assertThrows(CrmException.class, call::run).code());
        }
        assertEquals(1, zendesk.users().size());
    }

    @Test
    void erasure_emptiesTheBinsToo() {
        zendesk.withPagesOf(2);
        ContactId contact = contact();
        for (int i = 0; i < 5; i++) {
            connector().logCall(contact, note("call-" + i, "text"), soon());
        }
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(List.of(), zendesk.ticketsOf(contact.text()));
        assertEquals(0, zendesk.binned());
    }

    @Test
    void contactWithTicketsThatPeopleOpened_isNotErased() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        long theirs = zendesk.ask(contact.text(), Map.of("subject", "theirs"));
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().erase(contact, soon()));
        assertEquals("CRM_ERASURE_REFUSED", refused.code());
        assertEquals(theirs, onlyTicketOf(contact).requireWholeNumber("id"));
    }

    @Test
    void erasureThatBrokeOff_goesOnWhereItStopped() {
        ContactId contact = contact();
        zendesk.bin(contact.text());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(0, zendesk.binned());
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals(
                List.of(), crm.received().stream().map(ReceivedRequest::head).toList());
    }
}
