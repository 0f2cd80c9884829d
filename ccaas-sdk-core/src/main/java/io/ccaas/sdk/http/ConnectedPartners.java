package io.ccaas.sdk.http;

import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The partners that are connected, each once. To connect may take long, since keys and overlays come from elsewhere: whoever
 * does it holds up those alone who want the same partner, and never whoever closes. Thread-safe.
 */
final class ConnectedPartners implements AutoCloseable {

    private final Function<Partner, ConnectedPartner> opening;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private volatile boolean closed;

    ConnectedPartners(Function<Partner, ConnectedPartner> opening) {
        this.opening = opening;
    }

    ConnectedPartner get(Partner partner) {
        requireOpen();
        ConnectedPartner one =
                places.computeIfAbsent(partner.id(), id -> new Place()).get(partner, opening);
        if (closed) {
            one.close(); // it may have been opened after the others were closed
        }
        requireOpen();
        return one;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the SDK was closed");
        }
    }

    /** Cancels; does not wait. */
    @Override
    public void close() {
        closed = true; // first: whoever opens one from now on closes it
        open().forEach(ConnectedPartner::close);
    }

    /** Lets cancelled calls write down how they ended. */
    void awaitEnd(Deadline until) {
        open().forEach(one -> one.pipeline().awaitEnd(until));
    }

    private List<ConnectedPartner> open() {
        return places.values().stream()
                .map(place -> place.value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where one partner is, once somebody has connected it. */
    private static final class Place {

        private final ReentrantLock turn = new ReentrantLock();
        private volatile @Nullable ConnectedPartner value;

        ConnectedPartner get(Partner partner, Function<Partner, ConnectedPartner> opening) {
            ConnectedPartner known = value;
            return known == null ? opened(partner, opening) : known;
        }

        private ConnectedPartner opened(Partner partner, Function<Partner, ConnectedPartner> opening) {
            await();
            try {
                ConnectedPartner known = value;
                if (known == null) {
                    known = opening.apply(partner);
                    value = known;
                }
                return known;
            } finally {
                turn.unlock();
            }
        }

        private void await() {
            try {
                turn.lockInterruptibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw TransportException.cancelled(false);
            }
        }
    }
}
