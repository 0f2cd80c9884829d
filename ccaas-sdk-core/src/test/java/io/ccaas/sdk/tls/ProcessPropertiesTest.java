package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host sets for Java's TLS as a whole, seen on the wire of a process that is started so. */
final class ProcessPropertiesTest {

    @TempDir
    private Path folder;

    private Path store = Path.of("");

    /** One name: what our client did, and what Java's own did. */
    private record Row(String ours, String javas) {}

    @BeforeEach
    void writeTheStoreOfAStranger() throws Exception {
        TestAuthority stranger = TestAuthority.create("stranger");
        IssuedCertificate leaf = stranger.leaf("host")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH, TestExtension.CLIENT_AUTH))
                .issue();
        KeyStore made = KeyStore.getInstance("PKCS12");
        made.load(null, null);
        made.setCertificateEntry("ca", stranger.certificate());
        made.setKeyEntry(
                "host", leaf.privateKey(), "test".toCharArray(), leaf.chain().toArray(X509Certificate[]::new));
        store = folder.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            made.store(out, "test".toCharArray());
        }
    }

    /**
     * What one process did.
     *
     * @param byName "hello", "believes" and "shows"
     */
    private record Rows(Map<String, Row> byName) {

        Row row(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }

        Row hello() {
            return row("hello");
        }
    }

    /** A start of Java with these settings. */
    private Rows run(String... properties) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ProcessPropertiesMain.class.getName(), store.toString()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, child.waitFor());
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            String[] part = line.split("\\|", -1);
            rows.put(part[0], new Row(part[1], part[2]));
        }
        return new Rows(rows);
    }

    private static List<String> groups(String hello) {
        Matcher list = Pattern.compile(" 10=[0-9a-f]{4}((?:[0-9a-f]{4})+)").matcher(hello);
        assertTrue(list.find(), hello);
        return Arrays.asList(list.group(1).split("(?<=\\G.{4})"));
    }

    /** What is the same whatever groups and signatures there are. */
    private static String withoutLists(String hello) {
        return hello.replaceAll(" (10|13|50)=[0-9a-f]*", " $1=");
    }

    @Test
    void versionsAndSuitesOfTheProcess_changeNothingOfTheHello() throws Exception {
        Row plain = run().hello();
        Row set = run(
                        "-Djdk.tls.client.protocols=TLSv1.1,TLSv1.2",
                        "-Dhttps.protocols=TLSv1.1",
                        "-Djdk.tls.client.cipherSuites=TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                        "-Dhttps.cipherSuites=TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                        "-Djavax.net.ssl.trustStore=" + store,
                        "-Djavax.net.ssl.trustStorePassword=test",
                        "-Djavax.net.ssl.keyStore=" + store,
                        "-Djavax.net.ssl.keyStorePassword=test")
                .hello();
        assertEquals(plain.ours(), set.ours());
        assertTrue(set.javas().contains("suites c013 "), set.javas());
    }

    @Test
    void storesOfTheProcess_areNeitherBelievedNorShown() throws Exception {
        Rows rows = run(
                "-Djavax.net.ssl.trustStore=" + store,
                "-Djavax.net.ssl.trustStorePassword=test",
                "-Djavax.net.ssl.keyStore=" + store,
                "-Djavax.net.ssl.keyStorePassword=test");
        assertEquals(new Row("TLS_CHAIN", "ACCEPTED"), rows.row("believes"));
        assertEquals(new Row("nothing", "CN=host"), rows.row("shows"));
    }

    /** Java 17 has no other way to choose groups, so this one may take some away or order them, and add none. */
    @Test
    void groupsOfTheProcess_addNoneToThePolicys() throws Exception {
        Row plain = run().hello();
        Row set =
                run("-Djdk.tls.namedGroups=ffdhe2048,secp521r1,x448,secp256r1").hello();
        assertEquals(List.of("0100", "0019", "001e", "0017"), groups(set.javas()));
        assertTrue(groups(plain.ours()).containsAll(groups(set.ours())), set.ours());
        assertEquals(withoutLists(plain.ours()), withoutLists(set.ours()));
    }

    @Test
    void groupsOfTheProcessThatLeaveThePolicyNone_refuseTheClientAtItsMaking() throws Exception {
        Row set = run("-Djdk.tls.namedGroups=ffdhe2048").hello();
        assertEquals(List.of("0100"), groups(set.javas()));
        assertEquals("TLS_PROVIDER_GROUPS", set.ours());
    }

    @Test
    void signaturesOfTheProcess_addNoneToThePolicys() throws Exception {
        Row set = run("-Djdk.tls.client.SignatureSchemes=rsa_pkcs1_sha1,ecdsa_secp256r1_sha256")
                .hello();
        assertTrue(set.javas().contains(" 50=000402010403,"), set.javas());
        assertTrue(set.ours().contains(" 13=00020403,"), set.ours());
        assertEquals(withoutLists(run().hello().ours()), withoutLists(set.ours()));
    }
}
