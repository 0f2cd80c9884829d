package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that asks for what it did not bring is told what to bring; one that does not ask needs nothing. */
final class BouncyCastleAbsentTest {

    private static URLClassLoader without(String artifact) throws MalformedURLException {
        List<URL> left = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains(artifact)) {
                left.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(left.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** A client as any host builds it, under a policy whose groups Bouncy Castle has. */
    private static Object client(ClassLoader loader, String provider) throws ReflectiveOperationException {
        Class<?> policies = loader.loadClass("io.ccaas.sdk.tls.TlsPolicy");
        Class<?> trusts = loader.loadClass("io.ccaas.sdk.tls.TlsTrust");
        Class<?> identities = loader.loadClass("io.ccaas.sdk.credentials.TlsIdentity");
        Class<?> names = loader.loadClass("io.ccaas.sdk.tls.policy.TlsProviderName");
        return loader.loadClass("io.ccaas.sdk.tls.TlsClient")
                .getMethod("of", policies, trusts, identities, names)
                .invoke(
                        null,
                        policies.getMethod("named", String.class).invoke(null, "common-2026"),
                        trusts.getMethod("publicWebPki").invoke(null),
                        null,
                        names.getMethod("valueOf", String.class).invoke(null, provider));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bctls", "bcprov", "bcutil"})
    void missingJar_isToldToWhoeverAsksForIt(String artifact) throws Exception {
        try (URLClassLoader loader = without(artifact)) {
            assertDoesNotThrow(() -> client(loader, "JAVA"));
            InvocationTargetException refused =
                    assertThrows(InvocationTargetException.class, () -> client(loader, "BOUNCY_CASTLE"));
            String told = String.valueOf(refused.getCause());
            assertTrue(told.startsWith("io.ccaas.sdk.tls.TlsConfigurationException: TLS_PROVIDER_ABSENT"), told);
            assertTrue(told.contains("org.bouncycastle:bctls-jdk18on"), told);
        }
    }
}
