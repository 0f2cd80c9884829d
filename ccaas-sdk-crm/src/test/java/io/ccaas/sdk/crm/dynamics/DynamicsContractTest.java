package io.ccaas.sdk.crm.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.testing.CrmConnectorContract;
import io.ccaas.sdk.crm.testing.CrmOverTls;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.net.URI;
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
final class DynamicsContractTest extends CrmConnectorContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33639980001");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");

    @TempDir
    Path directory;

    private final DynamicsStub dynamics = new DynamicsStub();

    @SuppressWarnings("NullAway.Init")
    private CrmOverTls crm;

    @BeforeEach
    void start() throws IOException {
        crm = CrmOverTls.open(directory, "dynamics", "", "{}", dynamics::answer, Time.system());
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
        return ContactMatch.of(dynamics.contacts().stream()
                .filter(row -> row.text("telephone1").orElse("").equals(number.e164()))
                .map(row -> ContactId.issued(row.requireText("contactid")))
                .toList());
    }

    @Override
    protected List<String> notesInTheCrm(ContactId contact) {
        return dynamics.callsOf(contact.text()).stream()
                .map(call -> call.requireText("description"))
                .toList();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private ContactId contact() {
        return connector().upsert(CUSTOMER, ContactFields.of(NUMBER), soon());
    }

    private static CallNote note(String id, String text) {
        Instant at = Instant.parse("2026-11-21T10:15:30Z");
        return new CallNote(
                ExternalId.of(id),
                Direction.OUTBOUND,
                at,
                Duration.ofSeconds(95),
                Redactor.standard().redact(text));
    }

    private CallLogged.Outcome log(ContactId contact, String id, String text) {
        return connector().logCall(contact, note(id, text), soon()).outcome();
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    private static Map<String, JsonValue> callOf(ContactId contact, String key) {
        return Map.of(
                DynamicsStub.KEY,
                new JsonText(key),
                "_regardingobjectid_value",
                new JsonText(contact.text()),
                "description",
                new JsonText("text"),
                "statecode",
                JsonNumber.of(0));
    }

    @Test
    void searchByNumber_isRefusedBeforeAnythingIsSent() {
        CrmUnsupportedException refused =
                assertThrows(CrmUnsupportedException.class, () -> connector().findByNumber(NUMBER, soon()));
        assertEquals("CRM_OPERATION_UNSUPPORTED", refused.code());
        assertEquals(List.of(), crm.received());
    }

    @Test
    void notes_areNoCapability() {
        assertThrows(CrmUnsupportedException.class, () -> Crms.require(connector(), Notes.class));
    }

    @Test
    void loggedCall_isCompletedAndSaysWhenAndWhoCalled() {
        ContactId contact = contact();
        log(contact, "call-1", "text");
        JsonObject call = dynamics.callsOf(contact.text()).get(0);
        assertEquals("Outbound call", call.requireText("subject"));
        assertEquals(true, call.truth("directioncode").orElseThrow());
        assertEquals(2, call.requireWholeNumber("actualdurationminutes"));
        assertEquals(1, call.requireWholeNumber("statecode"));
        assertEquals(2, call.requireWholeNumber("statuscode"));
    }

    @Test
    void sameCallFromAnotherProcess_staysOneAndIsCompleted() {
        ContactId contact = contact();
        dynamics.meanwhile(() -> dynamics.enter("phonecalls", callOf(contact, "call-1")));
        assertEquals(CallLogged.Outcome.ALREADY_THERE, log(contact, "call-1", "text"));
        assertEquals(List.of("text"), notesInTheCrm(contact));
        assertEquals(1, dynamics.callsOf(contact.text()).get(0).requireWholeNumber("statecode"));
    }

    /** Dataverse would take one for the other, and change a contact that is not meant. */
    @Test
    void idThatDiffersByCase_isRefusedAndChangesNobody() {
        contact();
        ExternalId other = ExternalId.of("CUSTOMER-A");
        ContactFields fields = ContactFields.of(PhoneNumber.parse("+33639980002"));
        CrmValidationException refused =
                assertThrows(CrmValidationException.class, () -> connector().upsert(other, fields, soon()));
        assertEquals(List.of("ccaas_externalid"), refused.fields());
        assertThrows(CrmValidationException.class, () -> connector().erase(other, soon()));
        assertEquals(NUMBER.e164(), dynamics.contacts().get(0).requireText("telephone1"));
    }

    @Test
    void textThatWouldNotFit_isRefused() {
        ContactId contact = contact();
        assertEquals("CRM_NOTE_TOO_LONG", codeOf(() -> log(contact, "call-1", "é".repeat(2_001))));
        assertEquals(CallLogged.Outcome.WRITTEN, log(contact, "call-1", "é".repeat(2_000)));
    }

    @Test
    void erasure_takesEveryPageOfCalls() {
        dynamics.withPagesOf(2);
        ContactId contact = contact();
        for (int i = 0; i < 5; i++) {
            log(contact, "call-" + i, "text");
        }
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(List.of(), dynamics.callsOf(contact.text()));
        assertEquals(List.of(), dynamics.contacts());
    }

    @Test
    void erasureThatCannotSeeEveryCall_isRefused() {
        dynamics.withPagesOf(2);
        ContactId contact = contact();
        for (int i = 0; i < 3; i++) {
            dynamics.enter("phonecalls", Map.of("_regardingobjectid_value", new JsonText(contact.text())));
        }
        assertEquals("CRM_ERASURE_REFUSED", codeOf(() -> connector().erase(contact, soon())));
        assertEquals(1, dynamics.contacts().size());
    }

    /** What else the environment knows of people and calls stays there. */
    @Test
    void everyReading_namesTheColumnsThatItNeeds() {
        ContactId contact = contact();
        log(contact, "call-1", "text");
        screen().look(contact, Set.of(ContactField.NAME, ContactField.COMPANY), soon());
        connector().erase(contact, soon());
        List<String> queries = crm.received().stream()
                .filter(request -> request.head().method().equals("GET"))
                .map(request -> URI.create(request.head().targetUri()).getRawQuery())
                .distinct()
                .toList();
        assertEquals(
                List.of(
                        "$select=contactid%2Cccaas_externalid",
                        "$select=activityid%2Cccaas_externalid%2C_regardingobjectid_value%2Cstatecode",
                        "$select=contactid",
                        "$select=contactid%2Cfullname",
                        "$select=activityid%2Cccaas_externalid"),
                queries);
    }

    private ScreenPops screen() {
        return Crms.require(connector(), ScreenPops.class);
    }

    @Test
    void card_showsWhatTheContactHas() {
        ContactId contact = contact();
        ContactCard card = screen().look(contact, EnumSet.allOf(ContactField.class), soon());
        assertEquals(Optional.of(NUMBER.e164()), card.text(ContactField.PHONE));
        assertEquals(Optional.of("customer-a"), card.text(ContactField.CUSTOMER_NUMBER));
        assertEquals(Optional.empty(), card.text(ContactField.COMPANY));
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals("CRM_CONTACT_UNKNOWN", codeOf(() -> screen().look(foreign, Set.of(ContactField.NAME), soon())));
    }

    @Test
    void idsOfAnotherForm_areAskedOfNobody() {
        ContactId foreign = ContactId.issued("0031-x");
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(foreign, soon()).outcome());
        assertEquals(List.of(), crm.received());
    }
}
