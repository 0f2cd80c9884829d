package io.ccaas.sdk.credentials.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public half that Java does not give. */
final class PublicHalfTest {

    @ParameterizedTest(name = "RFC 8032 section 7.1, test {0}")
    @CsvSource({
        "1, 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "2, 4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "3, c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    })
    void ed25519Seed_givesThePublishedPublicKey(int number, String seed, String expected) throws Exception {
        byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        PrivateKey key = Pkcs8.key("test " + number, der);
        byte[] spki = PublicHalf.of("test", key).getEncoded();
        assertArrayEquals(HexFormat.of().parseHex(expected), Arrays.copyOfRange(spki, 12, 44));
    }
}
