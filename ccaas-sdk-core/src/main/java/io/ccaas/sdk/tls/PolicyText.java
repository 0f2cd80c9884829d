package io.ccaas.sdk.tls;

import io.ccaas.sdk.tls.enforce.Limits;
import java.time.LocalDate;
import java.util.List;

/** The text form of a policy, so that a change of one word shows in a review. */
final class PolicyText {

    private PolicyText() {}

    /** What a policy says about itself, apart from its rules. */
    record Head(String name, int revision, LocalDate reviewedOn, LocalDate reviewBy, List<String> sources) {

        Head {
            sources = List.copyOf(sources);
        }
    }

    static String of(TlsPolicy policy, Head head) {
        StringBuilder text = new StringBuilder();
        line(text, "policy", head.name() + " revision " + head.revision());
        line(text, "protocols", policy.offer().protocols());
        line(text, "suites", policy.offer().suites());
        line(text, "groups", policy.offer().groups());
        line(text, "signatures", policy.offer().signatures());
        line(text, "certificate-signatures", policy.keys().signatures());
        line(text, "curves", policy.keys().curves());
        line(
                text,
                "rsa-bits",
                policy.keys().rsaBits() + ", from 2031-01-01 " + policy.keys().rsaBitsFrom2031());
        line(text, "rsa-exponent", "at least 65537");
        line(text, "resumption", "TLSv1.3 within " + Limits.SESSION_SECONDS + " s, TLSv1.2 never");
        line(text, "renegotiation", "never");
        line(text, "reviewed-on", head.reviewedOn().toString());
        line(text, "review-by", head.reviewBy().toString());
        head.sources().forEach(source -> line(text, "source", source));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, List<String> values) {
        line(text, name, String.join(" ", values));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
