package io.ccaas.sdk.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** Writes the part of DER (X.690) that certificates need. Every method returns one complete element. */
final class Der {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST_GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - skip));
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... elements) {
        return element(0x30, joined(List.of(elements)));
    }

    static byte[] sequence(Collection<byte[]> elements) {
        return element(0x30, joined(elements));
    }

    static byte[] set(byte[] onlyElement) {
        return element(0x31, onlyElement);
    }

    static byte[] explicit(int number, byte[] element) {
        return element(0xa0 | number, element);
    }

    static byte[] implicit(int number, byte[] content) {
        return element(0x80 | number, content);
    }

    static byte[] implicitSequence(int number, Collection<byte[]> elements) {
        return element(0xa0 | number, joined(elements));
    }

    static byte[] integer(BigInteger value) {
        return element(0x02, value.toByteArray());
    }

    static byte[] bool(boolean value) {
        return element(0x01, new byte[] {(byte) (value ? 0xff : 0)});
    }

    static byte[] nothing() {
        return element(0x05, new byte[0]);
    }

    static byte[] octets(byte[] content) {
        return element(0x04, content);
    }

    static byte[] bits(byte[] content) {
        return element(0x03, joined(List.of(new byte[] {0}, content)));
    }

    /** Named bits, most significant first; DER drops the zero bits at the end. */
    static byte[] namedBits(int mask, int highestBit) {
        int bytes = highestBit / 8 + 1;
        byte[] content = new byte[bytes + 1];
        content[0] = (byte) (bytes * 8 - 1 - highestBit);
        for (int bit = 0; bit <= highestBit; bit++) {
            if ((mask & (1 << bit)) != 0) {
                content[1 + bit / 8] |= (byte) (0x80 >> (bit % 8));
            }
        }
        return element(0x03, content);
    }

    static byte[] utf8(String text) {
        return element(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** UTCTime until the end of 2049, GeneralizedTime after it (RFC 5280 section 4.1.2.5). */
    static byte[] time(Instant instant) {
        boolean late = !instant.isBefore(FIRST_GENERALIZED);
        String text = (late ? GENERALIZED_TIME : UTC_TIME).format(instant);
        return element(late ? 0x18 : 0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] generalizedTime(Instant instant) {
        return element(0x18, GENERALIZED_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        base128(out, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(out, Long.parseLong(arcs[i]));
        }
        return element(0x06, out.toByteArray());
    }

    private static void base128(ByteArrayOutputStream out, long value) {
        int shift = 0;
        while (value >> (shift + 7) != 0) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((int) (0x80 | ((value >> shift) & 0x7f)));
        }
        out.write((int) (value & 0x7f));
    }

    private static byte[] joined(Collection<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
