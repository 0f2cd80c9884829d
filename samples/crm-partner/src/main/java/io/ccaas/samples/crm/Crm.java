package io.ccaas.samples.crm;

import io.ccaas.samples.server.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contacts and their calls. Every change is saved before it is answered. Thread-safe. */
final class Crm {

    private final StateFile file;
    private CrmState state;

    private Crm(StateFile file, CrmState state) {
        this.file = file;
        this.state = state;
    }

    static Crm open(StateFile file) throws IOException {
        return new Crm(file, file.load());
    }

    /** A result and whether it was made just now. */
    record Made(String id, boolean created) {}

    synchronized void seed(Contact contact) throws IOException {
        if (contactById(contact.id()).isEmpty()) {
            replace(contact, state.nextId());
        }
    }

    synchronized List<Contact> contactsByPhone(String phone) {
        return state.contacts().stream().filter(c -> c.phone().equals(phone)).toList();
    }

    synchronized List<CallNote> calls(String contactId) {
        requireContact(contactId);
        return state.calls().stream()
                .filter(c -> c.contactId().equals(contactId))
                .toList();
    }

    /** The same idempotency key or the same external id means the same call: no second note. */
    synchronized Made log(CallNote call) throws IOException {
        Optional<CallNote> sameKey = state.calls().stream()
                .filter(c -> !c.key().isEmpty() && c.key().equals(call.key()))
                .findFirst();
        if (sameKey.isPresent() && !sameKey.get().externalId().equals(call.externalId())) {
            throw new RefusedException(422, "IDEMPOTENCY_KEY_REUSED");
        }
        Optional<CallNote> same = state.calls().stream()
                .filter(c -> c.externalId().equals(call.externalId()))
                .findFirst();
        if (same.isPresent() && !same.get().contactId().equals(call.contactId())) {
            throw new RefusedException(409, "EXTERNAL_ID_TAKEN");
        }
        if (same.isPresent()) {
            return new Made(same.get().id(), false);
        }
        requireContact(call.contactId());
        return add(call);
    }

    private Made add(CallNote call) throws IOException {
        String id = "n-" + state.nextId();
        List<CallNote> calls = new ArrayList<>(state.calls());
        calls.add(new CallNote(
                id,
                call.key(),
                call.externalId(),
                call.contactId(),
                call.direction(),
                call.startedAt(),
                call.durationSeconds(),
                call.note()));
        become(new CrmState(state.nextId() + 1, state.contacts(), calls));
        return new Made(id, true);
    }

    synchronized Made upsert(String externalId, String phone, String name, String email) throws IOException {
        Optional<Contact> known = byExternalId(externalId);
        String id = known.map(Contact::id).orElseGet(this::freshContactId);
        replace(new Contact(id, phone, name, email, externalId), state.nextId() + 1);
        return new Made(id, known.isEmpty());
    }

    private Optional<Contact> byExternalId(String externalId) {
        return state.contacts().stream()
                .filter(c -> c.externalId().equals(externalId))
                .findFirst();
    }

    /** How many calls went with the contact. */
    synchronized int eraseByExternalId(String externalId) throws IOException {
        return erase(byExternalId(externalId)
                .map(Contact::id)
                .orElseThrow(() -> new RefusedException(404, "CONTACT_UNKNOWN")));
    }

    /** How many calls went with the contact. */
    synchronized int erase(String contactId) throws IOException {
        requireContact(contactId);
        List<Contact> contacts = new ArrayList<>(state.contacts());
        contacts.removeIf(c -> c.id().equals(contactId));
        List<CallNote> calls = new ArrayList<>(state.calls());
        calls.removeIf(c -> c.contactId().equals(contactId));
        int erased = state.calls().size() - calls.size();
        become(new CrmState(state.nextId(), contacts, calls));
        return erased;
    }

    private String freshContactId() {
        long number = state.nextId();
        while (contactById("c-" + number).isPresent()) {
            number++;
        }
        return "c-" + number;
    }

    private void replace(Contact contact, long nextId) throws IOException {
        List<Contact> contacts = new ArrayList<>(state.contacts());
        contacts.removeIf(c -> c.id().equals(contact.id()));
        contacts.add(contact);
        become(new CrmState(nextId, contacts, state.calls()));
    }

    private void become(CrmState next) throws IOException {
        file.save(next);
        state = next;
    }

    private void requireContact(String id) {
        if (contactById(id).isEmpty()) {
            throw new RefusedException(404, "CONTACT_UNKNOWN");
        }
    }

    private Optional<Contact> contactById(String id) {
        return state.contacts().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
