package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The slots by key. Beyond a bound those go that were not asked for the longest; one whose source is being asked stays, so that there
 * may be as many more as there are callers at work.
 */
final class Slots<C extends Credential> {

    /** A partner needs one for each audience and set of scopes; whoever makes a key of each call meets this bound. */
    static final int MOST = 256;

    private final Map<CredentialRequest.Key, Slot<C>> byKey = new ConcurrentHashMap<>();
    private final Function<CredentialRequest.Key, Slot<C>> making;

    Slots(Function<CredentialRequest.Key, Slot<C>> making) {
        this.making = making;
    }

    Slot<C> of(CredentialRequest.Key key) {
        Slot<C> known = byKey.get(key);
        if (known != null && !known.isRetired()) {
            return known;
        }
        Slot<C> own = byKey.compute(key, (same, old) -> old == null || old.isRetired() ? making.apply(same) : old);
        if (byKey.size() > MOST) {
            makeRoom(own);
        }
        return own;
    }

    private void makeRoom(Slot<C> own) {
        List<Unused<C>> others = byKey.entrySet().stream()
                .filter(entry -> entry.getValue() != own)
                .map(entry -> new Unused<>(
                        entry.getKey(), entry.getValue(), entry.getValue().unusedFor()))
                .sorted(Comparator.<Unused<C>>comparingLong(Unused::nanos).reversed())
                .toList();
        for (Unused<C> other : others) {
            if (byKey.size() <= MOST) {
                return;
            }
            if (other.slot().retire()) {
                byKey.remove(other.key(), other.slot());
            }
        }
    }

    /** For how long nobody has asked: noted once, since it changes while they are put in order. */
    private record Unused<C extends Credential>(CredentialRequest.Key key, Slot<C> slot, long nanos) {}

    Collection<Slot<C>> all() {
        return byKey.values();
    }

    int size() {
        return byKey.size();
    }
}
