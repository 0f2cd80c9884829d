package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.DigestedBody;
import io.ccaas.sdk.http.pipeline.PartnerCall;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.Transport;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over https from the auxiliary origins of one partner, through the same guards as its calls: egress, address,
 * TLS, size, deadline, audit, no redirect. Signs nothing. Thread-safe.
 */
public final class GuardedFetch implements Fetch, AutoCloseable {

    private static final List<Field> FIELDS =
            List.of(new Field("Accept-Encoding", "identity"), new Field("User-Agent", "ccaas-sdk"));

    private final Partner partner;
    private final Transport transport;
    private final Pipeline.Surroundings around;

    private GuardedFetch(Partner partner, Transport transport, Pipeline.Surroundings around) {
        this.partner = partner;
        this.transport = transport;
        this.around = around;
    }

    /**
     * Prepares; opens no connection yet.
     *
     * @param partner whose auxiliary origins may be asked, and whose addresses may be public or private
     * @param tls policy and trust of the origin; asked before every fetch
     * @param around what the instance shares
     * @return to be closed after use
     */
    public static GuardedFetch of(Partner partner, Function<Deadline, TlsClient> tls, Pipeline.Surroundings around) {
        Transport transport = around.transport(tls, partner);
        return new GuardedFetch(partner, transport, around);
    }

    @Override
    public byte[] get(FetchPurpose purpose, URI target, FetchLimits limits) {
        return fetch(declared(purpose), "GET", target, null, limits).content();
    }

    @Override
    public byte[] post(FetchPurpose purpose, URI target, String mediaType, byte[] body, FetchLimits limits) {
        DigestedBody content = new DigestedBody(new FixedBody(mediaType, body));
        return fetch(declared(purpose), "POST", target, content, limits).content();
    }

    private static AuxiliaryOrigin.Purpose declared(FetchPurpose purpose) {
        return AuxiliaryOrigin.Purpose.valueOf(purpose.name());
    }

    /**
     * Asks with GET for a document of one type.
     *
     * @param purpose what for; the target's origin must be declared for it
     * @param target where, absolute
     * @param mediaType what the answer must be; parameters are not looked at
     * @param limits how much and how long
     * @return the content of an answer with status 200
     * @throws FetchedTypeException when it is of another type
     * @throws io.ccaas.sdk.errors.SdkException as for {@link #get(FetchPurpose, URI, FetchLimits)}
     */
    public byte[] get(AuxiliaryOrigin.Purpose purpose, URI target, String mediaType, FetchLimits limits) {
        WireAnswer answer = fetch(purpose, "GET", target, null, limits);
        String type = answer.field("Content-Type").orElse("").replaceFirst("[ \\t]*;.*", "");
        if (!type.equalsIgnoreCase(mediaType)) {
            throw FetchedTypeException.insteadOf(mediaType);
        }
        return answer.content();
    }

    private WireAnswer fetch(
            AuxiliaryOrigin.Purpose purpose,
            String method,
            URI target,
            @Nullable DigestedBody body,
            FetchLimits limits) {
        Question question =
                new Question("fetch-" + purpose.name().toLowerCase(Locale.ROOT), method, target, List.of(), body);
        return exchange(purpose, question, Authorization.none(), limits, status -> status == 200);
    }

    /**
     * Asks for more than a document: whatever status comes is an answer.
     *
     * @param purpose what the target's origin is declared for
     * @param question what to send
     * @param authorization what the attempt carries, fresh
     * @param limits how much and how long
     * @return the answer
     * @throws io.ccaas.sdk.errors.SdkException when it was refused here, nobody answers, too much, too late
     */
    public WireAnswer ask(
            AuxiliaryOrigin.Purpose purpose, Question question, Authorization authorization, FetchLimits limits) {
        return exchange(purpose, question, authorization, limits, status -> true);
    }

    private WireAnswer exchange(
            AuxiliaryOrigin.Purpose purpose,
            Question question,
            Authorization authorization,
            FetchLimits limits,
            IntPredicate accepted) {
        List<Field> fields = new ArrayList<>(FIELDS);
        fields.addAll(question.fields());
        PartnerCall call = new PartnerCall(
                question.operation(),
                question.method(),
                question.target(),
                Set.of(),
                fields,
                question.content(),
                TransferId.fresh(),
                false,
                accepted,
                List.of(),
                limits.deadline());
        return Pipeline.fetching(partner, purpose, transport, authorization, limits.mostBytes(), around)
                .send(call)
                .answer();
    }

    /** Cancels what is under way. */
    @Override
    public void close() {
        transport.close();
    }
}
