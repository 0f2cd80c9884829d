package io.ccaas.sdk.crm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.Crms;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a connector keeps that takes many contacts at once. */
abstract class BulkContract extends DeskContract {

    private static final PhoneNumber NUMBER = PhoneNumber.parse("+33 6 39 98 00 01");
    private static final PhoneNumber OTHER_NUMBER = PhoneNumber.parse("+33 6 39 98 00 02");

    abstract Optional<ContactFields> refused();

    abstract ContactMatch whoHas(PhoneNumber number);

    private BulkContacts bulk() {
        assumeTrue(tested() instanceof BulkContacts, "no BulkContacts");
        return Crms.require(tested(), BulkContacts.class);
    }

    private static Deadline within() {
        return Deadline.in(Duration.ofMinutes(2));
    }

    private static Map<ExternalId, ContactFields> contacts(int count) {
        Map<ExternalId, ContactFields> contacts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            contacts.put(ExternalId.of("bulk-" + i), ContactFields.of(NUMBER));
        }
        return contacts;
    }

    @Test
    void noContacts_areNone() {
        assertEquals(new BulkContacts.Upserted(Map.of(), Set.of()), bulk().upsertAll(Map.of(), within()));
    }

    @Test
    void moreThanOneRequestTakes_areAllThereOnce() {
        BulkContacts bulk = bulk();
        Map<ExternalId, ContactFields> many = contacts(250);
        BulkContacts.Upserted done = bulk.upsertAll(many, within());
        assertEquals(many.keySet(), done.taken().keySet());
        assertEquals(Set.of(), done.refused());
        assertEquals(250, new HashSet<>(done.taken().values()).size());
        assertEquals(done, bulk.upsertAll(many, within()));
    }

    @Test
    void contactsThatAreThere_areChangedBesideNewOnes() {
        BulkContacts bulk = bulk();
        ContactId there = tested().upsert(ExternalId.of("bulk-1"), ContactFields.of(OTHER_NUMBER), within());
        Map<ExternalId, ContactFields> some = contacts(3);
        some.put(ExternalId.of("bulk-9"), ContactFields.of(OTHER_NUMBER));
        Map<ExternalId, ContactId> taken = bulk.upsertAll(some, within()).taken();
        assertEquals(there, taken.get(ExternalId.of("bulk-1")));
        assertEquals(
                new ContactMatch.One(Objects.requireNonNull(taken.get(ExternalId.of("bulk-9")))), whoHas(OTHER_NUMBER));
        ContactMatch.Ambiguous others = (ContactMatch.Ambiguous) whoHas(NUMBER);
        assertEquals(3, others.contacts().size());
        assertTrue(others.contacts().contains(there));
    }

    @Test
    void contactThatIsRefusedForItsOwnSake_stopsNoOther() {
        BulkContacts bulk = bulk();
        ContactFields bad = refused().orElseThrow(() -> new AssertionError("refusable() of this contract is missing"));
        Map<ExternalId, ContactFields> some = contacts(3);
        some.put(ExternalId.of("bad"), bad);
        some.put(ExternalId.of("last"), ContactFields.of(NUMBER));
        BulkContacts.Upserted done = bulk.upsertAll(some, within());
        assertEquals(Set.of(ExternalId.of("bad")), done.refused());
        assertEquals(4, done.taken().size());
        assertEquals("Upserted[4 taken, 1 refused]", done.toString());
    }

    @Test
    void moreThanTenThousand_areRefusedBeforeAnythingIsSent() {
        BulkContacts bulk = bulk();
        assertThrows(IllegalArgumentException.class, () -> bulk.upsertAll(contacts(10_001), within()));
        assertEquals(new ContactMatch.None(), whoHas(NUMBER));
    }
}
