package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.ccx1.ResponseCoverage;
import io.ccaas.sdk.signing.ccx1.ResponseRules;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import io.ccaas.sdk.signing.testkeys.TestKeys;
import io.ccaas.sdk.time.Time;
import java.util.List;
import java.util.Optional;

/**
 * Signs responses under the profile {@code ccx-1}, for servers of partners, each bound to the request it answers.
 *
 * <p>Guarantees: covered are {@code @status}, {@code content-digest}, {@code content-type} where present, and with {@code
 * ;req} everything that the request's signature covers (except {@code authorization} and {@code dpop}, which gateways strip)
 * together with that signature itself, so that the response fits no other request. What the request wishes for in {@code
 * Accept-Signature} is covered too where the response has it, and its nonce is repeated. Such a response is good for one
 * request: send it with {@code Cache-Control: no-store}. Thread-safe.
 */
public final class ResponseSigner {

    private final SigningKey key;
    private final Time time;

    private ResponseSigner(SigningKey key, Time time) {
        this.key = key;
        this.time = time;
    }

    /**
     * A signer with one key.
     *
     * @param key not one of the public test keys of RFC 9421
     * @param time decides {@code created}
     * @return the signer
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
     */
    public static ResponseSigner of(SigningKey key, Time time) {
        TestKeys.refuse(key.publicKey());
        return new ResponseSigner(key, time);
    }

    /**
     * Signs a response.
     *
     * @param request what the response answers
     * @param response with its {@code Content-Digest} field, also when it has no content, and without a signature under this
     *     profile
     * @return the two fields to add
     * @throws IllegalArgumentException when a field that must be covered is missing or cannot be signed
     */
    public SignatureFields sign(VerifiedRequest request, ResponseHead response) {
        Message message = Messages.of(response, request.message());
        Optional<AcceptSignature> wish = request.wish();
        return Messages.signed(
                key,
                message,
                ResponseRules.TAG,
                () -> new SignatureInput(components(message, request, wish), parameters(wish)));
    }

    private static List<ComponentId> components(
            Message message, VerifiedRequest request, Optional<AcceptSignature> wish) {
        List<ComponentId> wanted = ResponseCoverage.of(message, request.signature());
        return wish.map(asked -> ResponseCoverage.with(wanted, asked.asked().covered(), message))
                .orElse(wanted);
    }

    private Parameters parameters(Optional<AcceptSignature> wish) {
        Parameters created =
                Parameters.NONE.with("created", new SfInteger(time.instant().getEpochSecond()));
        return wish.flatMap(asked -> asked.text("nonce"))
                .map(nonce -> created.with("nonce", new SfString(nonce)))
                .orElse(created)
                .with("keyid", new SfString(key.keyId()))
                .with("tag", new SfString(ResponseRules.TAG));
    }
}
