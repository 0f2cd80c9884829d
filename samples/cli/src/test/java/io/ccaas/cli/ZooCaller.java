package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.transport.TlsProbe;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls every server of a zoo that runs, through the library's public surface, and prints a {@link ZooLine} for each
 * attempt: {@code ZooCaller ZOO FOLDER}. Run in a process of its own, whose settings the test chooses.
 */
final class ZooCaller implements AutoCloseable {

    /** Some servers never answer, or drip for a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String run;
    private final Ccaas ccaas;
    private final TlsClient probing;
    private final ExecutorService callers = Executors.newFixedThreadPool(4);
    private final List<Future<ZooLine>> lines = new ArrayList<>();

    private ZooCaller(String run, Path zoo, Path partners) {
        this.run = run;
        this.ccaas = Ccaas.builder()
                .resolver(host -> List.of(InetAddress.getLoopbackAddress()))
                .open(partners);
        TlsTrust root = TlsTrust.anchors(CredentialLoader.relativeTo(zoo).certificates("root", Path.of("root.crt")));
        this.probing = TlsClient.of(TlsPolicy.named(ZooPartners.POLICIES.get(0)), root, null);
    }

    public static void main(String[] arguments) throws Exception {
        Path zoo = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        ZooPartners partners = ZooPartners.of(zoo);
        try (ZooCaller caller = new ZooCaller(String.valueOf(folder.getFileName()), zoo, partners.write(folder))) {
            partners.servers().forEach(caller::control);
            partners.servers().forEach(caller::probe);
            partners.entries().forEach(caller::call);
            for (Future<ZooLine> line : caller.lines) {
                System.out.println(line.get().text());
            }
        }
    }

    private void control(ZooServer server) {
        String path = run + "/control/" + server.name();
        add("control", server, "-", "-", path, () -> PermissiveCall.get(server, path));
    }

    private void probe(ZooServer server) {
        add("probe", server, ZooPartners.POLICIES.get(0), "-", "-", () -> {
            new TlsProbe(probing).look("localhost", server.port(), server.host(), Deadline.in(PATIENCE));
            return "accepted";
        });
    }

    private void call(ZooPartners.Entry entry) {
        String path = run + "/" + entry.id();
        add("call", entry.server(), entry.policy(), entry.identity(), path, () -> {
            CrmClient client = ccaas.crmClient(entry.id(), Set.of());
            return "answered "
                    + client.sendByHand("GET", path, Deadline.in(PATIENCE)).status();
        });
    }

    private void add(
            String kind, ZooServer server, String policy, String identity, String path, Callable<String> attempt) {
        lines.add(
                callers.submit(() -> new ZooLine(kind, server.name(), policy, identity, "/" + path, outcome(attempt))));
    }

    private static String outcome(Callable<String> attempt) throws Exception {
        try {
            return attempt.call();
        } catch (SdkException refused) {
            return refused.code();
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
        ccaas.close();
    }
}
