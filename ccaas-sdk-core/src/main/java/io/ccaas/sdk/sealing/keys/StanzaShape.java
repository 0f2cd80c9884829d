package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import io.ccaas.sdk.sealing.header.Stanza;
import java.nio.charset.StandardCharsets;

/**
 * What a stanza of a type must look like before any key is used on it: the lengths are checked first, so that no body can be made
 * that opens under several keys.
 */
final class StanzaShape {

    private static final int SHARE_BYTES = 32;
    private static final int WRAPPED_BYTES = 32;

    private StanzaShape() {}

    /** The ephemeral share, which is the last argument of both types. */
    static byte[] share(Stanza stanza, int arguments) {
        if (stanza.arguments().size() != arguments) {
            throw KeyRefused.stanza("one has another number of arguments");
        }
        byte[] share = decoded(stanza.arguments().get(arguments - 1));
        if (share.length != SHARE_BYTES) {
            throw KeyRefused.stanza("one has a share of another length");
        }
        if (stanza.body().length != WRAPPED_BYTES) {
            throw KeyRefused.stanza("one has a body of another length");
        }
        return share;
    }

    static byte[] decoded(String argument) {
        try {
            return CanonicalBase64.getDecoder().decode(argument.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException foreign) {
            throw KeyRefused.stanza("one has an argument that is not canonical base64");
        }
    }

    static String encoded(byte[] bytes) {
        return new String(CanonicalBase64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
