package io.ccaas.sdk.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConscryptTest {

    private static final Recipients TO = Recipients.of(Recipient.parse(Seals.RECIPIENT));

    private static byte[] sealed(Sealer sealer, byte[] plain) throws Exception {
        try (SealedRecording sealed = sealer.seal(new ByteArrayInputStream(plain))) {
            return sealed.openStream().readAllBytes();
        }
    }

    private static byte[] unsealed(Unsealer unsealer, byte[] sealed) throws Exception {
        try (InputStream plain = unsealer.unseal(Seals.received(sealed))) {
            return plain.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65536, 65537, 200000})
    void conscryptAndJava_openEachOther(int length) throws Exception {
        byte[] plain = Seals.audio(length);
        try (AgeIdentities identities = Seals.identities()) {
            Unsealer java = Unsealer.with(identities);
            assertArrayEquals(plain, unsealed(java, sealed(Sealer.to(TO).withConscrypt(), plain)));
            assertArrayEquals(plain, unsealed(java.withConscrypt(), sealed(Sealer.to(TO), plain)));
        }
    }

    @Test
    void changedChunk_isRefusedByConscryptToo() throws Exception {
        byte[] sealed = Seals.sealed(Seals.audio(100));
        sealed[sealed.length - 20] ^= 1;
        try (AgeIdentities identities = Seals.identities()) {
            Unsealer unsealer = Unsealer.with(identities).withConscrypt();
            Seals.refuses("SEALED_TAMPERED", () -> unsealed(unsealer, sealed));
        }
    }

    @Test
    void provider_isNotRegistered() {
        int providers = Security.getProviders().length;
        assertTrue(Sealer.to(TO).withConscrypt().toString().contains("conscrypt"));
        assertEquals(providers, Security.getProviders().length);
        assertNull(Security.getProvider("Conscrypt"));
    }

    @Test
    void missingJar_isToldToWhoeverAsksForIt() throws Exception {
        try (URLClassLoader loader = without("conscrypt")) {
            Class<?> recipient = loader.loadClass("io.ccaas.sdk.sealing.Recipient");
            Class<?> recipients = loader.loadClass("io.ccaas.sdk.sealing.Recipients");
            Class<?> sealer = loader.loadClass("io.ccaas.sdk.sealing.Sealer");
            Object one = recipient.getMethod("parse", String.class).invoke(null, Seals.RECIPIENT);
            Object all = recipients.getMethod("of", List.class).invoke(null, List.of(one));
            Object plain = sealer.getMethod("to", recipients).invoke(null, all);
            InvocationTargetException refused = assertThrows(
                    InvocationTargetException.class,
                    () -> sealer.getMethod("withConscrypt").invoke(plain));
            assertTrue(
                    String.valueOf(refused.getCause()).contains("CONSCRYPT_ABSENT"),
                    String.valueOf(refused.getCause()));
        }
    }

    private static URLClassLoader without(String artifact) throws MalformedURLException {
        List<URL> left = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains(artifact)) {
                left.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(left.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
