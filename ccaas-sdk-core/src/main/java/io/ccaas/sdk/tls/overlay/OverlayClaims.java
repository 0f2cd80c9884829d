package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNull;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an overlay says. There is no member that adds, and a member that is not known refuses the whole: it might have
 * been a restriction that this release does not understand.
 */
record OverlayClaims(
        String issuer,
        String audience,
        String policy,
        long sequence,
        Instant notBefore,
        Instant expires,
        TlsPolicyOverlay tightening,
        Optional<HaltReview.Claim> halt) {

    private static final JsonLimits LIMITS = new JsonLimits(48 * 1024, 2, 512, 2048, 16);

    /** Seconds of the year 9999, the last that dates of other programs can say. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final List<String> REQUIRED = List.of("iss", "aud", "policy", "seq", "nbf", "exp");
    private static final Set<String> OPTIONAL =
            Set.of("withdraw", "minRsaBits", "minEcBits", "maxLeafDays", "reviewBy", "resumption", "halt", "review");

    static OverlayClaims read(byte[] utf8) {
        JsonObject json = Json.readObject(utf8, LIMITS);
        requireKnown(json);
        Instant notBefore = time(json, "nbf");
        Instant expires = time(json, "exp");
        long sequence = json.requireWholeNumber("seq");
        if (sequence < 1) {
            throw OverlayMembers.value("seq of one or more", "seq is less");
        }
        if (!expires.isAfter(notBefore)) {
            throw OverlayMembers.value("exp after nbf", "exp is not");
        }
        return new OverlayClaims(
                json.requireText("iss"),
                json.requireText("aud"),
                json.requireText("policy"),
                sequence,
                notBefore,
                expires,
                OverlayMembers.read(json),
                HaltReview.claim(json));
    }

    /** A member that is not known is told by its place: what a document holds is not repeated. */
    private static void requireKnown(JsonObject json) {
        int place = 0;
        for (Map.Entry<String, JsonValue> member : json.members().entrySet()) {
            place++;
            if (!REQUIRED.contains(member.getKey()) && !OPTIONAL.contains(member.getKey())) {
                throw member("member number " + place + " is not known to this release");
            }
            if (member.getValue() instanceof JsonNull) {
                throw member(member.getKey() + " is null");
            }
        }
        for (String name : REQUIRED) {
            if (json.get(name).isEmpty()) {
                throw member(name + " is missing");
            }
        }
    }

    private static OverlayRefusedException member(String found) {
        return VerifiedOverlay.refused(
                "TLS_OVERLAY_MEMBER",
                "iss, aud, policy, seq, nbf, exp and members that tighten, none of them null",
                found,
                "Have the overlay made for this release; a part of one is never taken.");
    }

    private static Instant time(JsonObject json, String name) {
        long seconds = json.requireWholeNumber(name);
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw OverlayMembers.value("times in seconds since 1970", name + " is none");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
