package io.ccaas.sdk.partner.address;

import io.ccaas.sdk.errors.SdkBugException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses. */
final class AddressRange {

    private final byte[] prefix;
    private final int bits;
    private final boolean openOnPrivate;
    private final String name;

    private AddressRange(byte[] prefix, int bits, boolean openOnPrivate, String name) {
        this.prefix = prefix;
        this.bits = bits;
        this.openOnPrivate = openOnPrivate;
        this.name = name;
    }

    static AddressRange never(String block, String name) {
        return of(block, false, name);
    }

    static AddressRange onPrivate(String block, String name) {
        return of(block, true, name);
    }

    private static AddressRange of(String block, boolean openOnPrivate, String name) {
        int slash = block.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(block.substring(0, slash)).getAddress();
            return new AddressRange(prefix, Integer.parseInt(block.substring(slash + 1)), openOnPrivate, name);
        } catch (UnknownHostException foreign) {
            throw new SdkBugException("the table of ranges holds literal addresses", foreign);
        }
    }

    boolean openOnPrivate() {
        return openOnPrivate;
    }

    String name() {
        return name;
    }

    boolean holds(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (((address[bit >> 3] ^ prefix[bit >> 3]) & (0x80 >> (bit & 7))) != 0) {
                return false;
            }
        }
        return true;
    }
}
