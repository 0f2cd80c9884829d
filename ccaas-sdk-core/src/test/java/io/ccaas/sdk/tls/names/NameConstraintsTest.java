package io.ccaas.sdk.tls.names;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.CertificateOrder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.der.DerElement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which names an authority's constraints let pass; Java's path search is not asked. */
final class NameConstraintsTest {

    private static final String OUTSIDE = "a name is outside what its authority may issue for";
    private static final String AMONG = "a name is among those its authority may not issue for";
    private static final String UNREADABLE = "they cannot be read";
    private static final String TOO_LONG = "comparing them takes too long";

    private static final int PERMITTED = 0xa0;
    private static final int EXCLUDED = 0xa1;

    /** Of less than 128 bytes. */
    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(content::writeBytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] dns(String name) {
        return element(GivenName.DNS, ascii(name));
    }

    private static byte[] address(int... octets) {
        byte[] bytes = new byte[octets.length];
        IntStream.range(0, octets.length).forEach(i -> bytes[i] = (byte) octets[i]);
        return element(GivenName.ADDRESS, bytes);
    }

    private static byte[] directory(TestAuthority named) {
        return element(
                GivenName.DIRECTORY,
                named.certificate().getSubjectX500Principal().getEncoded());
    }

    private static byte[] subtrees(int tag, byte[]... names) {
        return element(
                tag,
                Arrays.stream(names)
                        .map(name -> element(DerElement.SEQUENCE, name))
                        .toArray(byte[][]::new));
    }

    private static byte[] permitted(byte[]... names) {
        return element(DerElement.SEQUENCE, subtrees(PERMITTED, names));
    }

    private static byte[] excluded(byte[]... names) {
        return element(DerElement.SEQUENCE, subtrees(EXCLUDED, names));
    }

    private static TestAuthority root(byte[] constraints) {
        return TestAuthority.root("root")
                .with(TestExtension.of(NameConstraints.OID, true, constraints))
                .issueAuthority();
    }

    private static void accepted(TestAuthority root, CertificateOrder leaf) {
        assertDoesNotThrow(() ->
                NameConstraints.require(List.of(root.certificate(), leaf.issue().certificate())));
    }

    private static void refused(String found, X509Certificate... fromAnchor) {
        NamesRefused refused = assertThrows(NamesRefused.class, () -> NameConstraints.require(List.of(fromAnchor)));
        assertEquals(found, refused.found());
    }

    private static void refused(String found, TestAuthority root, CertificateOrder leaf) {
        refused(found, root.certificate(), leaf.issue().certificate());
    }

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

    static Stream<byte[]> malformed() {
        byte[] base = dns("example.com");
        byte[] minimum = {(byte) 0x80, 1, 0};
        return Stream.of(
                element(DerElement.SEQUENCE),
                element(DerElement.SEQUENCE, element(PERMITTED)),
                element(DerElement.SEQUENCE, element(0xa2, element(DerElement.SEQUENCE, base))),
                element(DerElement.SEQUENCE, subtrees(EXCLUDED, base), subtrees(PERMITTED, base)),
                element(DerElement.SEQUENCE, element(PERMITTED, element(DerElement.SEQUENCE, base, minimum))),
                permitted(element(0xa2, ascii("example.com"))),
                permitted(element(0x02, ascii("example.com"))),
                permitted(dns("*.example.com")),
                permitted(dns(".example.com")),
                permitted(dns("exa mple.com")),
                permitted(address(192, 0, 2, 0)),
                permitted(address(192, 0, 2, 0, 255, 0, 255, 0)),
                permitted(address(192, 0, 2, 0, 255, 255, 253, 0)),
                permitted(element(GivenName.DIRECTORY, ascii("CN=x"))),
                permitted(element(GivenName.DIRECTORY, element(DerElement.SEQUENCE, element(0x31, ascii("x"))))),
                new byte[] {0x30, (byte) 0x81, 2, (byte) 0xa0, 0});
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedConstraints_areRefused(byte[] constraints) {
        // Not critical, or Java would not even take the certificate; what it cannot read it then leaves out.
        TestAuthority root = TestAuthority.root("root")
                .with(TestExtension.of(NameConstraints.OID, false, constraints))
                .issueAuthority();
        refused(UNREADABLE, root, root.leaf("").dns("a.example.com"));
    }

    @ParameterizedTest
    @CsvSource({"a_b.example.com", "'a.example.com '", "a*.example.com", "''", "1.2.3.4"})
    void nameThatIsNone_isRefusedUnderConstraints(String name) {
        TestAuthority root = root(excluded(dns("example.org")));
        refused(UNREADABLE, root, root.leaf("").dns(name));
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
