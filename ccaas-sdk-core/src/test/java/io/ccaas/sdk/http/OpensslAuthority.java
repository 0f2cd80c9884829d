package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An authority in the hands of openssl: it issues one certificate for {@code localhost}, keeps the index that says
 * whether it is revoked, and answers about it with openssl's own responder and lists.
 */
final class OpensslAuthority implements AutoCloseable {

    static final String GOOD = "V\t391231000000Z\t\t1001\tunknown\t/CN=localhost\n";
    static final String REVOKED = "R\t391231000000Z\t260101000000Z,keyCompromise\t1001\tunknown\t/CN=localhost\n";

    private static final String CONFIGURATION = """
            [req]
            distinguished_name = name
            [name]
            [root]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            [leaf]
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = serverAuth
            subjectAltName = DNS:localhost
            %s
            [delegate]
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = OCSPSigning
            [ca]
            default_ca = lists
            [lists]
            database = index
            crlnumber = number
            default_md = sha256
            default_crl_days = 1
            """;

    private final Path folder;
    private final List<Process> responders = new ArrayList<>();

    OpensslAuthority(Path folder, String index) throws Exception {
        this.folder = folder;
        Files.writeString(folder.resolve("index"), index);
        Files.writeString(folder.resolve("number"), "01\n");
        configure("");
        root("root");
        root("stranger"); // of the same name, with another key
        signed("delegate", "delegate", 2);
        signed("undelegated", "leaf", 3);
    }

    private void configure(String place) throws IOException {
        Files.writeString(folder.resolve("openssl.cnf"), CONFIGURATION.formatted(place));
    }

    private void openssl(String arguments) throws Exception {
        Process process = start(arguments, "openssl.log");
        assertEquals(0, process.waitFor(), arguments);
    }

    private Process start(String arguments, String log) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        if (!log.isEmpty()) {
            builder.redirectOutput(folder.resolve(log).toFile());
        }
        return builder.start();
    }

    private void root(String file) throws Exception {
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + file + ".key");
        openssl("req -x509 -new -config openssl.cnf -extensions root -key " + file
                + ".key -subj /CN=root -days 30 -out " + file + ".pem");
    }

    private void signed(String file, String kind, int serial) throws Exception {
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + file + ".key");
        openssl("req -new -config openssl.cnf -key " + file + ".key -subj /CN=localhost -out " + file + ".csr");
        openssl("x509 -req -in " + file + ".csr -CA root.pem -CAkey root.key -set_serial 0x" + serial
                + " -days 30 -extfile openssl.cnf -extensions " + kind + " -out " + file + ".pem");
    }

    /** The certificate that the index speaks of, which says where its status is told. */
    TlsIdentity leaf(String place) throws Exception {
        configure(place);
        signed("leaf", "leaf", 1001);
        return CredentialLoader.relativeTo(folder)
                .identity("leaf", Path.of("leaf.pem"), KeySource.of(new SecretReference("file", "leaf.key")));
    }

    /** A responder that signs as one of root, stranger, delegate, undelegated; its origin. */
    String respondingAs(String signer) throws Exception {
        Process responder = start(
                "ocsp -port 0 -index index -CA root.pem -nmin 60 -rsigner %1$s.pem -rkey %1$s.key".formatted(signer),
                "");
        responders.add(responder);
        BufferedReader out = responder.inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(out.readLine());
        return "http://localhost:" + line.replaceAll("^ACCEPT .*:([0-9]+) .*$", "$1");
    }

    /** The authority's list as root or stranger signs it. */
    byte[] listSignedBy(String signer) throws Exception {
        openssl("ca -gencrl -config openssl.cnf -keyfile %1$s.key -cert %1$s.pem -out list.pem".formatted(signer));
        openssl("crl -in list.pem -outform DER -out list.crl");
        return Files.readAllBytes(folder.resolve("list.crl"));
    }

    @Override
    public void close() {
        responders.forEach(Process::destroy);
    }
}
