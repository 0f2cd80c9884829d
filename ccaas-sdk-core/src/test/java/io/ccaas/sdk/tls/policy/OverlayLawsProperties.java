package io.ccaas.sdk.tls.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Overlays form a semilattice, and they act on policies as such: order and repetition never matter, nothing comes back. */
final class OverlayLawsProperties {

    @Provide
    Arbitrary<PolicyRules> policies() {
        return Arbitraries.of(ReviewedPolicy.builtIn()).map(ReviewedPolicy::rules);
    }

    @Provide
    Arbitrary<TlsPolicyOverlay> overlays() {
        Set<String> names = new TreeSet<>(TlsFloor.CURVES.keySet());
        Stream.of(
                        TlsFloor.PROTOCOLS,
                        TlsFloor.SUITES,
                        TlsFloor.GROUPS,
                        TlsFloor.SIGNATURES,
                        TlsFloor.CERTIFICATE_SIGNATURES)
                .forEach(names::addAll);
        Arbitrary<Optional<LocalDate>> dates = Arbitraries.integers()
                .between(-2000, 2000)
                .map(LocalDate.of(2027, 1, 1)::plusDays)
                .optional();
        return Combinators.combine(
                        Arbitraries.of(names).set().ofMaxSize(6),
                        Arbitraries.of(0, 2048, 2500, 3072, 4096, 16_384),
                        Arbitraries.of(0, 0, 256, 257, 384),
                        Arbitraries.of(1, 47, 90, 398, LeafLifetimes.UNBOUNDED),
                        dates,
                        Arbitraries.of(true, false))
                .as(TlsPolicyOverlay::new);
    }

    /** The rules, or that they were refused: both outcomes must keep the laws. */
    private static Optional<PolicyRules> meet(Optional<PolicyRules> rules, TlsPolicyOverlay overlay) {
        try {
            return rules.map(present -> present.tightenedBy(overlay));
        } catch (OverlayRefusedException emptied) {
            assertEquals("TLS_OVERLAY_EMPTIES", emptied.code());
            return Optional.empty();
        }
    }

    @Property
    void meet_isIdempotent(@ForAll("policies") PolicyRules rules, @ForAll("overlays") TlsPolicyOverlay one) {
        assertEquals(one, one.and(one));
        Optional<PolicyRules> once = meet(Optional.of(rules), one);
        assertEquals(once, meet(once, one));
    }

    @Property
    void meet_isCommutative(
            @ForAll("policies") PolicyRules rules,
            @ForAll("overlays") TlsPolicyOverlay one,
            @ForAll("overlays") TlsPolicyOverlay other) {
        assertEquals(one.and(other), other.and(one));
        Optional<PolicyRules> start = Optional.of(rules);
        assertEquals(meet(meet(start, one), other), meet(meet(start, other), one));
    }

    @Property
    void meet_isAssociative(
            @ForAll("policies") PolicyRules rules,
            @ForAll("overlays") TlsPolicyOverlay one,
            @ForAll("overlays") TlsPolicyOverlay two,
            @ForAll("overlays") TlsPolicyOverlay three) {
        assertEquals(one.and(two).and(three), one.and(two.and(three)));
        Optional<PolicyRules> start = Optional.of(rules);
        assertEquals(meet(meet(start, one), two), meet(start, one.and(two)));
    }

    @Property
    void meet_isNeverLooserThanEither(
            @ForAll("policies") PolicyRules rules, @ForAll("overlays") TlsPolicyOverlay overlay) {
        meet(Optional.of(rules), overlay).ifPresent(result -> {
            assertTrue(result.within(rules));
            assertTrue(result.keys().rsaBits() >= overlay.minRsaBits());
            assertTrue(result.keys().smallestCurve() >= overlay.minEcBits());
            assertTrue(result.leaves().anyDays() <= overlay.maxLeafDays());
            assertTrue(result.sessionSeconds() == 0 || !overlay.noResumption());
            overlay.reviewBy().ifPresent(date -> assertTrue(!result.reviewBy().isAfter(date)));
            overlay.withdrawn().forEach(name -> assertTrue(everyName(result).noneMatch(name::equalsIgnoreCase)));
        });
    }

    @Property
    void meet_staysOnTheFloorAndKeepsTheOrder(
            @ForAll("policies") PolicyRules rules, @ForAll("overlays") TlsPolicyOverlay overlay) {
        meet(Optional.of(rules), overlay).ifPresent(result -> {
            TlsFloor.require(result.offer());
            TlsFloor.require(result.keys());
            assertEquals(
                    rules.offer().suites().stream()
                            .filter(result.offer().suites()::contains)
                            .toList(),
                    result.offer().suites());
        });
    }

    @Property
    void within_isAPartialOrder(
            @ForAll("policies") PolicyRules rules,
            @ForAll("overlays") TlsPolicyOverlay one,
            @ForAll("overlays") TlsPolicyOverlay two) {
        Optional<PolicyRules> less = meet(Optional.of(rules), one);
        Optional<PolicyRules> least = meet(less, two);
        assertTrue(rules.within(rules));
        least.ifPresent(rest -> assertTrue(rest.within(rules) && rest.within(less.orElseThrow())));
        least.filter(rest -> !rest.equals(rules)).ifPresent(rest -> assertTrue(!rules.within(rest)));
    }

    private static Stream<String> everyName(PolicyRules rules) {
        return Stream.of(
                        rules.offer().protocols(),
                        rules.offer().suites(),
                        rules.offer().groups(),
                        rules.offer().signatures(),
                        rules.keys().curves(),
                        rules.keys().signatures())
                .flatMap(java.util.Collection::stream);
    }
}
