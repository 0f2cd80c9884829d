package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.PolicyRules;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;

/** The members that tighten. */
final class OverlayMembers {

    private static final TlsPolicyOverlay NONE = TlsPolicyOverlay.none();

    private OverlayMembers() {}

    static TlsPolicyOverlay read(JsonObject json) {
        return withdrawn(json)
                .and(number(json, "minRsaBits", bits -> only(bits, NONE.minEcBits(), NONE.maxLeafDays())))
                .and(number(json, "minEcBits", bits -> only(NONE.minRsaBits(), bits, NONE.maxLeafDays())))
                .and(number(json, "maxLeafDays", days -> only(NONE.minRsaBits(), NONE.minEcBits(), days)))
                .and(review(json))
                .and(noResumption(json) ? NONE.withoutResumption() : NONE);
    }

    private static TlsPolicyOverlay only(int rsaBits, int ecBits, int leafDays) {
        return new TlsPolicyOverlay(Set.of(), rsaBits, ecBits, leafDays, Optional.empty(), false);
    }

    /** Meeting would drop a value that asks for less than the policy; whoever signed it meant another policy. */
    static void requireTightening(TlsPolicyOverlay overlay, PolicyRules base) {
        requireEnough("minRsaBits", asksEnough(overlay.minRsaBits(), base.keys().rsaBits()));
        requireEnough("minEcBits", asksEnough(overlay.minEcBits(), base.keys().smallestCurve()));
        boolean review =
                overlay.reviewBy().filter(date -> date.isAfter(base.reviewBy())).isEmpty();
        requireEnough("reviewBy", review);
    }

    private static void requireEnough(String member, boolean enough) {
        if (!enough) {
            throw loosens("values that ask for as much as the policy or more", member + " asks for less");
        }
    }

    private static boolean asksEnough(int asked, int present) {
        return asked == TlsPolicyOverlay.NOT_RAISED || asked >= present;
    }

    static OverlayRefusedException value(String expected, String found) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_VALUE",
                expected,
                found,
                "Have the overlay made again; a name misspelt would withdraw nothing.");
    }

    static OverlayRefusedException loosens(String expected, String found) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_LOOSENS",
                expected,
                found,
                "Have an overlay signed that only tightens; loosening takes a release.");
    }

    /** A name is told by its place: what a document holds is not repeated. */
    private static TlsPolicyOverlay withdrawn(JsonObject json) {
        TlsPolicyOverlay withdrawn = NONE;
        int place = 0;
        for (String name : json.array("withdraw").map(JsonArray::texts).orElse(List.of())) {
            place++;
            if (withdrawn.withdrawn().contains(name)) {
                throw value("each name withdrawn once", "number " + place + " in withdraw stands there already");
            }
            try {
                withdrawn = withdrawn.withdrawing(name);
            } catch (IllegalArgumentException unknown) {
                throw value("names that a policy can have", "number " + place + " in withdraw is none");
            }
        }
        return withdrawn;
    }

    private static TlsPolicyOverlay number(JsonObject json, String name, IntFunction<TlsPolicyOverlay> tightening) {
        OptionalLong number = json.wholeNumber(name);
        if (number.isEmpty()) {
            return NONE;
        }
        try {
            int value = Math.toIntExact(number.getAsLong());
            if (value > 0) {
                return tightening.apply(value);
            }
        } catch (ArithmeticException | IllegalArgumentException outOfRange) {
            // The refusal below.
        }
        throw value("numbers within their ranges", name + " is not");
    }

    private static TlsPolicyOverlay review(JsonObject json) {
        Optional<LocalDate> day = json.text("reviewBy").map(OverlayMembers::date);
        return new TlsPolicyOverlay(
                Set.of(), NONE.minRsaBits(), NONE.minEcBits(), NONE.maxLeafDays(), day, NONE.noResumption());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException foreign) {
            throw value("reviewBy as a date such as 2027-01-31", "reviewBy is none");
        }
    }

    /** False is the only value that tightens. */
    private static boolean noResumption(JsonObject json) {
        Optional<Boolean> resumption = json.truth("resumption");
        if (resumption.isPresent() && resumption.get()) {
            throw loosens("resumption to be false where it is named", "it is true");
        }
        return resumption.isPresent();
    }
}
