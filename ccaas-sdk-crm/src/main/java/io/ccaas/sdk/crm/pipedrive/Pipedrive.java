package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pipedrive: contacts are persons; a call is a done activity and a note with its text, both marked with our id. */
final class Pipedrive implements CrmConnector, Notes {

    private final People people;
    private final Ledger ledger;

    Pipedrive(CrmClient client) {
        CrmCalls calls = new CrmCalls(client);
        this.people = new People(calls);
        this.ledger = new Ledger(calls, people);
    }

    /** Nothing of Pipedrive's interface takes a number in a body and answers with the persons who have it. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "pipedrive", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        return ledger.once(new Ledger.Entry(contact, note.externalId(), note.text(), Optional.of(note)), deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        return ledger.once(new Ledger.Entry(contact, externalId, text, Optional.empty()), deadline);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return people.upsert(externalId, fields, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        boolean was =
                people.id(contact).filter(person -> erase(person, deadline)).isPresent();
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    /** The person last, so that an erasure which broke off is finished by the next. */
    private boolean erase(PartnerIssuedId person, Deadline deadline) {
        if (people.read(person, deadline).isEmpty()) {
            return false;
        }
        ledger.eraseOf(person, deadline);
        people.remove(person, deadline);
        if (people.read(person, deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
        return true;
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        // Two processes may have made one each.
        List<PartnerIssuedId> gone = people.named(externalId, deadline).stream()
                .filter(person -> erase(person, deadline))
                .toList();
        return new Erased(gone.isEmpty() ? Erased.Outcome.WAS_NOT_THERE : Erased.Outcome.ERASED, Instant.now());
    }

    @Override
    public String toString() {
        return "Pipedrive[" + people + "]";
    }
}
