package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CrmConnector} keeps. A connector's test extends this class and gives an empty CRM for each test; the CRM is
 * asked for what it holds without the connector. What only some CRMs can do is tested where the connector has the type for it.
 */
public abstract class CrmConnectorContract extends BulkContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33 6 39 98 00 01");
    private static final PhoneNumber OTHER_NUMBER = PhoneNumber.parse("+33 6 39 98 00 02");
    private static final ExternalId CUSTOMER = ExternalId.of("customer-a");
    private static final ExternalId OTHER_CUSTOMER = ExternalId.of("customer-b");
    private static final String WRITTEN_TWICE =
            "one external id is one note: send it with the note, and tell from the answer, or a search first, whether"
                    + " it was there";

    /** For subclasses. */
    protected CrmConnectorContract() {}

    /**
     * The connector under test, always the same within one test.
     *
     * @return a connector to a CRM that was empty when the test began
     */
    protected abstract CrmConnector connector();

    @Override
    final CrmConnector tested() {
        return connector();
    }

    /**
     * What the CRM itself holds, read without the connector.
     *
     * @param contact as the CRM issued it
     * @return the texts of its notes, unescaped
     */
    protected abstract List<String> notesInTheCrm(ContactId contact);

    /**
     * Who has a number. A connector that refuses to search overrides this and looks into the CRM itself.
     *
     * @param number as it was upserted
     * @return what the connector finds, unless overridden
     */
    protected ContactMatch having(PhoneNumber number) {
        return connector().findByNumber(number, soon());
    }

    /**
     * Fields that the CRM refuses for their own sake.
     *
     * @return to be overridden where the connector takes many contacts at once
     */
    protected Optional<ContactFields> refusable() {
        return Optional.empty();
    }

    @Override
    final Optional<ContactFields> refused() {
        return refusable();
    }

    @Override
    final ContactMatch whoHas(PhoneNumber number) {
        return having(number);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static Deadline passed() {
        return Deadline.in(Duration.ofNanos(1), new RunningTicks());
    }

    private ContactId contact(ExternalId externalId, PhoneNumber number) {
        return connector().upsert(externalId, ContactFields.of(number), soon());
    }

    private static CallNote note(TransferId once, String text) {
        RedactedText redacted = Redactor.standard().redact(text);
        return new CallNote(
                ExternalId.forNote(once),
                Direction.INBOUND,
                Instant.parse("2026-11-21T10:15:30Z"),
                Duration.ofSeconds(95),
                redacted);
    }

    private static String codeOf(Runnable call) {
        return assertThrows(CrmException.class, call::run).code();
    }

    @Test
    void numberOfNobody_matchesNone() {
        contact(CUSTOMER, OTHER_NUMBER);
        assertEquals(new ContactMatch.None(), having(NUMBER));
    }

    @Test
    void numberOfOneContact_matchesIt() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        contact(OTHER_CUSTOMER, OTHER_NUMBER);
        PhoneNumber dialled = PhoneNumber.parse("06 39 98 00 01", Locale.FRANCE);
        assertEquals(new ContactMatch.One(contact), having(dialled));
    }

    @Test
    void numberOfTwoContacts_isAmbiguousAndNamesBoth() {
        Set<ContactId> both = Set.of(contact(CUSTOMER, NUMBER), contact(OTHER_CUSTOMER, NUMBER));
        ContactMatch.Ambiguous match = assertInstanceOf(ContactMatch.Ambiguous.class, having(NUMBER));
        assertEquals(both, new HashSet<>(match.contacts()));
    }

    @Test
    void loggedCall_standsInTheCrmRedacted() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        CallNote note = note(TransferId.fresh(), "rappeler jean @ exemple . fr & <b>Marie</b>");
        CallLogged logged = connector().logCall(contact, note, soon());
        assertEquals(new CallLogged(note.externalId(), contact, CallLogged.Outcome.WRITTEN), logged);
        assertEquals(List.of("rappeler [EMAIL] & <b>Marie</b>"), notesInTheCrm(contact));
    }

    @Test
    void controlAndDirectionCharacters_doNotArrive() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        connector().logCall(contact, note(TransferId.fresh(), "un\u0000\u001b\u202edeux\ntrois"), soon());
        assertEquals(List.of("undeux\ntrois"), notesInTheCrm(contact));
    }

    @Test
    void sameExternalIdAgain_writesNothing() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        TransferId once = TransferId.fresh();
        connector().logCall(contact, note(once, "first"), soon());
        CallLogged again = connector().logCall(contact, note(once, "second"), soon());
        assertEquals(CallLogged.Outcome.ALREADY_THERE, again.outcome(), WRITTEN_TWICE);
        assertEquals(List.of("first"), notesInTheCrm(contact), WRITTEN_TWICE);
    }

    @Test
    void sameExternalIdAtTheSameTime_writesOneNote() throws Exception {
        ContactId contact = contact(CUSTOMER, NUMBER);
        CallNote note = note(TransferId.fresh(), "once");
        List<Future<CallLogged>> calls = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> connector().logCall(contact, note, soon())));
            }
            int written = 0;
            for (Future<CallLogged> call : calls) {
                written += call.get().outcome() == CallLogged.Outcome.WRITTEN ? 1 : 0;
            }
            assertEquals(1, written, WRITTEN_TWICE);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(List.of("once"), notesInTheCrm(contact));
    }

    @Test
    void externalIdOfAnotherContactsNote_isRefused() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        ContactId other = contact(OTHER_CUSTOMER, OTHER_NUMBER);
        CallNote note = note(TransferId.fresh(), "first");
        connector().logCall(contact, note, soon());
        assertEquals("CRM_EXTERNAL_ID_TAKEN", codeOf(() -> connector().logCall(other, note, soon())));
        assertEquals(List.of(), notesInTheCrm(other));
    }

    @Test
    void callOfAnUnknownContact_isRefused() {
        ContactId erased = contact(CUSTOMER, NUMBER);
        connector().erase(erased, soon());
        CallNote note = note(TransferId.fresh(), "text");
        assertEquals("CRM_CONTACT_UNKNOWN", codeOf(() -> connector().logCall(erased, note, soon())));
    }

    @Test
    void upsertAgain_changesTheSameContact() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        assertEquals(contact, contact(CUSTOMER, OTHER_NUMBER));
        assertEquals(new ContactMatch.None(), having(NUMBER));
        assertEquals(new ContactMatch.One(contact), having(OTHER_NUMBER));
    }

    @Test
    void erasedContact_isGoneWithItsNotes() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        connector().logCall(contact, note(TransferId.fresh(), "text"), soon());
        assertEquals(Erased.Outcome.ERASED, connector().erase(contact, soon()).outcome());
        assertEquals(new ContactMatch.None(), having(NUMBER));
        assertEquals(List.of(), notesInTheCrm(contact));
    }

    @Test
    void erasure_leavesOthersAlone() {
        ContactId other = contact(OTHER_CUSTOMER, NUMBER);
        connector().logCall(other, note(TransferId.fresh(), "text"), soon());
        connector().erase(contact(CUSTOMER, NUMBER), soon());
        assertEquals(new ContactMatch.One(other), having(NUMBER));
        assertEquals(List.of("text"), notesInTheCrm(other));
    }

    @Test
    void erasedByExternalId_isGoneAndMayComeBackAnew() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        assertEquals(Erased.Outcome.ERASED, connector().erase(CUSTOMER, soon()).outcome());
        assertEquals(new ContactMatch.None(), having(NUMBER));
        assertNotEquals(contact, contact(CUSTOMER, NUMBER));
    }

    @Test
    void erasingAgain_succeeds() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        connector().erase(contact, soon());
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE, connector().erase(contact, soon()).outcome());
        assertEquals(
                Erased.Outcome.WAS_NOT_THERE,
                connector().erase(CUSTOMER, soon()).outcome());
    }

    @Test
    void passedDeadline_stopsEveryCallBeforeItActs() {
        ContactId contact = contact(CUSTOMER, NUMBER);
        CallNote note = note(TransferId.fresh(), "text");
        List<Runnable> calls = List.of(
                () -> connector().findByNumber(NUMBER, passed()),
                () -> connector().logCall(contact, note, passed()),
                () -> connector().upsert(CUSTOMER, ContactFields.of(OTHER_NUMBER), passed()),
                () -> connector().erase(contact, passed()),
                () -> connector().erase(CUSTOMER, passed()));
        calls.forEach(call -> assertThrows(DeadlineExceededException.class, call::run));
        if (connector() instanceof BulkContacts bulk) {
            Map<ExternalId, ContactFields> one = Map.of(CUSTOMER, ContactFields.of(OTHER_NUMBER));
            assertThrows(DeadlineExceededException.class, () -> bulk.upsertAll(one, passed()));
        }
        assertEquals(new ContactMatch.One(contact), having(NUMBER));
        assertEquals(List.of(), notesInTheCrm(contact));
    }

    /** Each look at the ticker is one second later. */
    private static final class RunningTicks implements Time {

        private long ticks;

        @Override
        public long ticks() {
            ticks += Duration.ofSeconds(1).toNanos();
            return ticks;
        }

        @Override
        public void sleep(Duration pause) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }
    }
}
