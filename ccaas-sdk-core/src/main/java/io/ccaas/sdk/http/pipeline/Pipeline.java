package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.Dialling;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.http.transport.Transport;
import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.EgressPermit;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything a call passes, as one list; read it from the bottom up to follow a call. */
public final class Pipeline implements AutoCloseable {

    private static final long LARGEST_LOOK = 64 * 1024;

    private final Transport transport;
    private final Outcome.Step first;
    private final Time time;
    private final UnderWay underWay = new UnderWay();

    private Pipeline(Transport transport, Outcome.Step first, Time time) {
        this.transport = transport;
        this.first = first;
        this.time = time;
    }

    /**
     * What all pipelines of one instance share.
     *
     * @param flows the declared partners
     * @param audit where calls are written down before they are made
     * @param listener hears of refusals and never throws
     * @param time clock, ticker and pauses
     * @param resolver finds addresses
     * @param deadlines of the calls under way
     * @param secrets reads what a declaration refers to; told for what
     */
    public record Surroundings(
            DataFlowMap flows,
            AuditLog audit,
            SecurityEventListener listener,
            Time time,
            Resolver resolver,
            CurrentDeadline deadlines,
            BiFunction<String, SecretReference, Secret> secrets) {

        /**
         * The same, with more places where secrets are.
         *
         * @param more reads what a declaration refers to; told for what
         * @return shares everything else
         */
        public Surroundings reading(BiFunction<String, SecretReference, Secret> more) {
            return new Surroundings(flows, audit, listener, time, resolver, deadlines, more);
        }

        /**
         * Connections to a partner or to an origin of it.
         *
         * @param tls policy, trust and identity; asked before every attempt, with the end of the call
         * @param partner says how it is reached
         * @return to be closed after use
         */
        public Transport transport(Function<Deadline, TlsClient> tls, Partner partner) {
            Dialling dialling = dialling(partner, deadlines, () -> TransportException.cancelled(false));
            return Transport.open(tls, dialling, time, deadlines);
        }

        /**
         * How whatever belongs to a partner is reached: at its address, or through its declared proxy.
         *
         * @param partner says which
         * @param deadline of the calls that it is dialled for
         * @param cancelled what a call is told that it is closed on
         * @return to be closed after use
         */
        public Dialling dialling(Partner partner, CurrentDeadline deadline, Supplier<SdkException> cancelled) {
            Dialling.Surroundings calls = new Dialling.Surroundings(resolver::addresses, deadline, cancelled);
            return partner.proxy()
                    .map(proxy -> Dialling.through(
                            proxy, reference -> secrets.apply("proxy.password of " + partner.id(), reference), calls))
                    .orElseGet(() -> Dialling.directly(partner.network(), calls));
        }
    }

    /**
     * The pipeline to one partner.
     *
     * @param partner its declaration
     * @param tls policy, trust and identity; asked before every attempt, with the end of the call
     * @param proof how messages are proven
     * @param authorization what attempts carry besides
     * @param around what it shares with others
     * @return a pipeline to close after use
     */
    public static Pipeline to(
            Partner partner,
            Function<Deadline, TlsClient> tls,
            PartnerProof proof,
            Authorization authorization,
            Surroundings around) {
        Transport transport = around.transport(tls, partner);
        String id = partner.id();

        // Last: address check → TLS check → authorize → sign → send → verify, once. Nothing may repeat it without
        // passing here again; the step around it does so when a token was refused.
        PermittedCall.Step attempt = new AuthorizationStep(
                authorization,
                new AttemptStep(transport, proof, partner.limits().answerBytes()));
        // Before retry and breaker, which must see an error status as a failure.
        PermittedCall.Step status = new StatusStep(around.time(), attempt);
        // Inside the breaker: a call that found no place says nothing about the partner.
        PermittedCall.Step bulkhead = new BulkheadStep(id, partner.limits().concurrentCalls(), status);
        PermittedCall.Step breaker = new BreakerStep(id, around.time(), around.listener(), bulkhead);
        // Outside of both: every attempt counts, and nobody holds a place while waiting.
        PermittedCall.Step retry = new RetryStep(id, around.time(), transport::requireOpen, breaker);
        // Before everything that can reach the network: grants the permit that those steps take by type.
        EgressStep egress = new EgressStep(declared(id, around), retry);
        // Before egress: refusals are audited too, and without a written intent nothing goes further.
        Outcome.Step audit = new AuditStep(
                around.audit(), PartnerTag.of(id), place(partner), around.listener(), around.time(), egress);
        // First: what comes too late must not even be written down as begun.
        Outcome.Step deadline = new DeadlineStep(around.deadlines(), transport::requireWanted, audit);
        return new Pipeline(transport, new LogStep(id, deadline), around.time());
    }

