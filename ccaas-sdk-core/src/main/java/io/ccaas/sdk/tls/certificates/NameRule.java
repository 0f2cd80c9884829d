package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.tls.names.HostName;
import io.ccaas.sdk.tls.names.NameConstraints;
import io.ccaas.sdk.tls.names.NamesRefused;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The leaf names who was dialled, in its subject alternative names (RFC 9525); the common name never counts. */
final class NameRule {

    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private NameRule() {}

    static void require(X509Certificate leaf, String dialled) throws RuleBroken {
        Optional<HostName> name = HostName.parse(dialled);
        if (name.isEmpty()) {
            throw broken("the dialled name is neither a DNS name nor an address");
        }
        HostName expected = name.get();
        int type = expected.isAddress() ? ADDRESS : DNS;
        for (List<?> presented : alternatives(leaf)) {
            boolean same = presented.get(0).equals(type)
                    && presented.get(1) instanceof String text
                    && (expected.isAddress() ? expected.hasAddress(text) : expected.hasDns(text));
            if (same) {
                return;
            }
        }
        throw broken("the certificate names others");
    }

    /** Every name on the path is one that the authorities above it may issue for. */
    static void requirePermitted(ProvenPath path) throws RuleBroken {
        List<X509Certificate> fromAnchor = new ArrayList<>(path.path());
        fromAnchor.add(path.anchor());
        Collections.reverse(fromAnchor);
        try {
            NameConstraints.require(fromAnchor);
        } catch (NamesRefused refused) {
            throw RuleBroken.of(
                    "TLS_NAME_CONSTRAINTS",
                    "names that the authorities of the chain may issue for",
                    refused.found(),
                    "Ask for a certificate from an authority that may issue for this name.");
        }
    }

    /** A list that Java cannot read is refused, so that no part of it is trusted. */
    private static Collection<List<?>> alternatives(X509Certificate leaf) throws RuleBroken {
        try {
            NameConstraints.requireAddresses(leaf);
            Collection<List<?>> names = leaf.getSubjectAlternativeNames();
            if (names != null && !names.isEmpty()) {
                return names;
            }
        } catch (CertificateParsingException foreign) {
            throw broken("its subject alternative names cannot be read");
        } catch (NamesRefused refused) {
            throw broken("its subject alternative names: " + refused.found());
        }
        throw broken("the certificate has no subject alternative name");
    }

    private static RuleBroken broken(String found) {
        return RuleBroken.of(
                "TLS_NAME",
                "the dialled name among the certificate's subject alternative names",
                found,
                "Dial the name that the partner's certificate carries, or ask for one with this name.");
    }
}
