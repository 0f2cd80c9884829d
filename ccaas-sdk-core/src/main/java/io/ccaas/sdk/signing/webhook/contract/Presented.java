package io.ccaas.sdk.signing.webhook.contract;

import io.ccaas.sdk.signing.webhook.proof.Prover;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message claims, to be proven by one of a few secrets. Everything in it but the signatures is part of the signed bytes.
 * Immutable; its arrays are nobody's to change.
 */
public final class Presented {

    private final List<? extends Prover> provers;
    private final List<byte[]> signed;
    private final List<byte[]> signatures;
    private final Claims claims;

    private record Claims(
            @Nullable Instant made,
            @Nullable Instant expires,
            @Nullable String id,
            @Nullable String event,
            @Nullable String nonce,
            Map<String, String> values) {

        static final Claims NONE = new Claims(null, null, null, null, null, Map.of());
    }

    private Presented(List<? extends Prover> provers, List<byte[]> signed, List<byte[]> signatures, Claims claims) {
        this.provers = provers;
        this.signed = signed;
        this.signatures = signatures;
        this.claims = claims;
    }

    /**
     * One message with one or more signatures.
     *
     * @param provers who may have signed
     * @param signed the bytes that must have been signed
     * @param signatures decoded; one of them is enough
     * @return without further claims
     */
    public static Presented of(List<? extends Prover> provers, byte[] signed, List<byte[]> signatures) {
        return new Presented(provers, List.of(signed), List.copyOf(signatures), Claims.NONE);
    }

    /**
     * The same when the sender may have written the message in another way.
     *
     * @param another bytes that may have been signed instead
     * @return a copy
     */
    public Presented orSigned(byte[] another) {
        return new Presented(provers, List.of(signed.get(0), another), signatures, claims);
    }

    /**
     * With the signed time.
     *
     * @param made when it was signed
     * @return a copy
     */
    public Presented at(Instant made) {
        return with(new Claims(made, claims.expires, claims.id, claims.event, claims.nonce, claims.values));
    }

    /**
     * With a signed end.
     *
     * @param expires from when on it does not count
     * @return a copy
     */
    public Presented until(Instant expires) {
        return with(new Claims(claims.made, expires, claims.id, claims.event, claims.nonce, claims.values));
    }

    /**
     * With the sender's signed name for the event, the same when it is sent again.
     *
     * @param id as received
     * @return a copy
     */
    public Presented id(String id) {
        return with(new Claims(claims.made, claims.expires, id, claims.event, claims.nonce, claims.values));
    }

    /**
     * With what is signed and tells one event from another, where neither an id nor the content does: no time and no nonce,
     * which another attempt has anew.
     *
     * @param signedParts as received; empty when nothing in the message tells
     * @return a copy
     */
    public Presented event(String signedParts) {
        String event = signedParts.isEmpty() ? null : signedParts;
        return with(new Claims(claims.made, claims.expires, claims.id, event, claims.nonce, claims.values));
    }

    /**
     * With a signed value that occurs once.
     *
     * @param nonce as received
     * @return a copy
     */
    public Presented nonce(String nonce) {
        return with(new Claims(claims.made, claims.expires, claims.id, claims.event, nonce, claims.values));
    }

    /**
     * With what else is signed beside the content.
     *
     * @param values by lower-case name
     * @return a copy
     */
    public Presented alsoSigned(Map<String, String> values) {
        return with(new Claims(claims.made, claims.expires, claims.id, claims.event, claims.nonce, Map.copyOf(values)));
    }

    private Presented with(Claims other) {
        return new Presented(provers, signed, signatures, other);
    }

    /**
     * The time.
     *
     * @return empty when the scheme signs none
     */
    public Optional<Instant> made() {
        return Optional.ofNullable(claims.made);
    }

    /**
     * The end.
     *
     * @return empty when the sender set none
     */
    public Optional<Instant> expires() {
        return Optional.ofNullable(claims.expires);
    }

    /**
     * The event.
     *
     * @return empty when the scheme signs no id
     */
    public Optional<String> id() {
        return Optional.ofNullable(claims.id);
    }

    /**
     * What tells one event from another where there is no id.
     *
     * @return empty when the content does, or nothing
     */
    public Optional<String> event() {
        return Optional.ofNullable(claims.event);
    }

    /**
     * What else is signed.
     *
     * @return values by lower-case name
     */
    public Map<String, String> alsoSigned() {
        return claims.values;
    }

    /**
     * What makes this message another one than every other: its nonce, else the whole of what was signed.
     *
     * @return bytes of no bounded length
     */
    public byte[] distinct() {
        return claims.nonce == null ? signed.get(0) : claims.nonce.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Looks for who signed.
     *
     * @return the name of the secret or key, empty when none of them made any of the signatures
     */
    public Optional<String> provenBy() {
        return provers.stream()
                .filter(prover -> signed.stream().anyMatch(message -> prover.proves(message, signatures)))
                .map(Prover::name)
                .findFirst();
    }

    @Override
    public String toString() {
        return "Presented[" + signatures.size() + " signatures]";
    }
}
