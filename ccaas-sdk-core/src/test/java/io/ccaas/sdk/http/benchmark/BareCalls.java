package io.ccaas.sdk.http.benchmark;

import io.ccaas.sdk.credentials.TlsIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp over Java's own TLS with one anchor and one identity, as a careful user sets it up; sends what the pipeline sends. */
final class BareCalls {

    private final OkHttpClient client;
    private final String target;
    private final byte[] content;

    BareCalls(X509Certificate anchor, TlsIdentity identity, String target, byte[] content)
            throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("anchor", anchor);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(anchors);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(new KeyManager[] {identity.keyManager()}, trust.getTrustManagers(), null);
        this.client = new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
                .build();
        this.target = target;
        this.content = content.clone();
    }

    byte[] call() throws IOException {
        Headers same = Headers.of(Map.of(
                "Accept", "application/json",
                "Accept-Encoding", "identity",
                "User-Agent", "ccaas-sdk",
                "Idempotency-Key", "abcdefghijklmnopqrstuvwxyz"));
        Request request = new Request.Builder()
                .url(target)
                .headers(same)
                .post(RequestBody.create(content, MediaType.get("application/json")))
                .build();
        try (Response answer = client.newCall(request).execute()) {
            if (answer.code() != 200) {
                throw new IOException("status " + answer.code());
            }
            return answer.body().bytes();
        }
    }
}