    /**
     * A pipeline for one bare look at a partner: no proof, no retry, no breaker, and whatever status is an answer. Egress,
     * address and TLS checks and the audit log are the same; the listener hears nothing, since refusals are sought.
     *
     * @param partner its declaration
     * @param tls policy, trust and, or not, an identity
     * @param around what it shares with others
     * @return a pipeline to close after use
     */
    public static Pipeline looking(Partner partner, TlsClient tls, Surroundings around) {
        Transport transport = around.transport(until -> tls, partner);
        PartnerProof none = new PartnerProof(Optional.empty(), Optional.empty());
        PermittedCall.Step attempt =
                new AuthorizationStep(Authorization.none(), new AttemptStep(transport, none, LARGEST_LOOK));
        return quiet(partner, place(partner), transport, declared(partner.id(), around), attempt, around);
    }

    /**
     * A pipeline for what is asked of an auxiliary origin of a partner: no proof, no retry, no breaker. Address and TLS checks and the audit log are the same; the listener hears from
     * whoever fetches.
     *
     * @param partner whose auxiliary origins are asked
     * @param purpose what they are declared for
     * @param transport connections to the origin, which whoever opened them closes
     * @param authorization what the attempt carries
     * @param mostBytes longest answer
     * @param around what it shares with others
     * @return a pipeline, cheap enough for one fetch
     */
    public static Pipeline fetching(
            Partner partner,
            AuxiliaryOrigin.Purpose purpose,
            Transport transport,
            Authorization authorization,
            int mostBytes,
            Surroundings around) {
        PartnerProof none = new PartnerProof(Optional.empty(), Optional.empty());
        AttemptStep attempt = new AttemptStep(transport, none, mostBytes);
        PermittedCall.Step status = new StatusStep(around.time(), new AuthorizationStep(authorization, attempt));
        return quiet(
                partner,
                Optional.empty(),
                transport,
                call -> around.flows().permitAuxiliary(partner.id(), purpose, call.target()),
                status,
                around);
    }

    private static Optional<PlaceTag> place(Partner partner) {
        WebOrigin declared = partner.endpoint().origin();
        return PlaceTag.of(declared.host(), declared.port());
    }

    private static Function<PartnerCall, EgressPermit> declared(String partnerId, Surroundings around) {
        return call -> around.flows().permit(partnerId, call.target(), call.carries());
    }

    private static Pipeline quiet(
            Partner partner,
            Optional<PlaceTag> place,
            Transport transport,
            Function<PartnerCall, EgressPermit> rule,
            PermittedCall.Step last,
            Surroundings around) {
        EgressStep egress = new EgressStep(rule, last);
        PartnerTag tag = PartnerTag.of(partner.id());
        Outcome.Step audit = new AuditStep(around.audit(), tag, place, event -> {}, around.time(), egress);
        Outcome.Step deadline = new DeadlineStep(around.deadlines(), transport::requireWanted, audit);
        return new Pipeline(transport, new LogStep(partner.id(), deadline), around.time());
    }

    /**
     * Sends a call through all steps.
     *
     * @param call complete, not yet permitted
     * @return the verified outcome
     */
    public Outcome send(PartnerCall call) {
        underWay.begin();
        try {
            return first.send(call);
        } finally {
            underWay.end();
        }
    }

    /**
     * Waits between two calls.
     *
     * @param wait how long; ended within a second by an interrupt or {@link #close()}
     * @throws TransportException when it was ended
     */
    public void pause(Duration wait) {
        try {
            RetryStep.sleep(wait, time, transport::requireOpen);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TransportException.cancelled(false);
        }
    }

    /** Cancels what is under way and closes every connection. */
    @Override
    public void close() {
        transport.close();
    }

    /**
     * Lets cancelled calls write down how they ended.
     *
     * @param until how long at most; an interrupt ends the wait too
     */
    public void awaitEnd(Deadline until) {
        underWay.awaitNone(until);
    }
}
