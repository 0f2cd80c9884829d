package io.ccaas.sdk.credentials.token;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Signs with one key and writes its whole heap into a file, garbage too. */
final class HeapMain {

    private HeapMain() {}

    /** folder, module, label, and whether the key is on the token or in a file. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String label = arguments[2];
        CredentialLoader loader = CredentialLoader.relativeTo(folder);
        KeySource source = arguments[3].equals("token")
                ? KeySource.of(
                        new SecretReference("pkcs11", "object=" + label + "?module-path=" + arguments[1]),
                        new SecretReference("file", label + ".pin"))
                : KeySource.of(new SecretReference("file", label + ".k8"));
        SigningKey key = loader.signingKey("signing.key", source);
        for (int i = 0; i < 10; i++) {
            key.sign("what is signed".getBytes(StandardCharsets.US_ASCII));
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(folder.resolve(arguments[3] + ".hprof").toString(), false);
        System.out.println(key.keyId());
    }
}
