package io.ccaas.sdk.tls.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The text form of a policy, so that a change of one word shows in a review. */
final class PolicyText {

    private PolicyText() {}

    static String of(ReviewedPolicy policy, PolicyRules rules, OptionalLong overlay) {
        StringBuilder text = new StringBuilder();
        line(text, "policy", policy.name() + " revision " + policy.revision());
        overlay.ifPresent(sequence -> line(text, "overlay", "sequence " + sequence));
        offer(text, rules.offer());
        keys(text, rules.keys());
        leaves(text, rules.leaves());
        line(text, "resumption", resumption(rules.sessionSeconds()));
        line(text, "renegotiation", "never");
        line(text, "reviewed-on", policy.reviewedOn().toString());
        line(text, "review-by", rules.reviewBy().toString());
        policy.sources().forEach(source -> line(text, "source", source));
        return text.toString();
    }

    private static void offer(StringBuilder text, Offer offer) {
        line(text, "protocols", offer.protocols());
        offer.tls12Until().ifPresent(last -> line(text, "tls12-until", last.toString()));
        line(text, "suites", offer.suites());
        line(text, "groups", offer.groups());
        line(text, "signatures", offer.signatures());
    }

    private static void keys(StringBuilder text, Keys keys) {
        line(text, "certificate-signatures", keys.signatures());
        line(text, "curves", keys.curves());
        line(text, "rsa-bits", keys.rsaBits() + ", from 2031-01-01 " + keys.rsaBitsFrom2031());
        line(text, "rsa-exponent", "at least 65537");
    }

    private static void leaves(StringBuilder text, LeafLifetimes leaves) {
        line(
                text,
                "public-leaf-days",
                leaves.publicDays().entrySet().stream().map(PolicyText::days).collect(Collectors.joining(", ")));
        if (leaves.anyDays() != LeafLifetimes.UNBOUNDED) {
            line(text, "leaf-days", Integer.toString(leaves.anyDays()));
        }
    }

    private static String days(Map.Entry<LocalDate, Integer> from) {
        return from.getKey().equals(LocalDate.EPOCH)
                ? from.getValue().toString()
                : "issued from " + from.getKey() + " " + from.getValue();
    }

    private static String resumption(int seconds) {
        return seconds == 0 ? "never" : "TLSv1.3 within " + seconds + " s, TLSv1.2 never";
    }

    private static void line(StringBuilder text, String name, List<String> values) {
        line(text, name, String.join(" ", values));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
