package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.Batches;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** HubSpot: calls and notes are engagements of a contact. */
final class HubSpot implements CrmConnector, ScreenPops, Notes, Tickets, BulkContacts {

    private static final int LONGEST = 65_536;
    private static final int BATCH = 100;

    private static final Map<ContactField, Term> FIELDS = Map.of(
            ContactField.NAME, Term.LAST_NAME,
            ContactField.COMPANY, Term.COMPANY,
            ContactField.EMAIL, Term.EMAIL,
            ContactField.PHONE, Term.PHONE,
            ContactField.MOBILE, Term.MOBILE,
            ContactField.CUSTOMER_NUMBER, Term.EXTERNAL_ID);

    private final CrmCalls calls;
    private final Contacts contacts;
    private final Records records;
    private final Batches batches;

    HubSpot(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.contacts = new Contacts(calls);
        this.records = new Records(calls);
        this.batches = Batches.of(BATCH, contacts::upsert);
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        return ContactMatch.of(contacts.having(number, deadline));
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody properties = JsonBody.object()
                .instant("hs_timestamp", note.startedAt())
                .word("hs_call_direction", Term.of(note.direction()))
                .joined(
                        "hs_call_duration",
                        JsonBody.object().number("ms", note.duration().toMillis()))
                .word("hs_call_status", Term.COMPLETED)
                .html("hs_call_body", fitting(note.text()));
        return logged(Records.Kind.CALL, contact, note.externalId(), properties, deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        JsonBody properties =
                JsonBody.object().instant("hs_timestamp", Instant.now()).html("hs_note_body", fitting(text));
        return logged(Records.Kind.NOTE, contact, externalId, properties, deadline);
    }

    private CallLogged logged(
            Records.Kind kind, ContactId contact, ExternalId externalId, JsonBody properties, Deadline deadline) {
        contacts.require(contact, deadline);
        boolean created =
                records.once(kind, contact, externalId, properties, deadline).created();
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(externalId, contact, outcome);
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        JsonBody properties = JsonBody.object().text("subject", subject).text("content", fitting(text));
        option(properties, "hs_pipeline", "pipeline", Term.FIRST_PIPELINE);
        option(properties, "hs_pipeline_stage", "stageOpen", Term.STAGE_NEW);
        contacts.require(contact, deadline);
        return TicketId.issued(records.once(Records.Kind.TICKET, contact, externalId, properties, deadline)
                .id());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        JsonBody properties = JsonBody.object();
        switch (state) {
            case OPEN -> option(properties, "hs_pipeline_stage", "stageOpen", Term.STAGE_NEW);
            case WAITING -> option(properties, "hs_pipeline_stage", "stageWaiting", Term.STAGE_WAITING);
            case CLOSED -> option(properties, "hs_pipeline_stage", "stageClosed", Term.STAGE_CLOSED);
        }
        Map<String, WireValue> values = Map.of("ticket", WireValue.of(calls.issued(ticket.text())));
        Answer answer = calls.send(Requests.MOVE, values, JsonBody.object().object("properties", properties), deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
        if (!answer.json().requireText("id").equals(ticket.text())) {
            throw CrmException.answerShape("the ticket that was moved");
        }
    }

    private void option(JsonBody body, String member, String option, Term otherwise) {
        calls.configured(option)
                .ifPresentOrElse(value -> body.value(member, value), () -> body.word(member, otherwise));
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.html().length(); // as HubSpot counts it
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        List<Term> asked = new ArrayList<>(List.of(Term.EXTERNAL_ID)); // without any HubSpot would choose some itself
        FIELDS.forEach((field, term) -> {
            if (allowed.contains(field) && !asked.contains(term)) {
                asked.add(term);
            }
        });
        if (allowed.contains(ContactField.NAME)) {
            asked.add(Term.FIRST_NAME);
        }
        JsonObject properties = contacts.read(contact, asked, deadline)
                .orElseThrow(CrmException::contactUnknown)
                .requireObject("properties");
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        allowed.forEach(field -> text(properties, field).ifPresent(text -> texts.put(field, text)));
        return ContactCard.of(texts);
    }

    private static Optional<String> text(JsonObject properties, ContactField field) {
        Optional<String> text =
                properties.text(Objects.requireNonNull(FIELDS.get(field)).wire());
        Optional<String> first = properties.text(Term.FIRST_NAME.wire());
        if (field != ContactField.NAME || first.isEmpty()) {
            return text;
        }
        return Optional.of(text.map(last -> first.get() + " " + last).orElse(first.get()));
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        ContactId contact =
                contacts.upsert(Map.of(externalId, fields), deadline).taken().get(externalId);
        if (contact == null) {
            throw new CrmValidationException(Set.of());
        }
        return contact;
    }

    @Override
    public Upserted upsertAll(Map<ExternalId, ContactFields> all, Deadline deadline) {
        return batches.upsertAll(all, this, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        boolean was = contacts.erase(contact, deadline);
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return contacts.find(externalId, deadline)
                .map(contact -> erase(contact, deadline))
                .orElseGet(() -> new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now()));
    }

    @Override
    public String toString() {
        return "HubSpot[" + calls + "]";
    }
}
