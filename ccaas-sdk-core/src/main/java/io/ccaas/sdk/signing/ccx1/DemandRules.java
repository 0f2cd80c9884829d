package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a server may ask of a client's next signature: more components and a nonce of its own. Whoever stands in between can
 * ask too, so nothing that it asks makes the signature say less, or makes another key or another purpose say it.
 */
public final class DemandRules {

    private DemandRules() {}

    /**
     * Reads what is asked for.
     *
     * @param answer that asks
     * @param key that will sign
     * @return what is asked for under this profile, by this key
     * @throws SignatureRefusedException when it is for another tag, key or algorithm, or malformed
     */
    public static AcceptSignature acceptable(Message answer, SigningKey key) {
        AcceptSignature demand = AcceptSignature.of(answer, RequestRules.TAG)
                .orElseThrow(() -> refusal(
                        "SIGNATURE_DEMAND_TAG", "a signature with the tag " + RequestRules.TAG, "with another tag"));
        requireSame(demand.text("keyid"), key.keyId());
        requireSame(demand.text("alg"), key.algorithm().wireName());
        demand.text("nonce").ifPresent(Nonces::require);
        return demand;
    }

    private static void requireSame(Optional<String> asked, String own) {
        if (asked.filter(name -> !name.equals(own)).isPresent()) {
            throw refusal("SIGNATURE_DEMAND_KEY", "a signature with the declared key", "with another key or algorithm");
        }
    }

    /**
     * What to cover now.
     *
     * @param demand acceptable
     * @param usual what is covered without being asked
     * @param request about to be signed
     * @return the usual components and those that are asked for
     * @throws SignatureRefusedException when a component that the profile asks for is missing from the demand
     */
    public static List<ComponentId> covering(AcceptSignature demand, List<ComponentId> usual, Message request) {
        List<ComponentId> asked = demand.asked().covered();
        if (!new HashSet<>(asked).containsAll(RequestCoverage.of(request))) {
            throw refusal(
                    "SIGNATURE_DEMAND_WEAKER", "a signature over every component that ccx-1 asks for", "over fewer");
        }
        Set<ComponentId> all = new LinkedHashSet<>(usual);
        all.addAll(asked);
        return List.copyOf(all);
    }

    private static SignatureRefusedException refusal(String code, String expected, String found) {
        return SignatureRefusedException.because(
                code,
                "to be asked for " + expected,
                "an answer with status 401 asks for one " + found,
                "Nothing was signed anew. Ask the partner what it wants; a gateway in between may ask too.");
    }
}
