package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Acceptance test 8: servers outside the policy are refused before a byte, in a process whose every setting was
 * weakened. Each row has its control: Java's own client reaches that server there, so it is the policy that refuses.
 */
final class OffPolicyTest {

    @ParameterizedTest
    @EnumSource
    void serversOutsideThePolicy_areRefusedInAWeakenedProcess(TlsProviderName provider, @TempDir Path folder)
            throws Exception {
        List<String> lines = run(provider, folder);
        assertEquals(new OffPolicyServers().rows().size() * 2, lines.size(), String.join("\n", lines));
        assertAll(lines.stream().map(line -> () -> requireAsExpected(line)));
    }

    /** name, policy, expected, outcome, application bytes at the server, control. */
    private static void requireAsExpected(String line) {
        String[] part = line.split("\\|", -1);
        assertEquals(part[2], part[3], line);
        assertEquals(part[2].equals("ACCEPTED") ? "1" : "0", part[4], line);
        assertEquals("true", part[5], "the control did not reach the server: " + line);
    }

    private static List<String> run(TlsProviderName provider, Path folder) throws IOException, InterruptedException {
        Path weak = Files.writeString(
                folder.resolve("weak.security"),
                "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
        Path output = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.properties=" + weak,
                "-Djdk.tls.client.protocols=TLSv1,TLSv1.1,TLSv1.2,TLSv1.3",
                "-Dhttps.protocols=TLSv1",
                "-Djdk.tls.client.cipherSuites=TLS_RSA_WITH_AES_128_CBC_SHA,TLS_AES_128_GCM_SHA256",
                "-Djdk.tls.ephemeralDHKeySize=legacy",
                "-Dsun.security.ssl.allowUnsafeRenegotiation=true",
                "-Djdk.tls.allowUnsafeServerCertChange=true",
                "-Djdk.tls.trustNameService=true",
                "-Dcom.sun.security.enableAIAcaIssuers=true",
                "-Djavax.net.ssl.trustStoreType=Windows-ROOT",
                "-Djdk.tls.allowLegacyMasterSecret=true",
                "-Dorg.bouncycastle.jsse.client.earlyKeyShares=secp521r1,ffdhe2048",
                "-Dorg.bouncycastle.jsse.client.assumeOriginalHostName=true",
                "-Djava.util.logging.config.file=" + Files.createFile(folder.resolve("quiet.properties")),
                "-cp",
                System.getProperty("java.class.path"),
                OffPolicyMain.class.getName(),
                provider.name()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, child.waitFor());
        assertTrue(Files.size(output) > 0);
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
