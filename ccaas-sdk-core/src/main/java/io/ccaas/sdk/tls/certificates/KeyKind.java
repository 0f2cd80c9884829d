package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.SdkBugException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What kind of key a key is.
 *
 * @param family {@code RSA}, {@code EC}, {@code Ed}, {@code X} or {@code other}
 * @param curve IANA name of curve or group; empty for RSA, for other keys and for a curve that no policy knows
 * @param bits size of an RSA modulus; zero otherwise
 * @param exponent public exponent of an RSA key; zero otherwise
 */
public record KeyKind(String family, String curve, int bits, BigInteger exponent) {

    private static final Map<String, ECParameterSpec> CURVES = curves();

    /**
     * Looks at a key.
     *
     * @param key any key; only its parameters are read
     * @return its kind
     */
    public static KeyKind of(Key key) {
        if (key instanceof RSAKey rsa) {
            BigInteger exponent = key instanceof RSAPublicKey open ? open.getPublicExponent() : BigInteger.ZERO;
            return new KeyKind("RSA", "", rsa.getModulus().bitLength(), exponent);
        }
        if (key instanceof ECKey ec) {
            return onCurve("EC", curveOf(ec.getParams()));
        }
        if (key instanceof EdECKey ed) {
            return onCurve("Ed", ed.getParams().getName().toLowerCase(Locale.ROOT));
        }
        if (key instanceof XECKey x && x.getParams() instanceof NamedParameterSpec named) {
            return onCurve("X", named.getName().toLowerCase(Locale.ROOT));
        }
        return onCurve("other", "");
    }

    private static KeyKind onCurve(String family, String curve) {
        return new KeyKind(family, curve, 0, BigInteger.ZERO);
    }

    /** Compared by parameters, not by name: a curve with a known name and its own generator is another curve. */
    private static String curveOf(ECParameterSpec own) {
        for (Map.Entry<String, ECParameterSpec> known : CURVES.entrySet()) {
            ECParameterSpec spec = known.getValue();
            boolean same = spec.getCurve().equals(own.getCurve())
                    && spec.getGenerator().equals(own.getGenerator())
                    && spec.getOrder().equals(own.getOrder())
                    && spec.getCofactor() == own.getCofactor();
            if (same) {
                return known.getKey();
            }
        }
        return "";
    }

    private static Map<String, ECParameterSpec> curves() {
        Map<String, ECParameterSpec> curves = new LinkedHashMap<>();
        for (String name : new String[] {"secp256r1", "secp384r1", "secp521r1"}) {
            try {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
                parameters.init(new ECGenParameterSpec(name));
                curves.put(name, parameters.getParameterSpec(ECParameterSpec.class));
            } catch (GeneralSecurityException foreign) {
                throw new SdkBugException("every Java platform has the NIST curves", foreign);
            }
        }
        return Map.copyOf(curves);
    }

    @Override
    public String toString() {
        if (bits > 0) {
            return family + " " + bits;
        }
        return curve.isEmpty() ? family + " of no known curve" : family + " " + curve;
    }
}
