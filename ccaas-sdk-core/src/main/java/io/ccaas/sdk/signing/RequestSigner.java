package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.ccx1.DemandRules;
import io.ccaas.sdk.signing.ccx1.RequestCoverage;
import io.ccaas.sdk.signing.ccx1.RequestRules;
import io.ccaas.sdk.signing.fields.BareItem;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.fields.StructuredFields;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import io.ccaas.sdk.time.Time;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signs requests under the profile {@code ccx-1} (RFC 9421).
 *
 * <p>Guarantees: every call makes a signature of its own, with a fresh {@code created}, an {@code expires} 60 seconds later
 * and a nonce of 128 random bits, so sign each network attempt anew. Covered are {@code @method}, {@code @target-uri} and,
 * where the head has them, {@code content-digest}, {@code content-type}, {@code content-length}, {@code authorization},
 * {@code dpop}, {@code idempotency-key}, {@code accept-signature} and every {@code ccx-*} field. A signature of somebody else
 * that the head carries stays as it is. Does not guarantee: that the digest is that of the content. Sign last; a field added
 * later is not covered and a covered one must not change. Thread-safe.
 */
public final class RequestSigner {

    private static final int LIFETIME_SECONDS = 60;
    private static final int UNAUTHORIZED = 401;

    private final SigningKey key;
    private final Time time;
    private final List<ComponentId> more;
    private final SecureRandom random = new SecureRandom();

    private RequestSigner(SigningKey key, Time time, List<ComponentId> more) {
        this.key = key;
        this.time = time;
        this.more = more;
    }

    /**
     * A signer with one key.
     *
     * @param key not one of the public test keys of RFC 9421
     * @param time decides {@code created} and {@code expires}
     * @return the signer
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
     */
    public static RequestSigner of(SigningKey key, Time time) {
        TestKeys.refuse(key.publicKey());
        return new RequestSigner(key, time, List.of());
    }

    /**
     * The same signer, covering more. What it covers must be in every request that it signs.
     *
     * @param identifier a component as RFC 9421 section 2 writes it, for example {@code "@query-param";name="id"} or {@code
     *     "priority";sf}, with its quotes
     * @return a signer that covers this too
     * @throws IllegalArgumentException when it is not a component of a request that this library can serve
     */
    public RequestSigner alsoCovering(String identifier) {
        try {
            List<ComponentId> all = new ArrayList<>(more);
            all.add(ComponentId.parse(StructuredFields.item(identifier)));
            return new RequestSigner(key, time, List.copyOf(all));
        } catch (SignatureRefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    /**
     * Signs one attempt to send a request.
     *
     * @param request with its {@code Content-Digest} field when it has content or is POST, PUT or PATCH (then of the empty
     *     content too), and without a signature under this profile
     * @return the two fields to add, as lines of their own
     * @throws IllegalArgumentException when a field that must be covered is missing or cannot be signed
     */
    public SignatureFields sign(RequestHead request) {
        Message message = Messages.of(request);
        return Messages.signed(
                key,
                message,
                RequestRules.TAG,
                () -> new SignatureInput(usual(message), parameters(RandomIds.fresh(random))));
    }

    /**
     * Whether a server asks for a better signature (RFC 9421 section 5.2). The answer need not be signed.
     *
     * @param answer as received
     * @return true for status 401 with {@code Accept-Signature}
     */
    public static boolean isDemandedBy(ResponseHead answer) {
        return answer.status() == UNAUTHORIZED
                && answer.fields().stream()
                        .anyMatch(field -> field.name().equalsIgnoreCase(AcceptSignature.FIELD_NAME));
    }

    /**
     * Signs a request again, as the server asked for in its answer. To be done once: a server that asks again is not served.
     *
     * @param request the same head as before, without the signature that was not enough
     * @param demand the answer that asks, see {@link #isDemandedBy}
     * @return the two fields to add
     * @throws SignatureRefusedException {@code SIGNATURE_DEMAND_TAG}, {@code SIGNATURE_DEMAND_KEY} or {@code
     *     SIGNATURE_DEMAND_WEAKER} when the signature would say less, or something else; another code when the demand is
     *     malformed or a component is not in the request
     */
    public SignatureFields sign(RequestHead request, ResponseHead demand) {
        Message message = Messages.of(request);
        AcceptSignature asked = DemandRules.acceptable(Messages.of(demand, message), key);
        String nonce = asked.text("nonce").orElseGet(() -> RandomIds.fresh(random));
        List<ComponentId> components = DemandRules.covering(asked, usual(message), message);
        return Messages.sign(key, message, RequestRules.TAG, new SignatureInput(components, parameters(nonce)));
    }

    private List<ComponentId> usual(Message message) {
        Set<ComponentId> all = new LinkedHashSet<>(RequestCoverage.of(message));
        if (message.fields().has(AcceptSignature.FIELD_NAME)) {
            all.add(ComponentId.named(AcceptSignature.FIELD_NAME));
        }
        all.addAll(more);
        return List.copyOf(all);
    }

    private Parameters parameters(String nonce) {
        long now = time.instant().getEpochSecond();
        Map<String, BareItem> inOrder = new LinkedHashMap<>();
        inOrder.put("created", new SfInteger(now));
        inOrder.put("expires", new SfInteger(now + LIFETIME_SECONDS));
        inOrder.put("nonce", new SfString(nonce));
        inOrder.put("alg", new SfString(key.algorithm().wireName()));
        inOrder.put("keyid", new SfString(key.keyId()));
        inOrder.put("tag", new SfString(RequestRules.TAG));
        return new Parameters(inOrder);
    }
}
