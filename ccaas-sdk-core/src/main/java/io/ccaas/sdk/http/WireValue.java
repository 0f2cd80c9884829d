package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.privacy.PersonalData;
import io.ccaas.sdk.recording.TransferId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A value that may stand in a path, a query or a form field.
 *
 * <p>Guarantees: it is a word of a connector's enum, a number, a transfer id, an id that the same partner issued, an option
 * of {@code partners.yaml}, or, towards CRMs alone, an id of the host. Towards a transcription partner there is no way to
 * make one from a free string, so nothing about a call can become one.
 */
public final class WireValue {

    /**
     * A word of a partner's interface. Implemented by enums of connectors, so that every word which can be sent stands in
     * their source.
     */
    public interface Word {

        /**
         * The word as the partner writes it.
         *
         * @return a constant of visible ASCII
         */
        String wire();
    }

    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final List<String> texts;
    private final Predicate<Partner> mayGoTo;

    private WireValue(String text, Predicate<Partner> mayGoTo) {
        this(List.of(text), mayGoTo);
    }

    private WireValue(List<String> texts, Predicate<Partner> mayGoTo) {
        this.texts = texts;
        this.mayGoTo = mayGoTo;
    }

    /**
     * A word of a partner's interface.
     *
     * @param word an enum constant
     * @param <E> the connector's enum
     * @return its wire form
     */
    public static <E extends Enum<E> & Word> WireValue of(E word) {
        return of(List.of(word));
    }

    /**
     * Words of a partner's interface, for a value that is a list.
     *
     * @param words enum constants
     * @param <E> the connector's enum
     * @return their wire forms
     */
    public static <E extends Enum<E> & Word> WireValue of(List<E> words) {
        List<String> texts = words.stream().map(Word::wire).toList();
        if (!texts.stream().allMatch(text -> WORD.matcher(text).matches())) {
            throw new SdkBugException("a wire word of a connector is not 1 to 200 visible ASCII characters");
        }
        return new WireValue(texts, anyone -> true);
    }

    /**
     * Words of a partner's interface as one value with commas between, such as the columns that an answer may have.
     *
     * @param words enum constants, at least one
     * @param <E> the connector's enum
     * @return one text
     */
    public static <E extends Enum<E> & Word> WireValue listed(List<E> words) {
        if (words.isEmpty()) {
            throw new SdkBugException("an empty list would ask a partner for everything");
        }
        return new WireValue(String.join(",", of(words).texts), anyone -> true);
    }

    /**
     * A number that the connector computes or counts; never a telephone number, which has a type of its own.
     *
     * @param number from -1,000,000 to 1,000,000
     * @return its decimal form
     * @throws IllegalArgumentException when it is out of range: longer numbers could carry a caller's
     */
    public static WireValue of(int number) {
        if (number < -1_000_000 || number > 1_000_000) {
            throw new IllegalArgumentException("a wire number lies between -1000000 and 1000000");
        }
        return new WireValue(Integer.toString(number), anyone -> true);
    }

    /**
     * The id of a job.
     *
     * @param transfer fresh and random
     * @return its text
     */
    public static WireValue of(TransferId transfer) {
        return new WireValue(transfer.text(), anyone -> true);
    }

    /**
     * An id that the partner gave.
     *
     * @param issued from one of its answers
     * @return its text, usable towards that partner alone
     */
    public static WireValue of(PartnerIssuedId issued) {
        return new WireValue(issued.text(), to -> to.id().equals(issued.partnerId()));
    }

    /**
     * An id of the host's own systems.
     *
     * @param id goes to CRMs alone
     * @return its text
     */
    public static WireValue of(HostId id) {
        return new WireValue(id.text(), to -> to.role() == Role.CRM);
    }

    /**
     * An id of the host's own systems within a partner's query language, for example in quotes. An id holds neither quotes nor spaces, so it
     * cannot leave its place.
     *
     * @param before an enum constant
     * @param id goes to CRMs alone
     * @param after an enum constant
     * @param <E> the connector's enum
     * @return the three as one text
     */
    public static <E extends Enum<E> & Word> WireValue of(E before, HostId id, E after) {
        return between(before, of(id), after);
    }

    /**
     * The same for an id that the partner gave.
     *
     * @param before an enum constant
     * @param issued from one of its answers
     * @param after an enum constant
     * @param <E> the connector's enum
     * @return the three as one text, usable towards that partner alone
     */
    public static <E extends Enum<E> & Word> WireValue of(E before, PartnerIssuedId issued, E after) {
        return between(before, of(issued), after);
    }

    private static <E extends Enum<E> & Word> WireValue between(E before, WireValue id, E after) {
        return new WireValue(of(before).text() + id.text() + of(after).text(), id.mayGoTo);
    }

    /** An option of the partner's entry in partners.yaml; see {@link PartnerClient#configured(String)}. */
    static Optional<WireValue> configured(Partner partner, String option) {
        return option(partner, option).map(text -> new WireValue(text, only(partner)));
    }

    /** The same for an option that is a list; see {@link PartnerClient#configuredList(String)}. */
    static Optional<WireValue> configuredList(Partner partner, String option) {
        return option(partner, option)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList())
                .map(texts -> new WireValue(texts, only(partner)));
    }

    /** It travels with every call, so nobody's data may stand in it. */
    private static Optional<String> option(Partner partner, String option) {
        return Optional.ofNullable(partner.options().get(option))
                .map(text -> PersonalData.none("options." + option + " of " + partner.id(), text));
    }

    private static Predicate<Partner> only(Partner partner) {
        return to -> to.id().equals(partner.id());
    }

    boolean mayGoTo(Partner partner) {
        return mayGoTo.test(partner);
    }

    /** For a member of a body, which is checked as a whole; a list is none. */
    String text() {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("a list was about to be written as one text");
        }
        return texts.get(0);
    }

    /** One text for each value of a list; most have one. */
    List<String> textsFor(Partner partner) {
        if (!mayGoTo(partner)) {
            throw new IllegalArgumentException("a value was about to be sent to a partner that it is not for");
        }
        return texts;
    }

    @Override
    public String toString() {
        return "WireValue["
                + texts.stream().mapToInt(String::length).sum() + " characters"
                + (texts.size() == 1 ? "" : " in " + texts.size() + " texts") + "]";
    }
}
