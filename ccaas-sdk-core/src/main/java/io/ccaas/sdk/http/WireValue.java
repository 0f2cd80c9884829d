package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.recording.TransferId;
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

    private final String text;
    private final Predicate<Partner> mayGoTo;

    private WireValue(String text, Predicate<Partner> mayGoTo) {
        this.text = text;
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
        String text = word.wire();
        if (!WORD.matcher(text).matches()) {
            throw new SdkBugException("a wire word of a connector is not 1 to 200 visible ASCII characters");
        }
        return new WireValue(text, anyone -> true);
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

    /** An option of the partner's entry in partners.yaml; see {@link PartnerClient#configured(String)}. */
    static Optional<WireValue> configured(Partner partner, String option) {
        return Optional.ofNullable(partner.options().get(option))
                .map(text -> new WireValue(text, to -> to.id().equals(partner.id())));
    }

    String textFor(Partner partner) {
        if (!mayGoTo.test(partner)) {
            throw new IllegalArgumentException("a value was about to be sent to a partner that it is not for");
        }
        return text;
    }

    @Override
    public String toString() {
        return "WireValue[" + text.length() + " characters]";
    }
}
