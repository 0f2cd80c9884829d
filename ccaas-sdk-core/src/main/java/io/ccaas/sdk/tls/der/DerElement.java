package io.ccaas.sdk.tls.der;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One element of DER (X.690), read strictly: shortest lengths, one-byte tags, nothing left over. Immutable. */
public final class DerElement {

    /** INTEGER. */
    public static final int INTEGER = 0x02;
    /** BIT STRING. */
    public static final int BITS = 0x03;
    /** OCTET STRING. */
    public static final int OCTETS = 0x04;
    /** OBJECT IDENTIFIER. */
    public static final int OID = 0x06;
    /** GeneralizedTime. */
    public static final int TIME = 0x18;
    /** SEQUENCE. */
    public static final int SEQUENCE = 0x30;

    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final int tag;
    private final byte[] encoded;
    private final int header;

    private DerElement(int tag, byte[] encoded, int header) {
        this.tag = tag;
        this.encoded = encoded;
        this.header = header;
    }

    /**
     * Reads all of the bytes as elements, one after the other.
     *
     * @param der the bytes
     * @return the elements, none for no bytes
     * @throws MalformedDerException when anything is left over or has another form
     */
    public static List<DerElement> all(byte[] der) throws MalformedDerException {
        List<DerElement> found = new ArrayList<>();
        for (int at = 0; at < der.length; ) {
            int header = header(der, at);
            int length = header == 2 ? der[at + 1] : length(der, at + 2, header - 2);
            if (length > der.length - at - header || (der[at] & LONG_TAG) == LONG_TAG) {
                throw new MalformedDerException();
            }
            int end = at + header + length;
            found.add(new DerElement(der[at] & 0xff, Arrays.copyOfRange(der, at, end), header));
            at = end;
        }
        return found;
    }

    /**
     * Reads the bytes as exactly one element.
     *
     * @param der the bytes
     * @param tag which it must have
     * @return the element
     * @throws MalformedDerException when it is another, or more than one
     */
    public static DerElement only(byte[] der, int tag) throws MalformedDerException {
        List<DerElement> found = all(der);
        if (found.size() != 1 || found.get(0).tag != tag) {
            throw new MalformedDerException();
        }
        return found.get(0);
    }

    /**
     * What an extension of a certificate holds.
     *
     * @param value as {@code X509Extension.getExtensionValue} gives it
     * @param tag which the element inside the octet string must have
     * @return that element
     * @throws MalformedDerException when it has another form
     */
    public static DerElement inExtension(byte[] value, int tag) throws MalformedDerException {
        return only(only(value, OCTETS).content(), tag);
    }

    /**
     * A context-specific tag.
     *
     * @param number from 0 to 30
     * @param constructed whether elements are inside
     * @return the tag
     */
    public static int context(int number, boolean constructed) {
        return (constructed ? 0xa0 : 0x80) | number;
    }

    /**
     * Its tag.
     *
     * @return one byte
     */
    public int tag() {
        return tag;
    }

    /**
     * What is inside.
     *
     * @return a copy, without tag and length
     */
    public byte[] content() {
        return Arrays.copyOfRange(encoded, header, encoded.length);
    }

    /**
     * The whole element.
     *
     * @return a copy, with tag and length
     */
    public byte[] encoded() {
        return encoded.clone();
    }

    /**
     * The elements inside.
     *
     * @return in their order
     * @throws MalformedDerException when there is something else inside
     */
    public List<DerElement> parts() throws MalformedDerException {
        return all(content());
    }

    /**
     * The element at a place inside.
     *
     * @param index from 0
     * @param wanted the tag that it must have
     * @return the element
     * @throws MalformedDerException when there is none, or another
     */
    public DerElement part(int index, int wanted) throws MalformedDerException {
        List<DerElement> parts = parts();
        if (index >= parts.size() || parts.get(index).tag != wanted) {
            throw new MalformedDerException();
        }
        return parts.get(index);
    }

    /**
     * The first element of a tag inside.
     *
     * @param wanted the tag
     * @return empty when there is none
     * @throws MalformedDerException when there is something else than elements inside
     */
    public Optional<DerElement> tagged(int wanted) throws MalformedDerException {
        return parts().stream().filter(part -> part.tag == wanted).findFirst();
    }

    /**
     * A GeneralizedTime in whole seconds (RFC 5280 section 4.1.2.5.2).
     *
     * @return the moment
     * @throws MalformedDerException when this is none
     */
    public Instant time() throws MalformedDerException {
        try {
            return SECONDS.parse(new String(content(), StandardCharsets.US_ASCII), Instant::from)
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException foreign) {
            throw new MalformedDerException();
        }
    }

    /**
     * An object identifier.
     *
     * @return its arcs, joined by full stops
     * @throws MalformedDerException when this is none, or an arc needs more than 63 bits
     */
    public String oid() throws MalformedDerException {
        List<Long> arcs = new ArrayList<>();
        long arc = 0;
        for (byte octet : content()) {
            if (arc > Long.MAX_VALUE >> 7) {
                throw new MalformedDerException();
            }
            arc = (arc << 7) | (octet & 0x7f);
            if (octet >= 0) {
                arcs.add(arc);
                arc = 0;
            }
        }
        if (arcs.isEmpty() || encoded[encoded.length - 1] < 0) {
            throw new MalformedDerException();
        }
        long root = Math.min(arcs.get(0) / 40, 2);
        arcs.set(0, arcs.get(0) - root * 40);
        return root + "." + arcs.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static int header(byte[] der, int at) throws MalformedDerException {
        if (at + 1 >= der.length) {
            throw new MalformedDerException();
        }
        int first = der[at + 1] & 0xff;
        int more = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
        if (first == LONG_LENGTH || more > MOST_LENGTH_BYTES || more > der.length - at - 2) {
            throw new MalformedDerException();
        }
        return 2 + more;
    }

    private static int length(byte[] der, int from, int count) throws MalformedDerException {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | (der[from + i] & 0xff);
        }
        if (length < LONG_LENGTH || der[from] == 0) {
            throw new MalformedDerException();
        }
        return length;
    }

    @Override
    public String toString() {
        return "DerElement[tag " + tag + ", " + encoded.length + " bytes]";
    }
}
