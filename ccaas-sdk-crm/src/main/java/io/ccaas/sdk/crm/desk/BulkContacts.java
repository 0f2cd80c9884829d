package io.ccaas.sdk.crm.desk;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.time.Deadline;
import java.util.Map;
import java.util.Set;

/** A CRM that takes many contacts at once. */
public interface BulkContacts {

    /**
     * As {@link io.ccaas.sdk.crm.CrmConnector#upsert}, for many. Sent in as many requests as the CRM needs; each contact succeeds or
     * fails alone. What is no contact's fault (a limit, a right that is missing, a record that somebody else holds) ends the call with
     * its own error: some contacts may be there then, and the same call again makes none of them twice.
     *
     * @param contacts at most 10,000
     * @param deadline by when all are there
     * @return which were taken and which were not
     * @throws IllegalArgumentException when there are more; nothing was sent
     */
    Upserted upsertAll(Map<ExternalId, ContactFields> contacts, Deadline deadline);

    /**
     * What became of each contact.
     *
     * @param taken with the CRM's ids
     * @param refused what the CRM did not take, for a reason that lies in these contacts
     */
    record Upserted(Map<ExternalId, ContactId> taken, Set<ExternalId> refused) {

        /**
         * Copies.
         *
         * @param taken with the CRM's ids
         * @param refused what the CRM did not take
         */
        public Upserted {
            taken = Map.copyOf(taken);
            refused = Set.copyOf(refused);
        }

        @Override
        public String toString() {
            return "Upserted[" + taken.size() + " taken, " + refused.size() + " refused]";
        }
    }
}
