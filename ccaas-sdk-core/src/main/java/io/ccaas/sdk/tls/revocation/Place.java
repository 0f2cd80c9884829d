package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.tls.der.DerElement;
import io.ccaas.sdk.tls.der.MalformedDerException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate says that its status can be learned. Only plain http: the answers are signed, and to ask over
 * https a further certificate would have to be proven first.
 *
 * @param how {@link Status#RESPONDER} or {@link Status#LIST}
 * @param uri as the certificate has it
 */
record Place(Status how, String uri) {

    private static final String ACCESS = "1.3.6.1.5.5.7.1.1";
    private static final String OCSP = "1.3.6.1.5.5.7.48.1";
    private static final String LISTS = "2.5.29.31";
    private static final String SCHEME = "http://";
    private static final int URI_NAME = DerElement.context(6, false);
    private static final int POINT_NAME = DerElement.context(0, true);
    private static final int FULL_NAME = DerElement.context(0, true);

    /** Of each kind: a certificate that names many could make each handshake long. */
    private static final int MOST = 2;

    /** Responders (RFC 5280 section 4.2.2.1) before lists (section 4.2.1.13), which are longer. */
    static List<Place> of(X509Certificate certificate) {
        List<Place> places = new ArrayList<>();
        addAll(places, Status.RESPONDER, responders(certificate));
        addAll(places, Status.LIST, lists(certificate));
        return places;
    }

    private static void addAll(List<Place> places, Status how, List<String> uris) {
        uris.stream()
                .filter(uri -> uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .limit(MOST)
                .forEach(uri -> places.add(new Place(how, uri)));
    }

    /** What cannot be read names no place: less is then known, never more believed. */
    private static List<String> responders(X509Certificate certificate) {
        List<String> found = new ArrayList<>();
        try {
            for (DerElement access : sequence(certificate.getExtensionValue(ACCESS))) {
                List<DerElement> parts = access.parts();
                boolean ocsp = parts.size() == 2
                        && access.part(0, DerElement.OID).oid().equals(OCSP);
                if (ocsp && parts.get(1).tag() == URI_NAME) {
                    found.add(text(parts.get(1)));
                }
            }
        } catch (MalformedDerException foreign) {
            return List.of();
        }
        return found;
    }

    private static List<String> lists(X509Certificate certificate) {
        List<String> found = new ArrayList<>();
        try {
            for (DerElement point : sequence(certificate.getExtensionValue(LISTS))) {
                // A second part would be reasons or another authority: such lists are not for us.
                if (point.parts().size() == 1) {
                    found.addAll(named(point.part(0, POINT_NAME)));
                }
            }
        } catch (MalformedDerException foreign) {
            return List.of();
        }
        return found;
    }

    /** The URIs of a DistributionPointName. */
    static List<String> named(DerElement name) throws MalformedDerException {
        List<String> found = new ArrayList<>();
        for (DerElement general : name.part(0, FULL_NAME).parts()) {
            if (general.tag() == URI_NAME) {
                found.add(text(general));
            }
        }
        return found;
    }

    private static List<DerElement> sequence(byte @Nullable [] extension) throws MalformedDerException {
        return extension == null
                ? List.of()
                : DerElement.inExtension(extension, DerElement.SEQUENCE).parts();
    }

    private static String text(DerElement uri) {
        return new String(uri.content(), StandardCharsets.US_ASCII);
    }

    /** Where a partner's authority is asked may be private to it. */
    @Override
    public String toString() {
        return "Place[" + how + "]";
    }
}
