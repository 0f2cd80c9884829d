package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.web.WebTarget;
import java.util.Set;

/**
 * Proof that one request may go to one target: the only thing with which the http pipeline sends. Only {@link
 * DataFlowMap} makes it.
 *
 * <p>Guarantees: the target lies under an origin declared for the partner, and the data classes are among those it may
 * receive. Does not guarantee: anything about the address its name resolves to; see {@link AddressRules}.
 */
public final class EgressPermit {

    private final Partner partner;
    private final WebTarget target;
    private final Set<DataClass> data;

    EgressPermit(Partner partner, WebTarget target, Set<DataClass> data) {
        this.partner = partner;
        this.target = target;
        this.data = Set.copyOf(data);
    }

    /**
     * To whom.
     *
     * @return the partner
     */
    public Partner partner() {
        return partner;
    }

    /**
     * Where exactly; send to {@link WebTarget#uri()} and to nothing that was there before.
     *
     * @return the canonical target
     */
    public WebTarget target() {
        return target;
    }

    /**
     * What the request carries.
     *
     * @return unmodifiable; empty for a request without data of calls
     */
    public Set<DataClass> data() {
        return data;
    }

    @Override
    public String toString() {
        return "EgressPermit[" + partner.id() + ", " + target.origin() + ", " + data + "]";
    }
}
