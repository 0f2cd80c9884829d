package io.ccaas.sdk.tls.provider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;

/**
 * The first message of a server that picks what it likes, whatever was offered. Written by hand, because every honest
 * server refuses a client that did not offer its choice, and would prove nothing about the client.
 */
final class ScriptedServer {

    private static final HexFormat HEX = HexFormat.of();

    /** SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3). */
    static final byte[] RETRY = HEX.parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    /** Any bytes but those that speak of a downgrade; nothing is ever encrypted under them. */
    private static final byte[] RANDOM = new byte[32];

    /** Base points: a valid public key whose private key is 1 (SEC 2 sections 2.4.2 and 2.5.1; RFC 7748 section 4.1). */
    private static final String P256 = "04"
            + "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
            + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

    private static final String P384 = "04"
            + "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7"
            + "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f";
    private static final String X25519 = "09" + "00".repeat(31);

    /** ML-KEM takes every ciphertext of the right length (FIPS 203 section 6.3). */
    private static final String KEM768 = "00".repeat(1088);

    private static final String KEM1024 = "00".repeat(1568);

    private static final Map<Integer, String> SHARES = Map.of(
            23, P256,
            24, P384,
            29, X25519,
            4587, P256 + KEM768,
            4588, KEM768 + X25519,
            4589, P384 + KEM1024,
            514, KEM1024);

    private ScriptedServer() {}

    static boolean canAnswer(int group) {
        return SHARES.containsKey(group);
    }

    /** TLS 1.3 with a key in a group that the client sent one for. */
    static ByteBuffer hello(ClientHello client, int suite, int group) {
        String share = SHARES.getOrDefault(group, "");
        String keyShare = "0033" + number(share.length() / 2 + 4) + number(group) + number(share.length() / 2) + share;
        return message(client, RANDOM, suite, "002b00020304" + keyShare);
    }

    /** TLS 1.3 asking for a key in another group. */
    static ByteBuffer retry(ClientHello client, int suite, int group) {
        return message(client, RETRY, suite, "002b00020304" + "00330002" + number(group));
    }

    /** TLS 1.2 with secure renegotiation and the extended master secret. */
    static ByteBuffer hello12(ClientHello client, int suite) {
        return message(client, RANDOM, suite, "ff01000100" + "00170000");
    }

    private static ByteBuffer message(ClientHello client, byte[] random, int suite, String extensions) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(HEX.parseHex("0303"));
        body.writeBytes(random);
        body.write(client.sessionId().length() / 2);
        body.writeBytes(HEX.parseHex(client.sessionId()));
        body.writeBytes(HEX.parseHex(number(suite) + "00" + number(extensions.length() / 2) + extensions));
        ByteBuffer record = ByteBuffer.allocate(5 + 4 + body.size());
        record.put((byte) 22).putShort((short) 0x0303).putShort((short) (4 + body.size()));
        record.putInt((2 << 24) | body.size()).put(body.toByteArray());
        return record.flip();
    }

    private static String number(int value) {
        return HEX.toHexDigits((short) value);
    }
}
