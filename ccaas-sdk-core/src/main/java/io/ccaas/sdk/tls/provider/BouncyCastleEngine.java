package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.jsse.DelegatingEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.bouncycastle.jsse.BCSSLEngine;

/** An engine of BCJSSE that keeps its groups whatever parameters are set, and as a server shows its own hello. */
final class BouncyCastleEngine extends DelegatingEngine {

    private final SSLEngine inner;
    private final Told told;
    private final ServerHello hello;

    BouncyCastleEngine(SSLEngine inner, Told told) {
        super(inner);
        this.inner = inner;
        this.told = told;
        this.hello = new ServerHello(told);
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        inner.setSSLParameters(parameters);
        BCSSLEngine theirs = (BCSSLEngine) inner;
        theirs.setParameters(BouncyCastleTls.tell(theirs.getParameters(), told));
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target) throws SSLException {
        ByteBuffer made = target.duplicate();
        try {
            SSLEngineResult result = inner.wrap(sources, offset, length, target);
            if (!inner.getUseClientMode()) {
                hello.accept(made.limit(target.position()));
            }
            return result;
        } catch (SSLException foreign) {
            throw asOfJava(foreign);
        }
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length) throws SSLException {
        try {
            return inner.unwrap(source, targets, offset, length);
        } catch (SSLException foreign) {
            throw asOfJava(foreign);
        }
    }

    private static SSLException asOfJava(SSLException foreign) {
        return foreign.getCause() instanceof IOException cause
                        && BouncyCastleAlert.asOfJava(cause) instanceof SSLException java
                ? java
                : foreign;
    }
}
