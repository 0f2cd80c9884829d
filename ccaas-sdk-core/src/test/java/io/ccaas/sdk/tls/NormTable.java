package io.ccaas.sdk.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/tls-policies.md}: run with its path after a change of a policy, and review the difference. */
final class NormTable {

    private static final String HEAD = """
            # TLS policies and norms
            Generated from the policies of this release by `NormTable` in the tests of `ccaas-sdk-core`; `NormTableTest` fails when the two differ.
            A number is how many deviations there are, each named below: what the policy accepts and the norm does not, or what the norm asks for and the
            policy cannot say. Suites that a norm accepts besides (CBC, CCM) are in no policy. The editions of ANSSI, BSI and NIST were compared by published
            extracts, not by the texts themselves: read those before you quote this page to an auditor.
            `meets` says only this: of what a policy can say (versions, suites, groups, signatures, kinds and sizes of keys), nothing is looser than the norm
            permits. It is no conformity. Not compared: what a norm only ranks or recommends; how certificates are issued, revoked and stored; validated modules
            (FIPS 140); operation and documents; the other side of the connection; and what the Java at hand really does, which `ccaas doctor` looks at.
            `tls13-pq-2026` is refused when it is built over a TLS provider without its groups, and `cnsa2` over each one that there is: `decisions/0012-post-quantum.md` says what has which.

            """;

    private NormTable() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), document());
    }

    static String document() {
        StringBuilder text = new StringBuilder(HEAD);
        row(text, "norm", TlsPolicy.builtIn().stream().map(TlsPolicy::name).toList());
        row(text, "---", TlsPolicy.builtIn().stream().map(policy -> "---").toList());
        for (Norm norm : Norm.ALL) {
            row(
                    text,
                    norm.title(),
                    TlsPolicy.builtIn().stream()
                            .map(policy -> count(norm, policy))
                            .toList());
        }
        TlsPolicy.builtIn().forEach(policy -> section(text, policy));
        return text.toString();
    }

    private static String count(Norm norm, TlsPolicy policy) {
        int deviations = norm.deviations(policy).size();
        return deviations == 0 ? "meets" : Integer.toString(deviations);
    }

    private static void row(StringBuilder text, String first, List<String> cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }

    private static void section(StringBuilder text, TlsPolicy policy) {
        text.append("\n## ")
                .append(policy.name())
                .append(", revision ")
                .append(policy.revision())
                .append('\n');
        text.append("Reviewed on ").append(policy.reviewedOn()).append(" against ");
        text.append(String.join("; ", policy.sources())).append(".\n\n");
        for (Norm norm : Norm.ALL) {
            List<String> deviations = norm.deviations(policy);
            text.append("- ").append(norm.title()).append(": ");
            text.append(deviations.isEmpty() ? "meets it" : deviations.stream().collect(Collectors.joining("; ")));
            text.append(".\n");
        }
    }
}
