package io.ccaas.sdk.crm.testing;

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
import io.ccaas.sdk.time.Deadline;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CRM in memory that keeps every promise of the port: for tests of what uses a CRM, and to show that the contract can be
 * kept. Thread-safe.
 */
public final class InMemoryCrm implements CrmConnector {

    /** Longest note it takes, in characters. */
    public static final int LONGEST_NOTE = 65_536;

    private record Note(ContactId contact, CallNote note) {}

    private final InstantSource clock;
    private final Map<ExternalId, ContactId> idOf = new LinkedHashMap<>();
    private final Map<ContactId, PhoneNumber> numbers = new LinkedHashMap<>();
    private final Map<ExternalId, Note> notes = new LinkedHashMap<>();
    private int issued;

    /**
     * An empty CRM.
     *
     * @param clock tells when an erasure was confirmed
     */
    public InMemoryCrm(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        return ContactMatch.of(numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public synchronized CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        deadline.require("log");
        if (!numbers.containsKey(contact)) {
            throw CrmException.contactUnknown();
        }
        if (note.text().plainText().length() > LONGEST_NOTE) {
            throw CrmException.noteTooLong(note.text().plainText().length(), LONGEST_NOTE);
        }
        Note held = notes.putIfAbsent(note.externalId(), new Note(contact, note));
        if (held != null && !held.contact().equals(contact)) {
            throw CrmException.externalIdTaken();
        }
        return new CallLogged(
                note.externalId(),
                contact,
                held == null ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE);
    }

    @Override
    public synchronized ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        deadline.require("upsert");
        ContactId contact = idOf.computeIfAbsent(externalId, unknown -> ContactId.issued("c" + ++issued));
        numbers.put(contact, fields.number());
        return contact;
    }

    @Override
    public synchronized Erased erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        boolean wasThere = numbers.remove(contact) != null;
        idOf.values().remove(contact);
        notes.values().removeIf(note -> note.contact().equals(contact));
        return erased(wasThere);
    }

    @Override
    public synchronized Erased erase(ExternalId externalId, Deadline deadline) {
        deadline.require("erase");
        ContactId contact = idOf.get(externalId);
        return contact == null ? erased(false) : erase(contact, deadline);
    }

    private Erased erased(boolean wasThere) {
        return new Erased(wasThere ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, clock.instant());
    }

    /**
     * What stands in the notes of a contact.
     *
     * @param contact as this CRM issued it
     * @return texts in the order of writing
     */
    public synchronized List<String> notesOf(ContactId contact) {
        return notes.values().stream()
                .filter(note -> note.contact().equals(contact))
                .map(note -> note.note().text().plainText())
                .toList();
    }
}
