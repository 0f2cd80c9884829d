package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.SdkBugException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The curves of this library. Compared by all their numbers: a key may carry a curve of its maker's own under any name. */
enum NamedCurve {
    P_256("P-256", "secp256r1", 32),
    P_384("P-384", "secp384r1", 48);

    private final String jwkName;
    private final String jcaName;
    private final int bytes;

    NamedCurve(String jwkName, String jcaName, int bytes) {
        this.jwkName = jwkName;
        this.jcaName = jcaName;
        this.bytes = bytes;
    }

    static Optional<NamedCurve> of(ECPublicKey key) {
        return Arrays.stream(values())
                .filter(curve -> curve.isThatOf(key.getParams()))
                .findFirst();
    }

    /** As {@code crv} of a JSON Web Key names it (RFC 7518 section 6.2.1.1). */
    String jwkName() {
        return jwkName;
    }

    /** How long a coordinate is. */
    int bytes() {
        return bytes;
    }

    private boolean isThatOf(ECParameterSpec own) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(jcaName));
            ECParameterSpec named = parameters.getParameterSpec(ECParameterSpec.class);
            return own.getCurve().equals(named.getCurve())
                    && own.getGenerator().equals(named.getGenerator())
                    && own.getOrder().equals(named.getOrder());
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has this curve", foreign);
        }
    }
}
