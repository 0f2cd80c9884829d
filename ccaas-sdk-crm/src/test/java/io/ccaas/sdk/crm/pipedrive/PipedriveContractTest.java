package io.ccaas.sdk.crm.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.errors.PartnerException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract against a stub that Pipedrive's own client has driven. Who has a number is read out of the stub. */
final class PipedriveContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final PipedriveStub pipedrive = new PipedriveStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "pipedrive", "", "{}", pipedrive::answer, Time.system());
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
                pipedrive.having(number.e164()).stream().map(ContactId::issued).toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return pipedrive.notesOf(contact.text()).stream()
                .map(PipedriveContractTest::plain)
                .toList();
    }

    private static String plain(String html) {
        return html.replaceFirst("^ccaas:[^<]*<br />", "")
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

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private static CallNote note(String id, String text) {
        Instant at = Instant.parse("2026-11-21T09:05:30Z");
        return new CallNote(ExternalId.of(id), Direction.OUTBOUND, at, Duration.ofSeconds(3661), text(text));
    }

    private CrmOverTls another() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        return CrmOverTls.open(elsewhere, "pipedrive", "", "{}", pipedrive::answer, Time.system());
    }

    @Test
    void searchByNumber_isRefusedBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> connector().findByNumber(NUMBER, soon()));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void whatPipedriveLacks_isNoCapability() {
        for (Class<?> capability : List.of(ScreenPops.class, Tickets.class)) {
            assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), capability));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", PipedriveStub.KEY + " " + PipedriveStub.OTHER_KEY})
    void fieldThatIsNotTheOne_isRefusedBeforeAnythingIsWritten(String keys) {
        pipedrive.withFields(keys);
        assertEquals(
                "CRM_ANSWER_SHAPE",
                assertThrows(CrmException.class, this::contact).code());
        assertEquals(List.of(), pipedrive.persons());
    }

    @Test
    void fields_areReadOnce() {
        connector().erase(contact(), soon());
        contact();
        assertEquals(
                1,
                crm.received().stream()
                        .filter(request -> request.head().targetUri().contains("personFields"))
                        .count());
    }

    @Test
    void loggedCall_isADoneActivityAndANote() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "<script>x</script>"), soon());
        JsonObject activity = pipedrive.activitiesOf(contact.text()).get(0);
        assertEquals("Outbound call, 2026-11-21T09:05:30Z, 3661 s", activity.requireText("subject"));
        assertEquals("call", activity.requireText("type"));
        assertEquals(true, activity.truth("done").orElseThrow());
        assertEquals("2026-11-21", activity.requireText("due_date"));
        assertEquals("09:05", activity.requireText("due_time"));
        assertEquals("01:02", activity.requireText("duration"));
        assertEquals("ccaas:call-1", activity.requireText("note"));
        assertEquals(List.of("ccaas:call-1<br />&lt;script&gt;x&lt;/script&gt;"), pipedrive.notesOf(contact.text()));
    }

    @Test
    void noteOfItsOwn_sharesItsIdWithCallsAndIsNone() {
        ContactId contact = contact();
        Notes notes = Crms.require(connector(), Notes.class);
        connector().logCall(contact, note("n-1", "one"), soon());
        CallLogged again = notes.addNote(contact, ExternalId.of("n-1"), text("two"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        notes.addNote(contact, ExternalId.of("n-2"), text("three"), soon());
        assertEquals(List.of("one", "three"), notesInTheCrm(contact));
        assertEquals(1, pipedrive.activitiesOf(contact.text()).size());
    }

    /** As after a crash between the two writes. */
    @Test
    void callWhoseNoteIsMissing_getsItWithoutASecondActivity() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "text"), soon());
        pipedrive.lose(contact.text());
        CallLogged again = connector().logCall(contact, note("call-1", "text"), soon());
        assertEquals(CallLogged.Outcome.WRITTEN, again.outcome());
        assertEquals(List.of("text"), notesInTheCrm(contact));
        assertEquals(1, pipedrive.activitiesOf(contact.text()).size());
    }

    @Test
    void everyPage_isLookedAt() {
        pipedrive.withPagesOf(1);
        ContactId contact = contact();
        for (int i = 0; i < 6; i++) {
            connector().logCall(contact, note("call-" + i % 3, "text"), soon());
        }
        assertEquals(3, notesInTheCrm(contact).size());
        assertEquals(3, pipedrive.activitiesOf(contact.text()).size());
        connector().erase(contact, soon());
        assertEquals(List.of(), pipedrive.activitiesOf(contact.text()));
    }

    @Test
    void searchThatLags_makesNeitherASecondPersonNorASecondNote() {
        pipedrive.lagging(true);
        ContactId contact = contact();
        assertEquals(contact, contact());
        connector().logCall(contact, note("call-1", "text"), soon());
        connector().logCall(contact, note("call-1", "text"), soon());
        assertEquals(List.of("text"), notesInTheCrm(contact));
        assertEquals(1, pipedrive.persons().size());
    }

    @Test
    void sameCallFromAnotherProcess_isOneNote() throws IOException {
        ContactId contact = contact();
        pipedrive.lagging(true);
        try (CrmOverTls other = another()) {
            other.connector().logCall(contact, note("call-1", "text"), soon());
            connector().logCall(contact, note("call-1", "text"), soon());
        }
        assertEquals(List.of("text"), notesInTheCrm(contact));
    }

    @Test
    void personWhomAnotherProcessMade_isTheSame() throws IOException {
        ContactId contact = contact();
        try (CrmOverTls other = another()) {
            assertEquals(contact, other.connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon()));
        }
    }

    @Test
    void personWhomAnotherProcessMakesMeanwhile_staysAlone() {
        String first = pipedrive.enter(CUSTOMER.text());
        pipedrive.blindFor(1);
        assertEquals(first, contact().text());
        assertEquals(List.of(first), pipedrive.having(NUMBER.e164()));
        assertEquals(1, pipedrive.persons().size());
        assertFalse(pipedrive.binned().contains(NUMBER.e164()));
    }

    @Test
    void callThatAnotherProcessWritesMeanwhile_isOneNoteAndOneActivity() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "first"), soon());
        pipedrive.blindFor(3);
        CallLogged again = connector().logCall(contact, note("call-1", "second"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome());
        assertEquals(List.of("first"), notesInTheCrm(contact));
        assertEquals(1, pipedrive.activitiesOf(contact.text()).size());
    }

    @Test
    void cursorOfAnotherForm_isRefusedBeforeAnythingIsWritten() {
        ContactId contact = contact();
        connector().logCall(contact, note("call-1", "one"), soon());
        connector().logCall(contact, note("call-2", "two"), soon());
        pipedrive.withPagesOf(1).padding();
        PartnerException refused = assertThrows(
                PartnerException.class, () -> connector().logCall(contact, note("call-3", "three"), soon()));
        assertEquals("PARTNER_ID_FORM", refused.code());
        assertEquals(List.of("one", "two"), notesInTheCrm(contact));
        assertEquals(2, pipedrive.activitiesOf(contact.text()).size());
    }

    @Test
    void idThatIsSpelledOtherwise_isAnotherPersons() {
        String other = pipedrive.enter("CUSTOMER-A");
        assertFalse(contact().text().equals(other));
        assertEquals(2, pipedrive.persons().size());
    }

    @Test
    void nameOfAContact_staysWhenNoneIsGiven() {
        contact();
        assertEquals("Unknown caller", pipedrive.persons().get(0).requireText("name"));
        connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        contact();
        assertEquals("Ada", pipedrive.persons().get(0).requireText("name"));
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
    void idThatTheSearchDoesNotTake_isRefused() {
        ContactId contact = contact();
        CrmValidationException refused = assertThrows(
                CrmValidationException.class, () -> connector().logCall(contact, note("n", "text"), soon()));
        assertEquals(List.of("external_id"), refused.fields());
    }

    @Test
    void erasure_leavesNobodyInTheBins() {
        ContactId contact =
                connector().upsert(CUSTOMER, ContactFields.of(NUMBER).name(text("Ada")), soon());
        connector().logCall(contact, note("call-1", "secret words"), soon());
        connector().erase(contact, soon());
        String binned = pipedrive.binned();
        for (String personal : List.of("Ada", NUMBER.e164(), "secret words", "customer-a", "call-1", "Outbound")) {
            assertFalse(binned.contains(personal), personal);
        }
    }

    @Test
    void erasure_leavesWhatPeopleWroteAlone() {
        ContactId contact = contact();
        pipedrive.write(contact.text(), "theirs");
        connector().logCall(contact, note("call-1", "text"), soon());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(List.of("theirs"), pipedrive.notesOf(contact.text()));
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
