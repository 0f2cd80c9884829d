package io.ccaas.cli;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.http.transport.TlsProbe;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.tls.NegotiatedTls;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsRefusedException;
import io.ccaas.sdk.tls.TlsTrust;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tls-check",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a server negotiates, and whether a policy accepts it.",
            "A stapled status and the promise to staple are checked; responders and lists are not asked.",
            "Exit 0: accepted. Exit 1: a rule refuses it, named. Exit 69: nobody answers in TLS."
        })
final class TlsCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOST:PORT", description = "the server")
    String server = "";

    @Option(names = "--policy", paramLabel = "NAME", description = "default: ${DEFAULT-VALUE}")
    String policy = "common-2026";

    @Option(names = "--trust", paramLabel = "PEM", description = "authorities; default: the public web PKI")
    @Nullable
    Path trust;

    @Option(
            names = "--identity",
            paramLabel = "CERT,KEY",
            split = ",",
            hideParamSyntax = true,
            arity = "1",
            description = "client certificate")
    Path @Nullable [] identity;

    @Option(names = "--server-name", paramLabel = "NAME", description = "name to ask for and require")
    @Nullable
    String serverName;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "default: ${DEFAULT-VALUE}")
    int seconds = 10;

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Override
    public Integer call() {
        int colon = server.lastIndexOf(':');
        if (colon < 1 || !server.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new UsageException("expected HOST:PORT, such as partner.example.com:443");
        }
        String host = server.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        int port = port(server.substring(colon + 1));
        String name = serverName == null ? host : serverName;
        try {
            accepted(new TlsProbe(client()).look(host, port, name, Timeout.deadline(seconds)));
            return Exit.DONE;
        } catch (TlsRefusedException refusal) {
            print("refused", refusal.code(), "");
            Console.message(String.valueOf(refusal.getMessage()));
            return Exit.FINDINGS;
        }
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new UsageException("expected a port from 1 to 65535");
        }
        return port;
    }

    /** An acceptance that says nothing of revocation would be read as if nothing were revoked. */
    private void accepted(NegotiatedTls seen) {
        NegotiatedTls.Revocation revocation = seen.revocation().orElseThrow();
        String negotiated = seen.protocol() + " " + seen.suite() + " " + seen.group();
        if (json) {
            Console.result(Json.text(verdict("accepted", "", negotiated)
                    .put("revocation", revocation.leaf())
                    .put("revocationUnknown", revocation.unknown())
                    .build()));
            return;
        }
        print("accepted", "", negotiated);
        String unknown = switch (revocation.unknown()) {
            case 0 -> "";
            case 1 -> "; not learned for 1 certificate";
            default -> "; not learned for " + revocation.unknown() + " certificates";
        };
        Console.result("revocation: leaf " + revocation.leaf() + unknown);
    }

    private void print(String verdict, String rule, String negotiated) {
        if (json) {
            Console.result(Json.text(verdict(verdict, rule, negotiated).build()));
        } else {
            Console.result((verdict + " under " + policy + ": " + rule + negotiated).strip());
        }
    }

    private JsonObject.Builder verdict(String verdict, String rule, String negotiated) {
        return JsonObject.builder()
                .put("verdict", verdict)
                .put("policy", policy)
                .put("rule", rule)
                .put("negotiated", negotiated);
    }

    private TlsClient client() {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of("").toAbsolutePath());
        TlsTrust anchors =
                trust == null ? TlsTrust.publicWebPki() : TlsTrust.anchors(loader.certificates("--trust", trust));
        return TlsClient.of(TlsPolicy.named(policy), anchors, identity(loader));
    }

    private @Nullable TlsIdentity identity(CredentialLoader loader) {
        if (identity == null) {
            return null;
        }
        if (identity.length != 2) {
            throw new UsageException("--identity takes CERT,KEY");
        }
        SecretReference key = new SecretReference(SecretReference.FILE, identity[1].toString());
        return loader.identity("--identity", identity[0], KeySource.of(key));
    }
}
