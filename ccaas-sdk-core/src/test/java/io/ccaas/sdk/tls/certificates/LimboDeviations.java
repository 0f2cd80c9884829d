package io.ccaas.sdk.tls.certificates;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the rules answer another way than x509-limbo expects: each case by name, and why. */
final class LimboDeviations {

    private static final String LIST_NUMBER =
            "the number of a list puts lists in order; whether one counts, its dates decide (RFC 5280 section 5.2.3)";
    private static final String KEY_IDENTIFIER =
            "key identifiers help a search to find an authority; its signature decides (RFC 5280 section 4.2.1.1)";
    private static final String COMMON_NAME =
            "the common name never counts (RFC 9525), so it does not matter what it says (Baseline Requirements 7.1.4.3)";
    private static final String FLAG = "the extension is understood and kept, whether its flag says critical or not";
    private static final String NOT_READ = "the addresses in it are not used to prove a path";
    private static final String STORAGE =
            "hosts of object storage really have such certificates; the suffix is a company's, not a registry's";
    private static final String NO_AUTHORITY_AS_LEAF =
            "a server that may issue certificates is refused, as Baseline Requirements 7.1.2.7 ask";
    private static final String COMMON_NAME_AS_HOST =
            "Java holds an authority's common name to constraints on DNS names when it looks like one";

    /** Accepted, and the suite expects a refusal. */
    static final Map<String, List<String>> ACCEPTED = Map.of(
            LIST_NUMBER, List.of("crl::crlnumber-missing"),
            KEY_IDENTIFIER,
                    List.of(
                            "rfc5280::aki::critical-aki",
                            "rfc5280::aki::cross-signed-root-missing-aki",
                            "rfc5280::aki::intermediate-missing-aki",
                            "rfc5280::aki::leaf-missing-aki",
                            "rfc5280::ski::intermediate-missing-ski",
                            "rfc5280::ski::root-missing-ski",
                            "webpki::aki::root-with-aki-all-fields",
                            "webpki::aki::root-with-aki-authoritycertissuer",
                            "webpki::aki::root-with-aki-authoritycertserialnumber",
                            "webpki::aki::root-with-aki-missing-keyidentifier",
                            "webpki::aki::root-with-aki-ski-mismatch"),
            COMMON_NAME,
                    List.of(
                            "webpki::cn::case-mismatch",
                            "webpki::cn::ipv4-hex-mismatch",
                            "webpki::cn::ipv4-leading-zeros-mismatch",
                            "webpki::cn::ipv6-non-rfc5952-mismatch",
                            "webpki::cn::ipv6-uncompressed-mismatch",
                            "webpki::cn::ipv6-uppercase-mismatch",
                            "webpki::cn::not-in-san",
                            "webpki::cn::punycode-not-in-san",
                            "webpki::cn::utf8-vs-punycode-mismatch"),
            FLAG,
                    List.of(
                            "rfc5280::nc::permitted-dns-match-noncritical",
                            "rfc5280::root-non-critical-basic-constraints",
                            "webpki::eku::ee-critical-eku",
                            "webpki::san::san-critical-with-nonempty-subject"),
            NOT_READ, List.of("webpki::malformed-aia"),
            STORAGE, List.of("webpki::san::public-suffix-private-namespace-wildcard-san"));

    /** Refused, and the suite expects acceptance. */
    static final Map<String, List<String>> REFUSED = Map.of(
            NO_AUTHORITY_AS_LEAF, List.of("pathlen::validation-ignores-pathlen-in-leaf", "rfc5280::ca-as-leaf"),
            COMMON_NAME_AS_HOST, List.of("rfc5280::nc::nc-forbids-alternate-chain-ica"));

    private LimboDeviations() {}

    static SortedSet<String> cases(Map<String, List<String>> byReason) {
        return byReason.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
