package io.ccaas.sdk.partner;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.tls.TlsPolicy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold within one partner, whether it was declared in code or in a file. */
final class PartnerRules {

    /** The form that the audit log takes: an id with a caller's number in it would be written with every call. */
    private static final Pattern ID = Pattern.compile("(?!.*[0-9]{5})[a-z][a-z0-9-]{0,63}");

    private final PartnerBuilder partner;
    private final Faults faults;

    private PartnerRules(PartnerBuilder partner, Faults faults) {
        this.partner = partner;
        this.faults = faults;
    }

    static void check(PartnerBuilder partner, Faults faults) {
        PartnerRules rules = new PartnerRules(partner, faults);
        rules.id();
        rules.receives();
        rules.required("region", partner.region);
        rules.required("tls", partner.tls);
        rules.policy(partner.tls);
        rules.authenticated();
        rules.sigV4();
        rules.address();
        new OAuthRules(partner, faults).check();
        rules.keyDirectory();
    }

    private void id() {
        if (!ID.matcher(partner.id).matches()) {
            fault(
                    "id",
                    "VALUE_FORM",
                    "a letter and up to 63 more of a-z, 0-9 and -, without five digits in a row",
                    "it has another form",
                    "Choose such a name");
        }
    }

    private void keyDirectory() {
        if (partner.signing == null) {
            return;
        }
        partner.signing.keyDirectory().ifPresent(origin -> {
            if (!partner.auxiliary.contains(new AuxiliaryOrigin(origin, AuxiliaryOrigin.Purpose.KEYS))) {
                fault(
                        "signing.keyDirectory",
                        "ORIGIN_UNDECLARED",
                        "an origin that is declared under auxiliary with purpose keys",
                        "it is not",
                        "Declare it there: every place that is dialled is named there");
            }
        });
    }

    private void receives() {
        if (partner.receives.isEmpty()) {
            fault(
                    "receives",
                    "KEY_MISSING",
                    "at least one data class",
                    "there is none",
                    "Say what " + partner.role + " may receive: " + Words.list(partner.role.mayReceive()));
        }
        if (!partner.role.mayReceive().containsAll(partner.receives)) {
            fault(
                    "receives",
                    "ROLE_DATA_CLASS",
                    "a " + partner.role + " partner to receive nothing but " + Words.list(partner.role.mayReceive()),
                    "more is declared",
                    "Remove the others; no setting allows them");
        }
    }

    private void required(String key, @Nullable Object value) {
        if (value == null) {
            fault(key, "KEY_MISSING", "the key " + key, "it is missing", "Add it");
        }
    }

    private void policy(@Nullable TlsDeclaration tls) {
        if (tls == null) {
            return;
        }
        try {
            TlsPolicy.named(tls.policy());
        } catch (ConfigurationException refusal) {
            faults.add("tls.policy", refusal.problem());
        }
    }

    private void authenticated() {
        boolean strong =
                partner.identity != null || partner.signing != null || partner.oauth != null || partner.sigV4 != null;
        if (!strong && partner.apiKey == null) {
            fault(
                    "identity",
                    "AUTHENTICATION_MISSING",
                    "identity, signing or oauth, so that every call is authenticated",
                    "all are missing",
                    "Give the partner a certificate of yours, a signing key, an OAuth client, or several of them");
        }
        if (partner.oauth != null && partner.apiKey != null) {
            fault(
                    "apiKey",
                    "KEYS_CONTRADICT",
                    "oauth or apiKey",
                    "both are declared",
                    "Keep oauth, unless the partner takes no tokens");
        }
    }

    private void sigV4() {
        AwsKeys keys = partner.sigV4 == null ? null : partner.sigV4.keys();
        if (keys == null) {
            return;
        }
        if (partner.role != Role.RECORDING) {
            fault(
                    "sigV4",
                    "ROLE_SIGV4",
                    "a partner of role RECORDING",
                    "one of role " + partner.role,
                    "Remove it; others prove themselves by identity, signing or oauth");
        }
        if (partner.oauth != null || partner.apiKey != null) {
            fault(
                    "sigV4",
                    "KEYS_CONTRADICT",
                    "sigV4 alone, or what the store wants instead",
                    "oauth or apiKey is declared too",
                    "Keep one of them: both would stand in one field");
        }
        if (keys instanceof AwsKeys.AssumedRole assumed) {
            tokenService(assumed.session());
        } else if (keys instanceof AwsKeys.WebIdentity identity) {
            tokenService(identity.session());
        }
    }

    private void tokenService(AwsKeys.Session session) {
        AuxiliaryOrigin needed = new AuxiliaryOrigin(session.service().origin(), AuxiliaryOrigin.Purpose.TOKEN);
        if (!partner.auxiliary.contains(needed)) {
            fault(
                    "sigV4",
                    "ORIGIN_UNDECLARED",
                    "a token service whose origin is declared under auxiliary with purpose token",
                    "it is not",
                    "Declare it there: every place that is dialled is named there");
        }
    }

    /** A host that is an address is judged at once; a name when it is resolved. */
    private void address() {
        partner.endpoint.origin().address().ifPresent(address -> {
            try {
                AddressRules.require(partner.network, address);
            } catch (EgressRefusedException refusal) {
                faults.add("endpoint", refusal.problem());
            }
        });
    }

    private void fault(String key, String code, String expected, String found, String remedy) {
        faults.add(key, Problem.of(code, expected, found, remedy));
    }
}
