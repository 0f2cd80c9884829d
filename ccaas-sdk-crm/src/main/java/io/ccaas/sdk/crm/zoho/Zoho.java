package io.ccaas.sdk.crm.zoho;

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
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Zoho CRM: contacts, and calls of theirs. */
final class Zoho implements CrmConnector, ScreenPops {

    private static final int LONGEST = 32_000;

    private final Rest rest;
    private final People people;
    private final Erasure erasure;
    private final Logged logged;
    private final Turns turns = new Turns();

    Zoho(CrmClient client) {
        this.rest = new Rest(new CrmCalls(client));
        this.people = new People(rest);
        this.erasure = new Erasure(rest, people);
        this.logged = new Logged(rest, people, erasure);
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        return ContactMatch.of(people.having(number, deadline));
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody subject = JsonBody.object()
                .word("direction", Term.subject(note.direction()))
                .number("seconds", note.duration().toSeconds())
                .word("unit", Term.SECONDS);
        JsonBody call = JsonBody.object()
                .joined("Subject", subject)
                .word("Call_Type", Term.of(note.direction()))
                .joined("Call_Start_Time", time(note.startedAt()))
                .joined("Call_Duration", length(note.duration()))
                .text("Description", fitting(note.text()));
        return turns.during(note.externalId(), deadline, () -> logged.once(contact, note.externalId(), call, deadline));
    }

    /** In whole seconds and with an offset, as Zoho's documents write it. */
    private static JsonBody time(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        JsonBody time = JsonBody.object().day("day", at).word("T", Term.TIME);
        two(time, "hour", utc.getHour()).word("colon", Term.COLON);
        two(time, "minute", utc.getMinute()).word("second colon", Term.COLON);
        return two(time, "second", utc.getSecond()).word("offset", Term.UTC);
    }

    private static JsonBody length(Duration duration) {
        JsonBody length = JsonBody.object();
        two(length, "minutes", duration.toMinutes()).word("colon", Term.COLON);
        return two(length, "seconds", duration.toSecondsPart());
    }

    private static JsonBody two(JsonBody body, String name, long number) {
        if (number < 10) {
            body.word(name + " zero", Term.ZERO);
        }
        return body.number(name, number);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        return people.look(contact, allowed, deadline);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> people.upsert(externalId, fields, deadline));
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        boolean was = erasure.of(contact, deadline);
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        List<PartnerIssuedId> gone = people.all(externalId, deadline).stream()
                .filter(contact -> erasure.of(ContactId.issued(contact.text()), deadline))
                .toList();
        return new Erased(gone.isEmpty() ? Erased.Outcome.WAS_NOT_THERE : Erased.Outcome.ERASED, Instant.now());
    }

    @Override
    public String toString() {
        return "Zoho[" + rest.calls() + "]";
    }
}
