package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.testing.PartnerFolder;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host application sets for the whole process has no part in a call. */
final class AmbientSettingsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final @Nullable ProxySelector selector = ProxySelector.getDefault();
    private final @Nullable CookieHandler cookies = CookieHandler.getDefault();
    private final @Nullable Authenticator authenticator = Authenticator.getDefault();

    private final PartnerFolder folder;
    private final RawPartner proxy;

    AmbientSettingsTest(@TempDir Path directory) throws IOException {
        folder = PartnerFolder.create(directory);
        proxy = RawPartner.withoutTls(folder, wire -> {});
    }

    @BeforeEach
    void set() {
        ProxySelector.setDefault(new Steering());
        CookieHandler.setDefault(new Jar());
        Authenticator.setDefault(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.incrementAndGet();
                return new PasswordAuthentication("host", "secret".toCharArray());
            }
        });
    }

    @AfterEach
    void restore() throws IOException {
        ProxySelector.setDefault(selector);
        CookieHandler.setDefault(cookies);
        Authenticator.setDefault(authenticator);
        proxy.close();
    }

    @Test
    void proxiesAndCookiesOfTheProcess_areNotAsked() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 200, "{}", new Field("set-cookie", "a=b"));
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertEquals(200, bench.send(Bench.ONCE).status());
            assertEquals(1, partner.received().size());
        }
        assertEquals(0, asked.get());
        assertEquals(0, proxy.connections());
    }

    @Test
    void passwordsOfTheProcess_areNotGiven() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    wire.signed(request, 401, "", new Field("www-authenticate", "Basic realm=\"x\""));
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            SdkException refusal = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals("PARTNER_ANSWERED_401", refusal.code());
            assertEquals(1, partner.received().size());
        }
        assertEquals(0, asked.get());
    }

    private final class Steering extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            asked.incrementAndGet();
            return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", proxy.port())));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked.incrementAndGet();
        }
    }

    private final class Jar extends CookieHandler {

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            asked.incrementAndGet();
            return Map.of("Cookie", List.of("session=of-the-host"));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            asked.incrementAndGet();
        }
    }
}
