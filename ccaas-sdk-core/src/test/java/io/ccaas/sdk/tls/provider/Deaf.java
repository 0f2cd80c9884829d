package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.jsse.DelegatingEngine;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLHandshakeException;

/** Refuses every server, and so would pass a trial that counts refusals only. */
final class Deaf extends DelegatingEngine {

    Deaf(SSLEngine inner) {
        super(inner);
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length)
            throws SSLHandshakeException {
        throw new SSLHandshakeException("refused");
    }
}
