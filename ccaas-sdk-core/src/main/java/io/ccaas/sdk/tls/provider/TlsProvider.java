package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The closed choice of TLS providers. Each is held by instance, because one that was put in front of it, or registered
 * under its name, would be taken silently.
 */
public abstract sealed class TlsProvider permits JavaTls, BouncyCastleTls {

    private final Provider provider;

    TlsProvider(Provider provider) {
        this.provider = provider;
    }

    /**
     * Finds one.
     *
     * @param name which
     * @return the provider
     * @throws ProviderRefused when it is not there, or another one bears its name
     */
    public static TlsProvider named(TlsProviderName name) throws ProviderRefused {
        if (name == TlsProviderName.JAVA) {
            return JavaTls.ofThisJava();
        }
        try {
            return BouncyCastleTls.ofItsJars();
        } catch (LinkageError absent) {
            throw ProviderRefused.absent();
        }
    }

    /**
     * Makes a context that is ready.
     *
     * @param keys what to prove ourselves with
     * @param trust whom to believe
     * @return the context
     * @throws GeneralSecurityException when the provider cannot, or a part of it is missing
     */
    public SSLContext context(KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        try {
            SSLContext context = SSLContext.getInstance("TLS", provider);
            initialize(context, keys, trust);
            return context;
        } catch (LinkageError missing) {
            throw ProviderRefused.absent();
        }
    }

    /**
     * Proves that it keeps what it is told: {@link SelfTest}, seven hellos at most.
     *
     * @param clients makes clients of the provider that were told and have not said their hello
     * @param told what they were told
     * @return the groups that are offered; empty when the provider has nothing that it could offer
     * @throws ProviderRefused {@code TLS_PROVIDER_UNPROVEN} when something else was offered or taken; {@code
     *     TLS_PROVIDER_ABSENT} when a part of it is missing
     */
    public Set<String> proven(Supplier<SSLEngine> clients, Offered told) throws ProviderRefused {
        return SelfTest.groups(clients, told);
    }

    abstract void initialize(SSLContext context, KeyManager[] keys, TrustManager[] trust)
            throws GeneralSecurityException;

    /**
     * Java's own search for chains, whoever speaks TLS.
     *
     * @return a factory that is not yet told of anchors
     * @throws GeneralSecurityException when Java has none
     */
    public static TrustManagerFactory chains() throws GeneralSecurityException {
        return TrustManagerFactory.getInstance("PKIX", JavaTls.provider());
    }

    /**
     * The versions of TLS that are asked of it.
     *
     * @param supported what the provider says that it has
     * @return names of Java
     */
    public abstract Set<String> protocols(Collection<String> supported);

    /**
     * Names of parts that it asks the constraints about, beyond those that Java asks about.
     *
     * @return names of Java
     */
    public abstract Set<String> parts();

    /**
     * How the group of a connection is learned.
     *
     * @return true when from the wire, by {@link Told#agreed}
     */
    public abstract boolean readsTheGroupOnTheWire();

    /**
     * Lays the side that dials over a socket.
     *
     * @param context one of this provider
     * @param connected the socket
     * @param name the name dialled
     * @param port its port
     * @param autoClose whether closing closes the connected socket too
     * @param told its rules
     * @return a socket that has not begun
     * @throws IOException when the socket is not connected
     */
    public abstract SSLSocket client(
            SSLContext context, Socket connected, String name, int port, boolean autoClose, Told told)
            throws IOException;

    /**
     * Lays the side that is dialled over a socket.
     *
     * @param context one of this provider
     * @param accepted the socket; closed with the one that is given
     * @param told its rules
     * @return a socket that has not begun
     * @throws IOException when the socket is not connected
     */
    public abstract SSLSocket server(SSLContext context, Socket accepted, Told told) throws IOException;

    /**
     * Holds an engine to its rules.
     *
     * @param made by a context of this provider; not used any more
     * @param told its rules
     * @return the engine to use
     */
    public abstract SSLEngine engine(SSLEngine made, Told told);
}
