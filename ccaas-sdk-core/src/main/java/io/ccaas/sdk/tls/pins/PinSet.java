package io.ccaas.sdk.tls.pins;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pins of one partner: none, or at least two different ones, so that one can be in reserve. Immutable.
 *
 * <p>They end together, with the day of the first one to end. To go on with the rest would refuse a partner by calendar
 * for a key that it may still use.
 */
public final class PinSet {

    private static final PinSet NONE = new PinSet(List.of());

    private final List<Pin> pins;

    private PinSet(List<Pin> pins) {
        this.pins = pins;
    }

    /**
     * No pins: trust is limited by authority alone.
     *
     * @return the empty set
     */
    public static PinSet none() {
        return NONE;
    }

    /**
     * Pins that hold together.
     *
     * @param pins at least two with different digests
     * @return the set
     * @throws PinsRefusedException when there are fewer
     */
    public static PinSet of(Collection<Pin> pins) {
        PinSet set = new PinSet(List.copyOf(pins));
        if (set.digests().size() < 2) {
            throw PinsRefusedException.of(
                    "at least two distinct pins, one of them a key in reserve",
                    set.digests().size() + " given");
        }
        return set;
    }

    /**
     * What a partner's keys are compared with, whether or not the set has ended.
     *
     * @return base64 of SHA-256; empty when there are no pins
     */
    public Set<String> digests() {
        return pins.stream().map(Pin::sha256).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How many different keys are pinned.
     *
     * @return zero, or two or more
     */
    public int size() {
        return digests().size();
    }

    /**
     * The pin that ends first, and the set with it. Its day still counts in full, in UTC.
     *
     * @return empty when there are no pins
     */
    public Optional<Pin> firstToEnd() {
        return pins.stream().min(Comparator.comparing(Pin::notAfter));
    }

    /**
     * When the set ends: the first moment at which it no longer holds.
     *
     * @return midnight in UTC after the day of {@link #firstToEnd()}; empty when there are no pins
     */
    public Optional<Instant> end() {
        return firstToEnd()
                .map(Pin::notAfter)
                .map((LocalDate day) ->
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public String toString() {
        return "PinSet[" + size() + "]";
    }
}
