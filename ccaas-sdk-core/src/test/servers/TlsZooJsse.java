import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Servers of the zoo that speak what OpenSSL no longer can: {@code java TlsZooJsse.java BASEPORT srv.p12}, with the
 * platform's algorithm constraints switched off. One port for each row, loopback only.
 */
public final class TlsZooJsse {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final String[][] ROWS = {
        {"SSLv3", "TLS_RSA_WITH_AES_128_CBC_SHA"},
        {"TLSv1.2", "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA"},
        {"TLSv1.2", "TLS_ECDHE_RSA_WITH_RC4_128_SHA"},
        {"TLSv1", "SSL_RSA_WITH_RC4_128_MD5"},
        {"TLSv1", "SSL_RSA_WITH_DES_CBC_SHA"},
        {"TLSv1", "SSL_RSA_EXPORT_WITH_RC4_40_MD5"},
        {"TLSv1.2", "TLS_DH_anon_WITH_AES_128_GCM_SHA256"},
        {"TLSv1.2", "TLS_RSA_WITH_NULL_SHA256"},
        {"TLSv1.2", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"},
    };

    public static void main(String[] arguments) throws Exception {
        int base = Integer.parseInt(arguments[0]);
        SSLContext context = context(arguments[1]);
        for (int i = 0; i < ROWS.length; i++) {
            SSLServerSocket server = (SSLServerSocket) context.getServerSocketFactory()
                    .createServerSocket(base + i, 50, InetAddress.getByName("127.0.0.1"));
            server.setEnabledProtocols(new String[] {ROWS[i][0]});
            server.setEnabledCipherSuites(new String[] {ROWS[i][1]});
            String name = ROWS[i][0] + " " + ROWS[i][1];
            new Thread(() -> accept(server, name)).start();
        }
    }

    private static SSLContext context(String file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void accept(SSLServerSocket server, String name) {
        while (true) {
            try {
                SSLSocket socket = (SSLSocket) server.accept();
                new Thread(() -> answer(socket, name)).start();
            } catch (IOException e) {
                System.out.println(name + ": " + e);
            }
        }
    }

    private static void answer(SSLSocket socket, String name) {
        try (socket) {
            socket.setSoTimeout(20_000);
            socket.startHandshake();
            BufferedReader head = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            String line = head.readLine();
            if (line != null) {
                System.out.println("REQUEST " + line.split(" ")[1]);
            }
            while (line != null && !line.isEmpty()) {
                line = head.readLine();
            }
            String body = "{\"name\":\"" + name + "\"}\n";
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body;
            OutputStream out = socket.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            System.out.println(name + ": " + e);
        }
    }
}
