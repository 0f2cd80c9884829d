package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.jsse.DelegatingEngine;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** Java's own engines made to disobey in one way each. */
final class Heedless {

    private static final int RANDOM_AT = 5 + 4 + 2;
    private static final int RETRY = 0xcf21ad74;

    private Heedless() {}

    /** Loses a part of what it is told, as some providers do. */
    static UnaryOperator<SSLEngine> losing(Consumer<SSLParameters> loss) {
        return inner -> new DelegatingEngine(inner) {
            @Override
            public void setSSLParameters(SSLParameters told) {
                loss.accept(told);
                super.setSSLParameters(told);
            }
        };
    }

    static boolean isRetry(ByteBuffer record) {
        return record.remaining() > RANDOM_AT + 4 && record.getInt(RANDOM_AT) == RETRY;
    }

    /** Says an honest hello and then takes some answers without a look. */
    static UnaryOperator<SSLEngine> taking(Predicate<ByteBuffer> which) {
        return inner -> new Taking(inner, which);
    }

    private static final class Taking extends DelegatingEngine {

        private final Predicate<ByteBuffer> which;
        private boolean took;

        Taking(SSLEngine inner, Predicate<ByteBuffer> which) {
            super(inner);
            this.which = which;
        }

        @Override
        public SSLEngineResult unwrap(ByteBuffer from, ByteBuffer[] to, int offset, int length) throws SSLException {
            if (!took && !which.test(from)) {
                return super.unwrap(from, to, offset, length);
            }
            took = true;
            return new SSLEngineResult(Status.OK, HandshakeStatus.NEED_UNWRAP, from.remaining(), 0);
        }

        @Override
        public HandshakeStatus getHandshakeStatus() {
            return took ? HandshakeStatus.NEED_UNWRAP : super.getHandshakeStatus();
        }
    }
}
