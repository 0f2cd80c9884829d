package io.ccaas.sdk.tls.names;

import static io.ccaas.sdk.tls.names.ConstrainedRoot.EXCLUDED;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.PERMITTED;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.UNREADABLE;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.address;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.ascii;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.dns;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.element;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.excluded;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.permitted;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.refused;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.root;
import static io.ccaas.sdk.tls.names.ConstrainedRoot.subtrees;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.tls.der.DerElement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Constraints and names under them count only in the one form that they have. */
final class MalformedConstraintsTest {

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
}
