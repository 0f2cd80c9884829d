package io.ccaas.samples.server;

import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.ResponseSigner;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The flags that every sample partner has, made into settings. */
final class ServerFlags {

    static final Set<String> VALUED = Set.of(
            "--port",
            "--address",
            "--base-url",
            "--policy",
            "--directory",
            "--certificate",
            "--key",
            "--client-ca",
            "--client-key",
            "--signing-key",
            "--max-content",
            "--capture");
    static final Set<String> SWITCHES = Set.of("--print");

    /** What the files of {@code --directory} are called. */
    private static final Map<String, String> NAMES = Map.of(
            "--certificate", "server.pem",
            "--key", "server.key",
            "--client-ca", "client-ca.pem",
            "--signing-key", "sign.key");

    /** Enough for two minutes of a thousand requests a second; nonces are remembered about that long. */
    private static final int NONCES = 120_000;

    private static final long MIB = 1 << 20;

    private final Flags flags;
    private final CredentialLoader loader = CredentialLoader.relativeTo(Path.of(""));

    private ServerFlags(Flags flags) {
        this.flags = flags;
    }

    static ServerSettings settings(Flags flags, AnswerFault fault, PrintStream out, PrintStream log) {
        ServerFlags from = new ServerFlags(flags);
        return new ServerSettings(
                from.address(),
                flags.one("--base-url").map(ServerFlags::origin),
                from.tls(),
                from.verifier(),
                from.signer(),
                flags.number("--max-content", 1, 4096, 256) * MIB,
                fault,
                new Journal(log, flags.has("--print") ? Optional.of(out) : Optional.empty(), flags.path("--capture")));
    }

    private ResponseSigner signer() {
        return ResponseSigner.of(loader.signingKey("--signing-key", source("--signing-key")), Time.system());
    }

    private InetSocketAddress address() {
        int port = (int) flags.number("--port", 0, 65_535, 0);
        return new InetSocketAddress(flags.one("--address").orElse("localhost"), port);
    }

    private static String origin(String text) {
        if (!text.matches("https://[A-Za-z0-9.:\\[\\]-]+/?")) {
            throw new UsageException("--base-url takes https://name[:port] and nothing behind it");
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private TlsServer tls() {
        TlsPolicy policy = TlsPolicy.named(flags.one("--policy").orElse("common-2026"));
        TlsIdentity identity = loader.identity("server identity", file("--certificate"), source("--key"));
        TlsTrust clients = TlsTrust.anchors(loader.certificates("--client-ca", file("--client-ca")));
        return TlsServer.builder(policy, identity)
                .requireClientCertificates(clients)
                .build();
    }

    private RequestVerifier verifier() {
        RequestVerifier.Builder verifier = RequestVerifier.builder(ReplayStore.inMemory(NONCES));
        if (flags.all("--client-key").isEmpty()) {
            throw new UsageException("--client-key CLIENT=PEM is needed at least once");
        }
        for (String pair : flags.all("--client-key")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--client-key takes CLIENT=PEM");
            }
            VerificationKey key = loader.verificationKey("--client-key", Path.of(pair.substring(equals + 1)));
            verifier.trust(pair.substring(0, equals), key);
        }
        return verifier.build();
    }

    private Path file(String flag) {
        return flags.path(flag)
                .or(() -> flags.path("--directory").map(directory -> directory.resolve(NAMES.get(flag))))
                .orElseThrow(() -> new UsageException(flag + " PEM is needed, or --directory DIR"));
    }

    private KeySource source(String flag) {
        return KeySource.of(loader.reference(flag, "file:" + file(flag)));
    }
}
