package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger's proxy admits who should be admitted, and what it refuses is told in our words. */
@Tag("real-servers")
final class ProxyToolsTest {

    @TempDir
    Path directory;

    private void password(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("proxy.password"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @CsvSource({
        "correct-horse, 0, SENT",
        "wrong-horse, 0, PROXY_LOGIN_REFUSED",
        "'', 0, PROXY_LOGIN_NEEDED",
        "correct-horse, 1, PROXY_REFUSED"
    })
    void tinyproxy_connectsWhoMayTo(String word, int beside, String outcome) throws Exception {
        PartnerFolder folder = PartnerFolder.create(directory);
        password(word);
        String login = word.isEmpty() ? "" : ", user: ccaas, password: \"file:proxy.password\"";
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Tinyproxy proxy = Tinyproxy.start(directory, partner.port() + beside);
                Bench bench = Bench.open(
                        folder,
                        partner.endpoint(),
                        entry -> entry + "    proxy: { address: \"" + proxy.origin() + "\", network: private" + login
                                + " }\n",
                        Ccaas.builder())) {
            assertEquals(outcome, outcome(bench));
            assertEquals(outcome.equals("SENT") ? 1 : 0, partner.received().size());
        }
    }

    private static String outcome(Bench bench) {
        try {
            bench.send(Bench.ONCE);
            return "SENT";
        } catch (SdkException refused) {
            return refused.code();
        }
    }
}
