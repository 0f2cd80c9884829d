package io.ccaas.sdk.tls.names;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that an authority holds its issue to (RFC 5280 section 4.2.1.10), for the anchor too, whose constraints
 * Java does not look at. Compares DNS names, addresses and directory names; a constraint of another kind lets no name
 * of that kind pass.
 */
public final class NameConstraints {

    /** Object identifier of the extension. */
    public static final String OID = "2.5.29.30";

    private static final int PERMITTED = DerElement.context(0, true);
    private static final int EXCLUDED = DerElement.context(1, true);
    private static final Set<List<Integer>> SHAPES =
            Set.of(List.of(PERMITTED), List.of(EXCLUDED), List.of(PERMITTED, EXCLUDED));

    /** Comparisons of one path. An honest chain needs a few hundred; without a limit a chain could buy minutes. */
    private static final int MOST_WORK = 1 << 18;

    private final Map<Integer, List<Subtree>> permitted;
    private final List<Subtree> excluded;

    private NameConstraints(List<Subtree> permitted, List<Subtree> excluded) {
        this.permitted = permitted.stream().collect(Collectors.groupingBy(Subtree::kind));
        this.excluded = excluded;
    }

    /**
     * Requires every certificate below an authority to keep to the authority's constraints.
     *
     * @param fromAnchor the anchor, then down to the leaf
     * @throws NamesRefused when a name is outside of them, or names or constraints cannot be read
     */
    public static void require(List<X509Certificate> fromAnchor) throws NamesRefused {
        try {
            requireReadable(fromAnchor);
        } catch (MalformedDerException malformed) {
            throw new NamesRefused("they cannot be read");
        }
    }

    /**
     * Requires that Java reads the addresses of a certificate as constraints do. Says nothing about other names.
     *
     * @param certificate any
     * @throws NamesRefused when an alternative name is an IPv4 address in IPv6 form, or they cannot be read
     */
    public static void requireAddresses(X509Certificate certificate) throws NamesRefused {
        try {
            for (DerElement name : GivenName.alternatives(certificate)) {
                if (name.tag() == GivenName.ADDRESS && HostName.isMapped(name.content())) {
                    throw new NamesRefused("an IPv4 address in IPv6 form is among them");
                }
            }
        } catch (MalformedDerException malformed) {
            throw new NamesRefused("they cannot be read");
        }
    }

    private static void requireReadable(List<X509Certificate> fromAnchor) throws NamesRefused, MalformedDerException {
        X509Certificate leaf = fromAnchor.get(fromAnchor.size() - 1);
        List<NameConstraints> above = new ArrayList<>();
        long work = 0;
        for (X509Certificate certificate : fromAnchor) {
            // A new key of the same authority is left out, unless it is the leaf (RFC 5280 section 6.1.3).
            boolean bound = !above.isEmpty() && (certificate.equals(leaf) || !selfIssued(certificate));
            List<GivenName> names = bound ? GivenName.of(certificate) : List.of();
            for (NameConstraints constraints : above) {
                work += (long) names.size() * constraints.size();
                requireLittle(work);
                constraints.requireHeld(names);
            }
            gather(certificate, above);
        }
    }

    private static void requireLittle(long work) throws NamesRefused {
        if (work > MOST_WORK) {
            throw new NamesRefused("comparing them takes too long");
        }
    }

    private static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void gather(X509Certificate authority, List<NameConstraints> above) throws MalformedDerException {
        byte[] extension = authority.getExtensionValue(OID);
        if (extension != null) {
            above.add(read(extension));
        }
    }

    private static NameConstraints read(byte[] extension) throws MalformedDerException {
        DerElement constraints = DerElement.inExtension(extension, DerElement.SEQUENCE);
        List<DerElement> parts = constraints.parts();
        if (!SHAPES.contains(parts.stream().map(DerElement::tag).toList())) {
            throw new MalformedDerException();
        }
        List<Subtree> permitted = new ArrayList<>();
        List<Subtree> excluded = new ArrayList<>();
        for (DerElement part : parts) {
            (part.tag() == PERMITTED ? permitted : excluded).addAll(subtrees(part));
        }
        return new NameConstraints(permitted, excluded);
    }

    private static List<Subtree> subtrees(DerElement part) throws MalformedDerException {
        List<Subtree> found = new ArrayList<>();
        for (DerElement subtree : part.parts()) {
            found.add(Subtree.read(subtree));
        }
        if (found.isEmpty()) {
            throw new MalformedDerException();
        }
        return found;
    }

    private int size() {
        return excluded.size()
                + permitted.values().stream().mapToInt(List::size).sum();
    }

    private void requireHeld(List<GivenName> names) throws NamesRefused {
        for (GivenName name : names) {
            List<Subtree> allowed = permitted.get(name.kind());
            if (allowed != null && allowed.stream().noneMatch(subtree -> subtree.holdsAllOf(name))) {
                throw new NamesRefused("a name is outside what its authority may issue for");
            }
            if (excluded.stream().anyMatch(subtree -> subtree.kind() == name.kind() && subtree.touches(name))) {
                throw new NamesRefused("a name is among those its authority may not issue for");
            }
        }
    }
}
