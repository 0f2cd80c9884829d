package io.ccaas.sdk.crm.odoo;

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
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
final class OdooContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final OdooStub odoo = new OdooStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "odoo", "", "{ mobile: x_mobile }", odoo::answer, Time.system());
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
        return odoo.bodiesOf(contact.text()).stream()
                .map(body -> plain(body.substring(body.indexOf("<br>") + 4)))
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

    private static CallNote call(String id) {
        Instant begin = Instant.parse("2026-11-21T10:15:30Z");
        return new CallNote(
                ExternalId.of(id), Direction.OUTBOUND, begin, Duration.ofSeconds(38), text("<script>x</script>"));
    }

    private String lastBody() {
        List<ReceivedRequest> received = crm.received();
        return new String(received.get(received.size() - 1).body(), StandardCharsets.UTF_8);
    }

    @Test
    void numbersAsPeopleTypedThem_areFoundMobileFirst() {
        String phone = odoo.partner(Map.of("phone", "06.39.98.00.01"));
        String mobile = odoo.partner(Map.of("x_mobile", "0033 6 39 98 00 01", "phone", "01 00"));
        odoo.partner(Map.of("phone", "+49 639 980001"));
        ContactMatch found = connector().findByNumber(NUMBER, soon());
        assertEquals(new ContactMatch.Ambiguous(List.of(ContactId.issued(mobile), ContactId.issued(phone))), found);
    }

    @Test
    void everyPage_isRead() {
        for (int i = 0; i < 200; i++) {
            odoo.partner(Map.of("phone", "+49639980001"));
        }
        String ours = odoo.partner(Map.of("phone", "+33639980001"));
        assertEquals(new ContactMatch.One(ContactId.issued(ours)), connector().findByNumber(NUMBER, soon()));
    }

    @Test
    void withoutAFieldForMobileNumbers_noneIsAskedFor() throws IOException {
        Path own = Files.createDirectory(directory.resolve("own"));
        String contact = odoo.partner(Map.of("phone", "0639980001", "x_mobile", "1"));
        try (CrmOverTls plain = CrmOverTls.open(own, "odoo", "", "{}", odoo::answer, Time.system())) {
            ContactId found = ContactId.issued(contact);
            assertEquals(new ContactMatch.One(found), plain.connector().findByNumber(NUMBER, soon()));
            ContactCard card =
                    Crms.require(plain.connector(), ScreenPops.class).look(found, Set.of(ContactField.MOBILE), soon());
            assertTrue(card.text(ContactField.MOBILE).isEmpty());
        }
    }

    @Test
    void archivedContact_isNotFoundByNumberAndComesBackWhenUpserted() {
        ContactId contact = contact();
        odoo.archive(contact.text());
        assertEquals(new ContactMatch.None(), connector().findByNumber(NUMBER, soon()));
        assertEquals(contact, contact());
        assertEquals(new ContactMatch.One(contact), connector().findByNumber(NUMBER, soon()));
    }

    @Test
    void loggedCall_saysHowLongAndWhoCalled() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1"), soon());
        assertEquals(
                List.of("Outbound call, 2026-11-21T10:15:30Z, 38 s<br>&lt;script&gt;x&lt;/script&gt;"),
                odoo.bodiesOf(contact.text()));
        assertEquals(
                new JsonText("<call-1@ccaas-sdk>"),
                odoo.all("mail.message").get(0).get("message_id"));
    }

    @Test
    void noteOfItsOwn_isThereOnce() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        notes.addNote(contact, ExternalId.of("n"), text("one"), soon());
        notes.addNote(contact, ExternalId.of("n"), text("two"), soon());
        assertEquals(List.of("one"), odoo.bodiesOf(contact.text()));
    }

    @Test
    void noteThatIsTooLong_isRefusedBeforeItIsSent() {
        ContactId contact = contact();
        int before = crm.received().size();
        CrmException refused = assertThrows(
                CrmException.class,
                () -> Crms.require(connector(), Notes.class)
                        .addNote(contact, ExternalId.of("n"), text("a".repeat(65_537)), soon()));
        assertEquals("CRM_NOTE_TOO_LONG", refused.code());
        assertEquals(before, crm.received().size());
    }

    @Test
    void noteThatAnotherProcessPostsAtTheSameMoment_isTakenBack() {
        ContactId contact = contact();
        odoo.doublingTheNext();
        assertThrows(CrmConflictException.class, () -> connector().logCall(contact, call("call-1"), soon()));
        assertEquals(1, odoo.bodiesOf(contact.text()).size());
    }

    @Test
    void contactThatAnotherProcessMakesAtTheSameMoment_isTakenBack() {
        odoo.doublingTheNext();
        assertThrows(CrmConflictException.class, this::contact);
        assertEquals(1, odoo.all("res.partner").size());
        contact();
        assertEquals(1, odoo.all("res.partner").size());
    }

    @Test
    void referenceThatPeopleGaveToTwo_isRefusedByName() {
        odoo.partner(Map.of("ref", CUSTOMER.text()));
        odoo.partner(Map.of("ref", CUSTOMER.text()));
        CrmValidationException refused = assertThrows(CrmValidationException.class, this::contact);
        assertEquals(List.of("ref"), refused.fields());
        assertThrows(CrmValidationException.class, () -> connector().erase(CUSTOMER, soon()));
        assertEquals(2, odoo.all("res.partner").size());
    }

    @Test
    void nameThatPeopleGave_survivesAnUpsertWithoutOne() {
        ContactId contact =
                connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Lovelace")), soon());
        contact();
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(contact, Set.of(ContactField.NAME, ContactField.EMAIL), soon());
        assertEquals("Lovelace", card.text(ContactField.NAME).orElseThrow());
        assertTrue(card.text(ContactField.EMAIL).isEmpty());
        assertFalse(lastBody().contains("phone"));
    }

    @Test
    void screenPop_readsTheMobileNumberToo() {
        String contact = odoo.partner(Map.of("name", "Ada\u202e", "x_mobile", "06 39", "phone", "1"));
        ContactCard card = Crms.require(connector(), ScreenPops.class)
                .look(ContactId.issued(contact), Set.of(ContactField.NAME, ContactField.MOBILE), soon());
        assertEquals("Ada", card.text(ContactField.NAME).orElseThrow());
        assertEquals("06 39", card.text(ContactField.MOBILE).orElseThrow());
    }

    @Test
    void contactThatOthersReferTo_losesOurNotesAlone() {
        ContactId contact = contact();
        connector().logCall(contact, call("call-1"), soon());
        odoo.holdingOn();
        CrmException refused =
                assertThrows(CrmException.class, () -> connector().erase(contact, soon()));
        assertEquals("CRM_ERASURE_REFUSED", refused.code());
        assertEquals(List.of(), odoo.bodiesOf(contact.text()));
    }

    @Test
    void whatOdooWritesIntoErrors_comesBackInNone() {
        ContactFields fields = ContactFields.of(NUMBER).email(text("no address"));
        CrmValidationException refused =
                assertThrows(CrmValidationException.class, () -> connector().upsert(CUSTOMER, fields, soon()));
        StringWriter everything = new StringWriter();
        refused.printStackTrace(new PrintWriter(everything, true));
        Canaries.marks().requireAbsent(everything.toString());
        assertFalse(everything.toString().contains("Traceback"));
    }

    @Test
    void tickets_areRefusedByName() {
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Tickets.class));
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals(List.of(), crm.received());
    }
}
