package io.ccaas.sdk.crm.matching;

import io.ccaas.sdk.call.PhoneNumber;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contacts that a search by number brought. A search is generous, since CRMs keep numbers as people typed them; here what it brought is
 * compared after normalisation, and who only has similar digits drops out. Not thread-safe.
 *
 * @param <C> the contact
 */
public final class Candidates<C> {

    private final PhoneNumber number;
    private final Map<NumberKind, Set<C>> found = new EnumMap<>(NumberKind.class);

    private Candidates(PhoneNumber number) {
        this.number = number;
    }

    /**
     * Nobody yet.
     *
     * @param number that was searched
     * @param <C> the contact
     * @return to be filled
     */
    public static <C> Candidates<C> of(PhoneNumber number) {
        return new Candidates<>(number);
    }

    /**
     * Takes up a contact if it has the number.
     *
     * @param contact whose number it may be
     * @param kind what the CRM says the number is
     * @param written as the CRM keeps it
     * @return this
     */
    public Candidates<C> add(C contact, NumberKind kind, String written) {
        if (number.isWrittenAs(written)) {
            found.computeIfAbsent(kind, unknown -> new LinkedHashSet<>()).add(contact);
        }
        return this;
    }

    /**
     * Who has the number.
     *
     * @return each once, by the best kind of number, then in the order of the search
     */
    public List<C> ranked() {
        Set<C> ranked = new LinkedHashSet<>();
        found.values().forEach(ranked::addAll);
        return List.copyOf(ranked);
    }

    @Override
    public String toString() {
        return "Candidates[" + ranked().size() + "]";
    }
}
