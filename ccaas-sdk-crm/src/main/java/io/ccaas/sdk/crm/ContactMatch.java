package io.ccaas.sdk.crm;

import java.util.List;

/** What a search by number found. */
public sealed interface ContactMatch {

    /** No contact has the number. */
    record None() implements ContactMatch {}

    /**
     * Exactly one contact has it.
     *
     * @param contact as the CRM issued it
     */
    record One(ContactId contact) implements ContactMatch {}

    /**
     * Several contacts have it. Which of them called is for a person to say: a note in the wrong file is a leak.
     *
     * @param contacts two or more; those whose mobile number it is before other telephones before the rest. The order is for people
     *     who choose, never a reason to take the first
     */
    record Ambiguous(List<ContactId> contacts) implements ContactMatch {

        /**
         * Checks that there is a choice.
         *
         * @param contacts two or more
         */
        public Ambiguous {
            contacts = List.copyOf(contacts);
            if (contacts.size() < 2) {
                throw new IllegalArgumentException("ambiguous match: expected two contacts or more");
            }
        }
    }

    /**
     * The match for what a CRM answered.
     *
     * @param contacts all that have the number; repeated ones count once
     * @return none, one or several
     */
    static ContactMatch of(List<ContactId> contacts) {
        List<ContactId> distinct = contacts.stream().distinct().toList();
        return switch (distinct.size()) {
            case 0 -> new None();
            case 1 -> new One(distinct.get(0));
            default -> new Ambiguous(distinct);
        };
    }
}
