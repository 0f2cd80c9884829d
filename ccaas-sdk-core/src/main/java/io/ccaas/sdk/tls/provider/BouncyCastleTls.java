package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.jsse.TappedSocket;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.BCSSLParameters;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/**
 * BCJSSE over Bouncy Castle's own cryptography, never registered. It asks the constraints about the parts of a hybrid
 * group, so the groups are told by its own parameters; it shows nobody the other side's key, so the group is read off
 * the server's hello. TLS 1.3 only: then there is nothing to renegotiate, and it takes up no session there.
 *
 * <p>No other class of ours may be needed to find out that its jars are missing.
 */
final class BouncyCastleTls extends TlsProvider {

    private static final String TLS_1_3 = "TLSv1.3";

    /** Groups and schemes themselves are told by name; these are what they are made of. */
    private static final Set<String> PARTS = Set.of(
            "secp256r1",
            "secp384r1",
            "X448",
            "ML-KEM",
            "ML-KEM-768",
            "ML-KEM-1024",
            "ML-DSA-87",
            "SHA256withRSAandMGF1",
            "SHA384withRSAandMGF1",
            "SHA512withRSAandMGF1");

    private BouncyCastleTls(Provider provider) {
        super(provider);
    }

    static TlsProvider ofItsJars() {
        return new BouncyCastleTls(new BouncyCastleJsseProvider(new BouncyCastleProvider()));
    }

    static BCSSLParameters tell(BCSSLParameters parameters, Told told) {
        String[] groups = told.groups().toArray(String[]::new);
        parameters.setNamedGroups(groups);
        parameters.setUseNamedGroupsOrder(true);
        parameters.setEarlyKeyShares(new String[] {groups[0]}); // else a system property has a say
        parameters.setSignatureSchemes(told.signatures().toArray(String[]::new));
        return parameters;
    }

    /** With Java's random numbers: it finds none of its own unless it is registered. */
    @Override
    void initialize(SSLContext context, KeyManager[] keys, TrustManager[] trust) throws GeneralSecurityException {
        context.init(keys, trust, new SecureRandom());
    }

    @Override
    public Set<String> protocols(Collection<String> supported) {
        return supported.contains(TLS_1_3) ? Set.of(TLS_1_3) : Set.of();
    }

    @Override
    public Set<String> parts() {
        return PARTS;
    }

    @Override
    public boolean readsTheGroupOnTheWire() {
        return true;
    }

    @Override
    public SSLSocket client(SSLContext context, Socket connected, String name, int port, boolean autoClose, Told told)
            throws IOException {
        Socket tapped = TappedSocket.reading(connected, new ServerHello(told));
        SSLSocket made = (SSLSocket) context.getSocketFactory().createSocket(tapped, name, port, autoClose);
        return new BouncyCastleSocket(made, connected, autoClose, told);
    }

    @Override
    public SSLSocket server(SSLContext context, Socket accepted, Told told) throws IOException {
        Socket tapped = TappedSocket.writing(accepted, new ServerHello(told));
        SSLSocket made = (SSLSocket) context.getSocketFactory().createSocket(tapped, null, true);
        return new BouncyCastleSocket(made, accepted, true, told);
    }

    @Override
    public SSLEngine engine(SSLEngine made, Told told) {
        return new BouncyCastleEngine(made, told);
    }
}
