package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;

/**
 * Proves that a provider keeps what it is told: it offers nothing else, and it refuses servers that pick something else.
 * A refusal counts only where the same message with a permitted choice is taken. No socket, no certificate.
 *
 * <p>Not proven here: the group of TLS 1.2, which a server names after its certificate; the check after each handshake
 * looks at it.
 */
final class SelfTest {

    /** The last is in no policy and unknown to Java, for policies that have all the others. */
    private static final List<Integer> SUITES = List.of(0x1301, 0x1302, 0x1303, 0x1304);

    /** AES with a static RSA key: in no policy, and known to Java. */
    private static final int STATIC_RSA = 0x009c;

    /** Those that every Java has, and at last one of finite fields, which no policy has. */
    private static final List<Integer> GROUPS = List.of(23, 29, 24, 256);

    private final Supplier<SSLEngine> clients;
    private final ClientHello hello;

    private SelfTest(Supplier<SSLEngine> clients, ClientHello hello) {
        this.clients = clients;
        this.hello = hello;
    }

    /**
     * Runs it: seven hellos at most, about 10 ms of processor time.
     *
     * @param clients makes clients of the provider that were told and have not said their hello
     * @param told what they were told
     * @return the groups that are offered; empty when the provider has nothing that it could offer
     * @throws ProviderRefused {@code TLS_PROVIDER_UNPROVEN} when something else was offered or taken; {@code
     *     TLS_PROVIDER_ABSENT} when a part of it is missing
     */
    static Set<String> groups(Supplier<SSLEngine> clients, Offered told) throws ProviderRefused {
        try {
            return tried(clients, told);
        } catch (LinkageError missing) {
            throw ProviderRefused.absent();
        }
    }

    private static Set<String> tried(Supplier<SSLEngine> clients, Offered told) throws ProviderRefused {
        Optional<ClientHello> hello = Trial.begin(clients.get()).map(Trial::onlyHello);
        if (hello.isEmpty()) {
            return Set.of();
        }
        Offered offered = hello.get().offered();
        offered.requireWithin(told);
        if (offered.groups().isEmpty()) {
            return Set.of();
        }
        SelfTest test = new SelfTest(clients, hello.get());
        if (offered.protocols().contains("TLSv1.3")) {
            test.suitesAndGroups(told);
        }
        if (offered.protocols().contains("TLSv1.2")) {
            test.suites(STATIC_RSA, true, suite -> client -> ScriptedServer.hello12(client, suite));
        }
        return offered.groups();
    }

    private void suitesAndGroups(Offered told) throws ProviderRefused {
        int group = hello.shares().stream()
                .filter(ScriptedServer::canAnswer)
                .findFirst()
                .orElseThrow(() -> ProviderRefused.unproven("it sent a key for no group that is known"));
        int suite = suites(
                stranger(SUITES, CodePoints::suite, told.suites()),
                false,
                chosen -> client -> ScriptedServer.hello(client, chosen, group));
        int another = stranger(GROUPS, CodePoints::group, told.groups());
        refuse("group", client -> ScriptedServer.retry(client, suite, another));
        Optional<Integer> permitted = CodePoints.points(
                        CodePoints.GROUPS, hello.offered().groups())
                .filter(known -> !hello.shares().contains(known))
                .findFirst();
        if (permitted.isPresent()) {
            take(client -> ScriptedServer.retry(client, suite, permitted.get()));
        }
    }

    /** Gives the permitted suite that was taken. */
    private int suites(int stranger, boolean tls12, IntFunction<Function<ClientHello, ByteBuffer>> server)
            throws ProviderRefused {
        int permitted = CodePoints.points(CodePoints.SUITES, hello.offered().suites())
                .filter(point -> CodePoints.suite(point).contains("_WITH_") == tls12)
                .findFirst()
                .orElseThrow(() -> ProviderRefused.unproven("it offered a version without a suite for it"));
        take(server.apply(permitted));
        refuse("cipher suite", server.apply(stranger));
        return permitted;
    }

    private void take(Function<ClientHello, ByteBuffer> server) throws ProviderRefused {
        if (!taken(server)) {
            throw ProviderRefused.unproven("it did not take what it had offered");
        }
    }

    private void refuse(String what, Function<ClientHello, ByteBuffer> server) throws ProviderRefused {
        if (taken(server)) {
            throw ProviderRefused.unproven("it took a " + what + " that it was told to leave out");
        }
    }

    private boolean taken(Function<ClientHello, ByteBuffer> server) {
        return Trial.begin(clients.get()).map(trial -> trial.takes(server)).orElse(false);
    }

    private static int stranger(List<Integer> candidates, IntFunction<String> name, Set<String> told) {
        return candidates.stream()
                .filter(candidate -> !told.contains(name.apply(candidate)))
                .findFirst()
                .orElseThrow(() -> new SdkBugException("no policy has the last candidate"));
    }
}
