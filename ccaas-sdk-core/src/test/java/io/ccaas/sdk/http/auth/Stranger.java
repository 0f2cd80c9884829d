package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.TlsIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** Whoever got hold of something of ours: the platform's own client, with a certificate of its own or without any. */
final class Stranger {

    private final SSLContext tls;

    private Stranger(SSLContext tls) {
        this.tls = tls;
    }

    static Stranger trusting(X509Certificate anchor, TlsIdentity... shown)
            throws GeneralSecurityException, IOException {
        return new Stranger(PlainTls.trusting(anchor, shown));
    }

    /** Names and values of fields. */
    int get(String target, String... fields) throws IOException {
        HttpsURLConnection connection = open(target, fields);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    int post(String target, String form, String... fields) throws IOException {
        HttpsURLConnection connection = open(target, fields);
        try {
            connection.setDoOutput(true);
            connection.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private HttpsURLConnection open(String target, String... fields) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) URI.create(target).toURL().openConnection();
        connection.setSSLSocketFactory(tls.getSocketFactory());
        connection.setRequestProperty("connection", "close");
        for (int i = 0; i < fields.length; i += 2) {
            connection.setRequestProperty(fields[i], fields[i + 1]);
        }
        return connection;
    }
}
