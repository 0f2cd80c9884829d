package io.ccaas.sdk.tls.provider;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** SunJSSE. It asks the constraints about every group and shows them the other side's key. */
final class JavaTls extends TlsProvider {

    private static final String NAME = "SunJSSE";

    /**
     * It reads its settings when its classes are loaded and never again, so that a proof holds as long as the process: many
     * partners under one policy need one.
     */
    private static final Map<Offered, Set<String>> PROVEN = new ConcurrentHashMap<>();

    private JavaTls(Provider provider) {
        super(provider);
    }

    static TlsProvider ofThisJava() throws ProviderRefused {
        return new JavaTls(provider());
    }

    static Provider provider() throws ProviderRefused {
        return requireJavas(Security.getProvider(NAME));
    }

    /** A name can be borrowed, a place in the platform's own module cannot. */
    static Provider requireJavas(@Nullable Provider candidate) throws ProviderRefused {
        if (candidate == null) {
            throw ProviderRefused.unknown("this Java has none");
        }
        boolean javas = candidate.getClass().getModule() == Object.class.getModule();
        if (!javas || !candidate.getName().equals(NAME)) {
            throw ProviderRefused.unknown("another provider");
        }
        return candidate;
    }

    @Override
    public Set<String> proven(Supplier<SSLEngine> clients, Offered told) throws ProviderRefused {
        Set<String> known = PROVEN.get(told);
        if (known != null) {
            return known;
        }
        Set<String> groups = super.proven(clients, told);
        PROVEN.put(told, groups);
        return groups;
    }

    @Override
    void initialize(SSLContext context, KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        context.init(keys, trust, null);
    }

    @Override
    public Set<String> protocols(Collection<String> supported) {
        return Set.copyOf(supported);
    }

    @Override
    public Set<String> parts() {
        return Set.of();
    }

    @Override
    public boolean readsTheGroupOnTheWire() {
        return false;
    }

    @Override
    public SSLSocket client(SSLContext context, Socket connected, String name, int port, boolean autoClose, Told told)
            throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(connected, name, port, autoClose);
    }

    @Override
    public SSLSocket server(SSLContext context, Socket accepted, Told told) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
    }

    @Override
    public SSLEngine engine(SSLEngine made, Told told) {
        return made;
    }
}
