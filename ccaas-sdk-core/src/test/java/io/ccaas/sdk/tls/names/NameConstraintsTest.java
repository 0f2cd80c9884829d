package io.ccaas.sdk.tls.names;

import static io.ccaas.sdk.tls.names.ConstrainedRoot.UNREADABLE;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.accepted;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.address;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.ascii;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.directory;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.dns;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.element;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.excluded;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.permitted;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.refused;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.root;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names an authority's constraints let pass; Java's path search is not asked. */
final class NameConstraintsTest {

    private static final String OUTSIDE = "a name is outside what its authority may issue for";
    private static final String AMONG = "a name is among those its authority may not issue for";
    private static final String TOO_LONG = "comparing them takes too long";

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "example.com, a.b.example.com",
        "EXAMPLE.com, a.Example.COM",
        "example.com, *.example.com",
        "'', whatever.test"
    })
    void dnsNameWithinThePermitted_passes(String base, String name) {
        TestAuthority root = root(permitted(dns("other.test"), dns(base)));
        accepted(root, root.leaf("").dns(name));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.org",
        "example.com, badexample.com",
        "example.com, com",
        "a.example.com, *.example.com",
        "a.example.com, example.com"
    })
    void dnsNameOutsideThePermitted_isRefused(String base, String name) {
        TestAuthority root = root(permitted(dns(base)));
        refused(OUTSIDE, root, root.leaf("").dns("a.example.com", name));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "example.com, a.example.com",
        "example.com, *.example.com",
        "a.example.com, *.example.com",
        "'', whatever.test"
    })
    void dnsNameAmongTheExcluded_isRefused(String base, String name) {
        TestAuthority root = root(excluded(dns(base)));
        refused(AMONG, root, root.leaf("").dns("fine.test", name));
    }

    @ParameterizedTest
    @CsvSource({"a.example.com, b.example.com", "b.a.example.com, *.example.com", "a.example.com, example.com"})
    void dnsNameBesideTheExcluded_passes(String base, String name) {
        TestAuthority root = root(excluded(dns(base)));
        accepted(root, root.leaf("").dns(name));
    }

    @Test
    void kindWithoutConstraint_isFree() {
        TestAuthority root = root(permitted(dns("example.com")));
        accepted(root, root.leaf("any subject").ip("192.0.2.1", "2001:db8::1"));
    }

    @Test
    void address_isHeldToItsNetwork() {
        TestAuthority root = root(permitted(address(192, 0, 2, 0, 255, 255, 255, 0)));
        accepted(root, root.leaf("").ip("192.0.2.200"));
        refused(OUTSIDE, root, root.leaf("").ip("192.0.3.1"));
        refused(OUTSIDE, root, root.leaf("").ip("2001:db8::1"));
    }

    @Test
    void addressAmongTheExcluded_isRefused() {
        TestAuthority root = root(excluded(address(192, 0, 2, 128, 255, 255, 255, 128)));
        accepted(root, root.leaf("").ip("192.0.2.1"));
        refused(AMONG, root, root.leaf("").ip("192.0.2.129"));
    }

    /** Java reads it as the four octets, which a constraint on IPv4 would not see. */
    @Test
    void addressOfIpv4InIpv6Form_isNone() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        TestAuthority root = root(excluded(address(127, 0, 0, 0, 255, 0, 0, 0)));
        refused(UNREADABLE, root, root.leaf("").alternativeName(GivenName.ADDRESS, mapped));
        int[] network = new int[32];
        Arrays.fill(network, 10, 12, 255);
        Arrays.fill(network, 16, 28, 255);
        TestAuthority odd = root(excluded(address(network)));
        refused(UNREADABLE, odd, odd.leaf("").ip("192.0.2.1"));
    }

    @Test
    void subject_isHeldToItsDirectory() {
        TestAuthority root = root(permitted(directory(TestAuthority.create("Partner  One"))));
        accepted(root, root.leaf("partner one").dns("a.test"));
        accepted(root, root.leaf("").dns("a.test"));
        refused(OUTSIDE, root, root.leaf("partner two").dns("a.test"));
    }

    @Test
    void directoryAmongTheExcluded_isRefused() {
        TestAuthority root = root(excluded(directory(TestAuthority.create("bad"))));
        refused(AMONG, root, root.leaf("Bad"));
        accepted(root, root.leaf("good"));
    }

    @Test
    void kindThatIsNotCompared_neverPasses() {
        byte[] mail = element(0x81, ascii("example.com"));
        TestAuthority permits = root(permitted(mail));
        refused(OUTSIDE, permits, permits.leaf("").alternativeName(1, ascii("a@example.com")));
        TestAuthority excludes = root(excluded(mail));
        refused(AMONG, excludes, excludes.leaf("").alternativeName(1, ascii("a@example.org")));
        accepted(permits, permits.leaf("").alternativeName(6, ascii("https://a.test")));
    }

    @Test
    void constraintsOfEveryAuthority_hold() {
        TestAuthority root = root(permitted(dns("example.com")));
        TestAuthority below = root.intermediate("below")
                .with(TestExtension.of(NameConstraints.OID, true, permitted(dns("a.example.com"))))
                .issueAuthority();
        X509Certificate fine = below.leaf("").dns("x.a.example.com").issue().certificate();
        assertDoesNotThrow(() -> NameConstraints.require(List.of(root.certificate(), below.certificate(), fine)));
        X509Certificate odd = below.leaf("").dns("b.example.com").issue().certificate();
        refused(OUTSIDE, root.certificate(), below.certificate(), odd);
    }

    @Test
    void newKeyOfTheSameAuthority_isLeftOut_butNotALeaf() {
        TestAuthority root = root(permitted(directory(TestAuthority.create("other"))));
        TestAuthority again = root.intermediate("root").issueAuthority();
        X509Certificate leaf = again.leaf("other").issue().certificate();
        assertDoesNotThrow(() -> NameConstraints.require(List.of(root.certificate(), again.certificate(), leaf)));
        refused(OUTSIDE, root.certificate(), again.certificate());
    }

    @Test
    void thousandsOfNamesAndConstraints_areRefusedUncompared() {
        List<String> many =
                IntStream.range(0, 600).mapToObj(i -> "x" + i + ".test").toList();
        TestAuthority root = TestAuthority.root("root")
                .with(TestExtension.nameConstraints(List.of(), many))
                .issueAuthority();
        String[] names =
                IntStream.range(0, 600).mapToObj(i -> "y" + i + ".test").toArray(String[]::new);
        refused(TOO_LONG, root, root.leaf("").dns(names));
        accepted(root, root.leaf("").dns(Arrays.copyOf(names, 400)));
    }
}
