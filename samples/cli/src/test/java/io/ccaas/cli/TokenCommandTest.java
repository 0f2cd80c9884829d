package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.PemFiles;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestKeyKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ccaas token}, against an authorization server on loopback. */
final class TokenCommandTest {

    @TempDir
    private Path folder;

    private FakePartner server;
    private String file;
    private volatile String type = "Bearer";

    @BeforeEach
    void start() throws Exception {
        PartnerFolder files = PartnerFolder.create(folder);
        server = FakePartner.builder(files.authority().server("localhost"), files.authority())
                .answering(this::answer)
                .start();
        PemFiles.writePrivateKey(
                folder.resolve("oauth.key"), TestKeyKind.P256.generate().getPrivate());
        String entry = PartnerFolder.entry("crm", "CRM", "x", server.endpoint() + "/api/", "CONTACT")
                        .replaceAll("(?m)^ *(connector|signing):.*\n", "")
                + "    oauth: { issuer: \"" + server.endpoint() + "\", clientId: ccaas, method: private_key_jwt,"
                + " key: \"file:oauth.key\", scope: calls, bind: mtls }\n"
                + "    auxiliary: [ { origin: \"" + server.endpoint() + "\", purpose: token } ]\n";
        file = files.write(entry).toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private FakeAnswer answer(ReceivedRequest request) {
        String origin = server.endpoint();
        return request.head().method().equals("GET")
                ? FakeAnswer.json(200, "{\"issuer\":\"" + origin + "\",\"token_endpoint\":\"" + origin + "/token\"}")
                : FakeAnswer.json(
                        200,
                        "{\"access_token\":\"opaque-1\",\"token_type\":\"" + type
                                + "\",\"expires_in\":60,\"scope\":\"calls\"}");
    }

    private Ran token(String... more) throws Exception {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"token", "crm", "--partners", file}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return Shell.in(folder).run(all);
    }

    @Test
    void token_isDescribedAndNotPrinted() throws Exception {
        String said = token().exits(0).text();
        assertTrue(said.startsWith("bound to  our certificate, thumbprint "), said);
        assertTrue(said.contains("\nscope     calls"), said);
        assertFalse(said.contains("opaque-1"), said);
    }

    @Test
    void tokenInJson_isNotPrintedEither() throws Exception {
        String said = token("--json").exits(0).text();
        assertTrue(said.startsWith("{\"partner\":\"crm\",\"binding\":\"mtls\",\"thumbprint\":\""), said);
        assertTrue(said.endsWith("\"scope\":[\"calls\"]}\n"), said);
        assertTrue(token("--json", "--show").exits(0).text().endsWith(",\"token\":\"opaque-1\"}\n"));
    }

    @Test
    void call_saysWhichTokenItCarried() throws Exception {
        Ran ran = Shell.in(folder).run("request", "crm", "GET", "contacts", "--partners", file, "-v");
        assertTrue(ran.exits(0).err().contains("ccaas: token: bound to our certificate, thumbprint "), ran.err());
        assertFalse(ran.err().contains("opaque-1"), ran.err());
    }

    @Test
    void doctor_obtainsATokenWhenAskedTo() throws Exception {
        assertFalse(Shell.in(folder).run("doctor", "--partners", file).text().contains("oauth.token"));
        String told =
                Shell.in(folder).run("doctor", "--partners", file, "--tokens").text();
        assertTrue(told.contains("OK oauth.token crm: obtained; bound by mtls, which only its server can tell"), told);
        assertFalse(told.contains("opaque-1"), told);
    }

    @Test
    void token_isPrintedAloneWhenAskedFor() throws Exception {
        assertEquals("opaque-1\n", token("--show").exits(0).text());
    }

    @Test
    void tokenOfTheWrongKind_isAPolicyRefusal() throws Exception {
        type = "N_A";
        token().refuses(77, "TOKEN_NOT_BOUND");
    }

    @Test
    void partnerWithoutTokens_isAMatterOfConfiguration() throws Exception {
        PartnerFolder other = PartnerFolder.create(Files.createDirectory(folder.resolve("other")));
        String plain = other.write(PartnerFolder.entry("crm", "CRM", "x", server.endpoint() + "/api/", "CONTACT")
                        .replaceAll("(?m)^ *connector:.*\n", ""))
                .toString();
        Shell.in(folder).run("token", "crm", "--partners", plain).refuses(78, "OAUTH_MISSING");
    }
}
