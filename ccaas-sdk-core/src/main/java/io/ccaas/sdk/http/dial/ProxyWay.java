package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.ProxyException;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dials the proxy and has it connect to the host. Below OkHttp, which must not know: its own proxies would see redirects,
 * authenticators and fields of the call. The proxy sees host, port and its own password; the host sees none of it.
 */
final class ProxyWay implements Way {

    private final ProxyDeclaration proxy;
    private final Function<SecretReference, Secret> secrets;
    private final GuardedDns dns;
    private final CurrentDeadline deadline;

    ProxyWay(
            ProxyDeclaration proxy,
            Function<SecretReference, Secret> secrets,
            GuardedDns dns,
            CurrentDeadline deadline) {
        this.proxy = proxy;
        this.secrets = secrets;
        this.dns = dns;
        this.deadline = deadline;
    }

    @Override
    public void connect(Socket socket, Dial dial, InetSocketAddress target, int timeoutMillis) throws IOException {
        // The login before anything is dialled: without it there is nothing to ask.
        try (Lent login = new Lent(login())) {
            InetSocketAddress hop =
                    new InetSocketAddress(firstAddress(), proxy.address().port());
            GuardedSockets.checked(proxy.network(), hop);
            dial.to(hop, timeoutMillis);
            new Tunnel(socket, deadline).open(target.getHostString(), target.getPort(), login.login());
        } catch (SdkException refusal) {
            socket.close();
            throw new CarriedRefusal(refusal);
        } catch (CarriedRefusal | RefusedLookup refusal) {
            socket.close();
            throw refusal;
        } catch (IOException foreign) {
            socket.close();
            throw new CarriedRefusal(ProxyException.unreachable(foreign));
        }
    }

    /** Wiped whatever happens. */
    private record Lent(Optional<BasicLogin> login) implements AutoCloseable {

        @Override
        public void close() {
            login.ifPresent(BasicLogin::close);
        }
    }

    private InetAddress firstAddress() throws IOException {
        return dns.lookup(proxy.address().host()).get(0);
    }

    private Optional<BasicLogin> login() {
        try {
            return proxy.login().map(declared -> new BasicLogin(declared.user(), secrets.apply(declared.password())));
        } finally {
            deadline.rearm(); // whoever was asked may have waited for channels
        }
    }
}
