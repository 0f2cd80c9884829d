package io.ccaas.sdk.credentials.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assertions by keys that stay on a token: what SoftHSM signs, OpenSSL verifies with the certificate's key. */
@Tag("real-servers")
final class TokenJoseTest {

    @TempDir
    Path folder;

    @Test
    void rsaKeyOnAToken_signsPs256() throws Exception {
        SoftHsm token = SoftHsm.in(folder);
        token.onToken("rsa", "rsa:2048", "01");
        token.onToken("elliptic", "ec -pkeyopt ec_paramgen_curve:P-256", "02");
        List<String> lines = token.java(TokenJoseMain.class, "rsa", "elliptic");
        assertEquals("ES256", lines.get(1).split(" ", -1)[0]);
        assertEquals("CREDENTIAL_SOURCE_LATE", lines.get(2), "a call that is over waits for no device");
        String[] rsa = lines.get(0).split(" ", -1);
        assertEquals("PS256", rsa[0]);
        Files.write(folder.resolve("signature"), Base64.getDecoder().decode(rsa[2]));
        Files.writeString(folder.resolve("message"), TokenJoseMain.MESSAGE);
        assertEquals(0, openssl("x509", "-in", "rsa.pem", "-pubkey", "-noout", "-out", "rsa.pub"));
        assertEquals(0, verified("32"));
        assertEquals(1, verified("20"), "a salt of another length is another algorithm");
    }

    private int verified(String salt) throws Exception {
        return openssl(
                "dgst",
                "-sha256",
                "-verify",
                "rsa.pub",
                "-signature",
                "signature",
                "-sigopt",
                "rsa_padding_mode:pss",
                "-sigopt",
                "rsa_pss_saltlen:" + salt,
                "-sigopt",
                "rsa_mgf1_md:sha256",
                "message");
    }

    private int openssl(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }
}
