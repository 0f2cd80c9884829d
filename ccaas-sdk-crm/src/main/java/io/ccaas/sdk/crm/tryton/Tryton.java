package io.ccaas.sdk.crm.tryton;

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
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Documents;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.wire.Batches;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tryton's parties as contacts; calls and notes are notes of a party. */
final class Tryton implements CrmConnector, ScreenPops, Notes, Documents, BulkContacts {

    private static final int LONGEST = 65_536;

    private static final Map<ContactField, Term> FIELDS = Map.of(
            ContactField.NAME, Term.NAME,
            ContactField.EMAIL, Term.EMAIL,
            ContactField.PHONE, Term.PHONE,
            ContactField.MOBILE, Term.MOBILE,
            ContactField.CUSTOMER_NUMBER, Term.CODE);

    private final String partnerId;
    private final Parties parties;
    private final Filed notes;
    private final Filed files;
    private final Turns turns = new Turns();
    private final Batches batches;

    private Tryton(String partnerId, Rpc rpc) {
        this.partnerId = partnerId;
        this.parties = new Parties(rpc);
        this.notes = new Filed(rpc, turns, Filed.Kind.NOTES);
        this.files = new Filed(rpc, turns, Filed.Kind.FILES);
        this.batches = Batches.of(Many.LENGTH, new Many(rpc));
    }

    static Tryton over(CrmClient client) {
        return new Tryton(client.partnerId(), Rpc.over(new CrmCalls(client)));
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        return ContactMatch.of(parties.having(number, deadline));
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody message = Filed.Kind.NOTES
                .mark(note.externalId())
                .word("direction", Term.of(note.direction()))
                .instant("at", note.startedAt())
                .word("space", Term.SPACE)
                .number("duration", note.duration().toSeconds())
                .word("seconds", Term.SECONDS)
                .text("text", fitting(note.text()));
        JsonBody values = JsonBody.object().joined("message", message);
        return notes.once(contact, parties.require(contact, deadline), note.externalId(), values, deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        JsonBody message = Filed.Kind.NOTES.mark(externalId).text("text", fitting(text));
        JsonBody values = JsonBody.object().joined("message", message);
        return notes.once(contact, parties.require(contact, deadline), externalId, values, deadline);
    }

    @Override
    public CallLogged attach(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        JsonBody values = JsonBody.object()
                .joined("name", Filed.Kind.FILES.mark(externalId))
                .word("type", Term.DATA)
                .object("data", JsonBody.object().word("__class__", Term.BYTES).base64("base64", text));
        return files.once(contact, parties.require(contact, deadline), externalId, values, deadline);
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
        List<Term> asked = new ArrayList<>(List.of(Term.ID)); // without any Tryton would tell everything
        FIELDS.forEach((field, term) -> {
            if (allowed.contains(field)) {
                asked.add(term);
            }
        });
        JsonObject row = parties.read(parties.require(contact, deadline), asked, deadline).rows().stream()
                .findFirst()
                .orElseThrow(CrmException::contactUnknown);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        FIELDS.forEach((field, term) -> {
            if (asked.contains(term)) {
                row.text(term.wire()).ifPresent(text -> texts.put(field, text));
            }
        });
        return ContactCard.of(texts);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> parties.upsert(externalId, fields, deadline));
    }

    @Override
    public Upserted upsertAll(Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        return batches.upsertAll(contacts, this, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        return erase(parties.find(contact, deadline), deadline);
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return erase(parties.find(externalId, deadline), deadline);
    }

    private Erased erase(Optional<PartnerIssuedId> found, Deadline deadline) {
        if (found.isEmpty()) {
            return new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now());
        }
        PartnerIssuedId party = found.get();
        notes.eraseAt(party, deadline); // before the party: afterwards nobody would know whose they were
        files.eraseAt(party, deadline);
        parties.delete(party, deadline);
        if (parties.find(ContactId.issued(party.text()), deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
        return new Erased(Erased.Outcome.ERASED, Instant.now());
    }

    @Override
    public String toString() {
        return "Tryton[" + partnerId + "]";
    }
}
