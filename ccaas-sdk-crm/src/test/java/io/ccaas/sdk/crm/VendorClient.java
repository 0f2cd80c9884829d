package io.ccaas.sdk.crm;

import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A vendor's own client, installed into a directory of its own, which drives a stub over TLS. */
public final class VendorClient {

    private VendorClient() {}

    /**
     * Drives a stub.
     *
     * @param directory empty
     * @param npmPackage with its version
     * @param vendor which part of the script
     * @param stub what is driven
     * @return what the client made of the answers, JSON
     * @throws Exception when it could not be run
     */
    public static String drive(
            Path directory, String npmPackage, String vendor, Function<ReceivedRequest, FakeAnswer> stub)
            throws Exception {
        try (InputStream script = Objects.requireNonNull(VendorClient.class.getResourceAsStream("peers.cjs"))) {
            Files.copy(script, directory.resolve("peers.cjs"));
        }
        PartnerFolder folder = PartnerFolder.create(directory);
        run(
                directory,
                List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", npmPackage),
                Map.of());
        try (FakePartner partner = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(stub)
                .start()) {
            // For the stub alone: whoever installs packages may need an authority of their own.
            String authority = directory.resolve("ca.pem").toString();
            return run(
                    directory,
                    List.of("node", "peers.cjs", vendor, partner.endpoint()),
                    Map.of("NODE_EXTRA_CA_CERTS", authority));
        }
    }

    private static String run(Path directory, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path answer = directory.resolve("answer");
        Path complaint = directory.resolve("complaint");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(answer.toFile())
                .redirectError(complaint.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command.get(0) + ": " + Files.readString(complaint));
        }
        return Files.readString(answer);
    }
}
