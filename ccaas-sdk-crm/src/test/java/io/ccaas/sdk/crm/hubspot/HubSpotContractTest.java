package io.ccaas.sdk.crm.hubspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Crms;
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

/** The contract against a stub that HubSpot's own client has driven. */
final class HubSpotContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");

    @TempDir
    Path directory;

    private final HubSpotStub hubSpot = new HubSpotStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        String options = "{ pipeline: sales-7, stageClosed: done }";
        crm = CrmOverTls.open(directory, "hubspot", "", options, hubSpot::answer, Time.system());
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
        return hubSpot.of(contact.text(), "calls").stream()
                .map(call -> plain(call.getOrDefault("hs_call_body", "")))
                .toList();
    }

    private static String plain(String html) {
        return html.replace("<br>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
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
        String phone = hubSpot.contact(Map.of("phone", "06.39.98.00.01"));
        String mobile = hubSpot.contact(Map.of("mobilephone", "0033 6 39 98 00 01"));
        hubSpot.contact(Map.of("phone", "+49 639 980001"));
        ContactMatch found = connector().findByNumber(NUMBER, soon());
        assertEquals(new ContactMatch.Ambiguous(List.of(ContactId.issued(mobile), ContactId.issued(phone))), found);
    }

    @Test
    void everyPage_isRead() {
        hubSpot.withPagesOf(1);
        hubSpot.contact(Map.of("phone", "+49639980001"));
        String ours = hubSpot.contact(Map.of("phone", "+33639980001"));
        assertEquals(new ContactMatch.One(ContactId.issued(ours)), connector().findByNumber(NUMBER, soon()));
    }

    @Test
    void loggedCall_saysHowLongAndWhoCalled() {
        ContactId contact = contact();
        CallNote note = new CallNote(
                ExternalId.of("call-1"),
                Direction.OUTBOUND,
                Instant.parse("2026-11-21T10:15:30Z"),
                Duration.ofSeconds(38),
                text("<script>x</script>"));
        connector().logCall(contact, note, soon());
        Map<String, String> call = hubSpot.of(contact.text(), "calls").get(0);
        assertEquals("38000", call.get("hs_call_duration"));
        assertEquals("OUTBOUND", call.get("hs_call_direction"));
        assertEquals("2026-11-21T10:15:30Z", call.get("hs_timestamp"));
        assertFalse(call.getOrDefault("hs_call_body", "<").contains("<"));
        assertFalse(call.containsKey("hs_call_recording_url"));
    }

    @Test
    void noteOfItsOwn_isThereOnce() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        notes.addNote(contact, ExternalId.of("n"), text("one"), soon());
        notes.addNote(contact, ExternalId.of("n"), text("two"), soon());
        assertEquals(
                List.of("one"),
                hubSpot.of(contact.text(), "notes").stream()
                        .map(note -> note.get("hs_note_body"))
                        .toList());
    }

    @Test
    void ticket_isOpenedOnceAndMoved() {
        ContactId contact = contact();
        Tickets tickets = Crms.require(connector(), Tickets.class);
        TicketId ticket = tickets.open(contact, ExternalId.of("t"), text("subject"), text("text"), soon());
        assertEquals(ticket, tickets.open(contact, ExternalId.of("t"), text("other"), text("text"), soon()));
        tickets.move(ticket, Tickets.State.CLOSED, soon());
        Map<String, String> held = hubSpot.of(contact.text(), "tickets").get(0);
        assertEquals("subject", held.get("subject"));
        assertEquals("sales-7", held.get("hs_pipeline"));
        assertEquals("done", held.get("hs_pipeline_stage"));
    }

    @Test
    void ticketOfNobody_isRefused() {
        Tickets tickets = Crms.require(connector(), Tickets.class);
        CrmException refused =
                assertThrows(CrmException.class, () -> tickets.move(TicketId.issued("1"), Tickets.State.OPEN, soon()));
        assertEquals("CRM_TICKET_UNKNOWN", refused.code());
    }

    @Test
    void screenPop_asksForWhatIsAllowedAlone() {
        String contact = hubSpot.contact(Map.of("firstname", "Ada", "lastname", "L\u202e", "phone", "1"));
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(ContactId.issued(contact), Set.of(ContactField.NAME), soon());
        assertEquals("Ada L", card.text(ContactField.NAME).orElseThrow());
        assertEquals(true, card.text(ContactField.PHONE).isEmpty());
    }

    @Test
    void refusedValue_namesOnlyFieldsThatWereSent() {
        ContactFields fields = ContactFields.of(NUMBER).email(text("no address"));
        CrmValidationException refused = assertThrows(
                CrmValidationException.class, () -> connector().upsert(ExternalId.of("customer-a"), fields, soon()));
        assertEquals(List.of("email"), refused.fields());
    }
}
