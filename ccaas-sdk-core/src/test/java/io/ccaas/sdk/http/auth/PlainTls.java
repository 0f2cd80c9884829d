package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.TlsIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The platform's own TLS, as others have it. */
final class PlainTls {

    private PlainTls() {}

    static SSLContext trusting(X509Certificate anchor, TlsIdentity... shown)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("anchor", anchor);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManager[] keys = shown.length == 0 ? new KeyManager[0] : new KeyManager[] {shown[0].keyManager()};
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }
}
