package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A store of the kind of S3 in this process, in memory, over https. */
final class S3ProxyServer implements AutoCloseable {

    static final String ID = "test-access-key";
    static final String SECRET = Canaries.secret("store-key");

    private final TestAuthority authority = TestAuthority.create("store authority");
    private final S3Proxy proxy;

    S3ProxyServer() throws Exception {
        TlsServer tls = TlsServer.builder(TlsPolicy.named("common-2026"), authority.server("localhost"))
                .build();
        proxy = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .secureEndpoint(URI.create("https://127.0.0.1:0"))
                .sslContext(tls.sslContext())
                .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
                .stopTimeout(0)
                .build();
        proxy.start();
    }

    TestAuthority authority() {
        return authority;
    }

    int port() {
        return proxy.getSecurePort();
    }

    String origin() {
        return "https://localhost:" + proxy.getSecurePort();
    }

    String endpoint(String bucket) {
        return origin() + "/" + bucket + "/";
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
