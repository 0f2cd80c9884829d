package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a list is about (issuingDistributionPoint, RFC 5280 section 5.2.5). A list of other certificates says nothing by
 * not naming this one.
 *
 * @param places where it says it is found; empty when it does not say
 * @param usersOnly whether authorities are left out
 * @param authoritiesOnly whether everybody else is left out
 */
record ListScope(Optional<List<String>> places, boolean usersOnly, boolean authoritiesOnly) {

    static final String EXTENSION = "2.5.29.28";

    private static final int PLACE = DerElement.context(0, true);
    private static final int USERS = DerElement.context(1, false);
    private static final int AUTHORITIES = DerElement.context(2, false);

    static ListScope of(X509CRL list) throws NotProven {
        byte[] value = list.getExtensionValue(EXTENSION);
        if (value == null) {
            return new ListScope(Optional.empty(), false, false);
        }
        try {
            DerElement point = DerElement.inExtension(value, DerElement.SEQUENCE);
            for (DerElement part : point.parts()) {
                // Some reasons alone, lists of several authorities, attribute certificates: not for us.
                if (!Set.of(PLACE, USERS, AUTHORITIES).contains(part.tag())) {
                    throw new NotProven("a list for all reasons, of one authority", "it is another");
                }
            }
            return new ListScope(
                    point.tagged(PLACE).isEmpty() ? Optional.empty() : Optional.of(Place.named(point.part(0, PLACE))),
                    point.tagged(USERS).isPresent(),
                    point.tagged(AUTHORITIES).isPresent());
        } catch (MalformedDerException foreign) {
            throw new NotProven("a list that says what it is about", "it cannot be read").causedBy(foreign);
        }
    }

    void requireCovers(X509Certificate certificate, String place) throws NotProven {
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (authority ? usersOnly : authoritiesOnly) {
            throw new NotProven("a list of certificates of this kind", "it leaves them out");
        }
        // A list of another shard could be put in its place: only the name inside tells them apart.
        if (places.isPresent() && !places.get().contains(place)) {
            throw new NotProven("the list that belongs to the place", "it says that it belongs to another");
        }
    }
}
