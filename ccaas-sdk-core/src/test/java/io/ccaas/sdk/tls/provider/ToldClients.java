package io.ccaas.sdk.tls.provider;

import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Clients of any provider, told what to offer in the one way that Java 17 has. */
record ToldClients(SSLContext context, Offered told, UnaryOperator<SSLEngine> between) implements Supplier<SSLEngine> {

    /** How Java and others call parts of what is permitted below. */
    private static final List<String> PARTS = List.of("EC", "XDH", "X25519", "ML-KEM", "ML-KEM-768", "SHA256withECDSA");

    static ToldClients of(Provider provider, Offered told) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS", provider);
        context.init(null, null, null);
        return new ToldClients(context, told, engine -> engine);
    }

    static Offered told(String protocol, String suite, String... groups) {
        return new Offered(Set.of(protocol), Set.of(suite), Set.of(groups), Set.of("ecdsa_secp256r1_sha256"));
    }

    ToldClients with(UnaryOperator<SSLEngine> changed) {
        return new ToldClients(context, told, changed);
    }

    Set<String> tested() throws ProviderRefused {
        return SelfTest.groups(this, told);
    }

    @Override
    public SSLEngine get() {
        SSLEngine engine = between.apply(context.createSSLEngine("localhost", 443));
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(told.protocols().toArray(String[]::new));
        parameters.setCipherSuites(told.suites().toArray(String[]::new));
        parameters.setAlgorithmConstraints(new AllowList(told));
        engine.setSSLParameters(parameters);
        return engine;
    }

    private static final class AllowList implements AlgorithmConstraints {

        private final Set<String> names = new HashSet<>(PARTS);

        AllowList(Offered told) {
            List.of(told.protocols(), told.suites(), told.groups(), told.signatures())
                    .forEach(names::addAll);
        }

        @Override
        public boolean permits(
                Set<CryptoPrimitive> primitives, String algorithm, @Nullable AlgorithmParameters parameters) {
            return names.contains(algorithm);
        }

        @Override
        public boolean permits(Set<CryptoPrimitive> primitives, Key key) {
            return true;
        }

        @Override
        public boolean permits(
                Set<CryptoPrimitive> primitives, String algorithm, Key key, @Nullable AlgorithmParameters parameters) {
            return names.contains(algorithm);
        }
    }
}
