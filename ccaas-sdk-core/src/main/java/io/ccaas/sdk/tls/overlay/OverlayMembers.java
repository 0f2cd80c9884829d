package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.PolicyRules;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The members that tighten. */
final class OverlayMembers {

    private OverlayMembers() {}

    static TlsPolicyOverlay read(JsonObject json) {
        TlsPolicyOverlay none = TlsPolicyOverlay.none();
        try {
            return new TlsPolicyOverlay(
                    withdrawn(json),
                    number(json, "minRsaBits").orElse(none.minRsaBits()),
                    number(json, "minEcBits").orElse(none.minEcBits()),
                    number(json, "maxLeafDays").orElse(none.maxLeafDays()),
                    json.text("reviewBy").map(OverlayMembers::date),
                    noResumption(json));
        } catch (IllegalArgumentException outOfRange) {
            throw value("known names and numbers within their ranges");
        }
    }

    /** Meeting would drop a value that asks for less than the policy; whoever signed it meant another policy. */
    static void requireTightening(TlsPolicyOverlay overlay, PolicyRules base) {
        boolean rsa = asksEnough(overlay.minRsaBits(), base.keys().rsaBits());
        boolean ec = asksEnough(overlay.minEcBits(), base.keys().smallestCurve());
        boolean review =
                overlay.reviewBy().filter(date -> date.isAfter(base.reviewBy())).isEmpty();
        if (!rsa || !ec || !review) {
            throw loosens("values that ask for as much as the policy or more", "one asks for less");
        }
    }

    private static boolean asksEnough(int asked, int present) {
        return asked == TlsPolicyOverlay.NOT_RAISED || asked >= present;
    }

    static OverlayRefusedException value(String expected) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_VALUE",
                expected,
                "one is not",
                "Have the overlay made again; a name misspelt would withdraw nothing.");
    }

    static OverlayRefusedException loosens(String expected, String found) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_LOOSENS",
                expected,
                found,
                "Have an overlay signed that only tightens; loosening takes a release.");
    }

    private static Set<String> withdrawn(JsonObject json) {
        List<String> names = json.array("withdraw").map(JsonArray::texts).orElse(List.of());
        Set<String> distinct = new HashSet<>(names);
        if (distinct.size() != names.size()) {
            throw value("each name withdrawn once");
        }
        return distinct;
    }

    private static OptionalInt number(JsonObject json, String name) {
        OptionalLong number = json.wholeNumber(name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.getAsLong() < 1 || number.getAsLong() > Integer.MAX_VALUE) {
            throw value("numbers within their ranges");
        }
        return OptionalInt.of((int) number.getAsLong());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException foreign) {
            throw value("reviewBy as a date such as 2027-01-31");
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
