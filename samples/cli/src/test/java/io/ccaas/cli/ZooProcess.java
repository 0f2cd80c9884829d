package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ccaas.sdk.testing.PemFiles;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A process from which the zoo is called. */
enum ZooProcess {
    /** As Java comes. */
    USUAL(""),
    /** With every setting of Java that could be weakened, weakened. */
    WEAKENED("-Djdk.tls.client.protocols=TLSv1,TLSv1.1,TLSv1.2,TLSv1.3"
            + " -Djdk.tls.ephemeralDHKeySize=legacy"
            + " -Djdk.tls.namedGroups=secp521r1,x448,x25519,ffdhe2048,secp384r1,secp256r1"
            + " -Djdk.tls.allowUnsafeServerCertChange=true"
            + " -Djdk.tls.trustNameService=true"
            + " -Dsun.security.ssl.allowUnsafeRenegotiation=true");

    private final String settings;

    ZooProcess(String settings) {
        this.settings = settings;
    }

    List<ZooLine> callAll(TlsZoo zoo, Path folder) throws Exception {
        Path own = Files.createDirectory(folder.resolve(name().toLowerCase(Locale.ROOT)));
        Path out = folder.resolve(own.getFileName() + ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        if (this == WEAKENED) {
            command.addAll(List.of(settings.split(" ")));
            command.add("-Djava.security.properties=" + nothingDisabled(folder));
        }
        command.addAll(List.of("-cp", classPath(), ZooCaller.class.getName(), zoo.file(""), own.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, process.waitFor());
        return Files.readAllLines(out).stream().map(ZooLine::parse).toList();
    }

    private static Path nothingDisabled(Path folder) throws Exception {
        return Files.writeString(
                folder.resolve("weak.security"),
                "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
    }

    /** The packed jar, not what the build holds beside it. */
    private static String classPath() throws URISyntaxException {
        return String.join(
                File.pathSeparator, System.getProperty("ccaas.jar"), origin(ZooCaller.class), origin(PemFiles.class));
    }

    private static String origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
