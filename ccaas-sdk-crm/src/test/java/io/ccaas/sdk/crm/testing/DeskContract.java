package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a connector keeps of that which only some CRMs can do. A type that it does not have is refused by name, and its tests are left out. */
abstract class DeskContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33 6 39 98 00 01");
    private static final ExternalId ANNA = ExternalId.of("desk-a");
    private static final ExternalId BEN = ExternalId.of("desk-b");
    private static final ExternalId ENTRY = ExternalId.of("entry-1");
    private static final ExternalId NEXT = ExternalId.of("entry-2");

    abstract CrmConnector tested();

    private <T> T able(Class<T> type) {
        assumeTrue(type.isInstance(tested()), () -> "no " + type.getSimpleName());
        return Crms.require(tested(), type);
    }

    private static Deadline within() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static RedactedText said(String text) {
        return Redactor.standard().redact(text);
    }

    private ContactId known(ExternalId externalId) {
        return tested().upsert(externalId, ContactFields.of(NUMBER), within());
    }

    private ContactId erased() {
        ContactId contact = known(ANNA);
        tested().erase(contact, within());
        return contact;
    }

    private static void assertCode(String code, Runnable call) {
        assertEquals(code, assertThrows(CrmException.class, call::run).code());
    }

    @Test
    void typeThatItDoesNotHave_isRefusedByName() {
        for (Class<?> type : List.of(Notes.class, ScreenPops.class, Tickets.class)) {
            if (!type.isInstance(tested())) {
                assertThrows(CrmUnsupportedException.class, () -> Crms.require(tested(), type), type::getSimpleName);
            }
        }
    }

    @Test
    void note_isWrittenOnce() {
        Notes notes = able(Notes.class);
        ContactId contact = known(ANNA);
        CallLogged written = notes.addNote(contact, ENTRY, said("text"), within());
        assertEquals(new CallLogged(ENTRY, contact, CallLogged.Outcome.WRITTEN), written);
        CallLogged again = notes.addNote(contact, ENTRY, said("other"), within());
        assertEquals(new CallLogged(ENTRY, contact, CallLogged.Outcome.ALREADY_THERE), again);
    }

    @Test
    void noteThatBelongsToAnother_isRefused() {
        Notes notes = able(Notes.class);
        notes.addNote(known(ANNA), ENTRY, said("text"), within());
        ContactId other = known(BEN);
        assertCode("CRM_EXTERNAL_ID_TAKEN", () -> notes.addNote(other, ENTRY, said("text"), within()));
    }

    @Test
    void noteOfAnUnknownContact_isRefused() {
        Notes notes = able(Notes.class);
        ContactId erased = erased();
        assertCode("CRM_CONTACT_UNKNOWN", () -> notes.addNote(erased, ENTRY, said("text"), within()));
    }

    @Test
    void ticket_isOpenedOnceAndMoved() {
        Tickets tickets = able(Tickets.class);
        ContactId contact = known(ANNA);
        TicketId ticket = tickets.open(contact, ENTRY, said("subject"), said("text"), within());
        assertEquals(ticket, tickets.open(contact, ENTRY, said("other"), said("other"), within()));
        assertNotEquals(ticket, tickets.open(contact, NEXT, said("subject"), said("text"), within()));
        for (Tickets.State state : List.of(Tickets.State.WAITING, Tickets.State.OPEN, Tickets.State.CLOSED)) {
            tickets.move(ticket, state, within());
        }
    }

    @Test
    void ticketOfAnUnknownContact_isRefused() {
        Tickets tickets = able(Tickets.class);
        ContactId erased = erased();
        assertCode("CRM_CONTACT_UNKNOWN", () -> tickets.open(erased, ENTRY, said("subject"), said("text"), within()));
    }

    @Test
    void card_holdsNothingThatWasNotAskedFor() {
        ScreenPops screen = able(ScreenPops.class);
        ContactFields fields = ContactFields.of(NUMBER)
                .name(RedactedText.keepingPersonalData(Why.OWN_RECORD, "Anna Exemple"))
                .email(RedactedText.keepingPersonalData(Why.OWN_RECORD, "anna@example.com"));
        ContactId contact = tested().upsert(ANNA, fields, within());
        ContactCard card = screen.look(contact, Set.of(ContactField.NAME), within());
        assertEquals(Optional.of("Anna Exemple"), card.text(ContactField.NAME));
        EnumSet.complementOf(EnumSet.of(ContactField.NAME))
                .forEach(field -> assertEquals(Optional.empty(), card.text(field), field.name()));
        assertEquals(
                Optional.of("anna@example.com"),
                screen.look(contact, Set.of(ContactField.EMAIL), within()).text(ContactField.EMAIL));
    }

    @Test
    void cardOfAnUnknownContact_isRefused() {
        ScreenPops screen = able(ScreenPops.class);
        ContactId erased = erased();
        assertCode("CRM_CONTACT_UNKNOWN", () -> screen.look(erased, Set.of(ContactField.NAME), within()));
    }

    private enum Why {
        OWN_RECORD
    }
}
