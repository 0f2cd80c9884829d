package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is filed at a contact once.
 *
 * @param records by id
 * @param turns so that two callers of this instance do not run into SuiteCRM's database at once
 */
record Filed(Records records, Turns turns) {

    /**
     * What a record is made of.
     *
     * @param kind of the record
     * @param sharing kinds whose records may have the external id already
     * @param contact whose it is
     * @param id ours
     * @param attributes the rest, made anew for each attempt
     */
    record Draft(Kind kind, List<Kind> sharing, ContactId contact, ExternalId id, Supplier<JsonBody> attributes) {

        @Override
        public String toString() {
            return "Draft[" + kind + "]";
        }
    }

    /**
     * A record with an external id.
     *
     * @param id SuiteCRM's
     * @param created whether this call made it
     */
    record Made(PartnerIssuedId id, boolean created) {

        @Override
        public String toString() {
            return "Made[created=" + created + "]";
        }
    }

    Made once(Draft draft, Deadline deadline) {
        return turns.during(draft.id(), deadline, () -> {
            PartnerIssuedId to = records.require(draft.contact(), deadline);
            for (int generation = 0; generation < RecordIds.GENERATIONS; generation++) {
                Optional<Made> made = attempt(draft, to, generation, deadline);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw RecordIds.spent();
        });
    }

    /** Empty when the id belonged to a record that was deleted. */
    private Optional<Made> attempt(Draft draft, PartnerIssuedId to, int generation, Deadline deadline) {
        PartnerIssuedId id = records.id(draft.kind(), draft.id(), generation);
        if (draft.sharing().stream().anyMatch(kind -> isThere(draft, kind, id, deadline))) {
            return Optional.of(new Made(id, false));
        }
        JsonBody attributes = draft.attributes().get().issued("contact_id", to);
        if (draft.kind() != Kind.CASE) {
            attributes.word("parent_type", Term.CONTACTS).issued("parent_id", to);
        }
        if (records.create(draft.kind(), id, attributes, deadline)) {
            return Optional.of(new Made(id, true));
        }
        return isThere(draft, draft.kind(), id, deadline) ? Optional.of(new Made(id, false)) : Optional.empty();
    }

    /** Of the draft's contact, or it is refused. */
    private boolean isThere(Draft draft, Kind kind, PartnerIssuedId id, Deadline deadline) {
        Optional<List<PartnerIssuedId>> whose = records.linked(kind, id, kind.toContact(), deadline);
        String contact = draft.contact().text();
        if (whose.isPresent() && whose.get().stream().map(PartnerIssuedId::text).noneMatch(contact::equals)) {
            throw CrmException.externalIdTaken();
        }
        return whose.isPresent();
    }
}
