package io.ccaas.sdk.credentials.token;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key on a token, as the part of RFC 7512 that Java's provider can follow: {@code
 * slot-id=7;object=client?module-path=/usr/lib/softhsm/libsofthsm2.so}, with {@code pkcs11:} before it. Attributes that
 * it cannot follow are refused, {@code pin-value} among them: a PIN never stands in a reference.
 *
 * @param slot the number of the slot; {@code -1} for the first one of the module
 * @param object the label of key and certificate
 * @param module the absolute path of the device's library
 */
public record TokenReference(long slot, String object, Path module) {

    private static final Pattern FORM =
            Pattern.compile("((?:slot-id|object)=[^;?]+(?:;(?:slot-id|object)=[^;?]+)?)\\?module-path=([^&?]+)");
    private static final Pattern SLOT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9._ -]{1,64}");

    /** Nothing that the provider's configuration would read as more than a path. */
    private static final Pattern MODULE = Pattern.compile("(?:/|[A-Za-z]:[\\\\/])[A-Za-z0-9._/\\\\+ -]{1,250}");

    /**
     * Reads a reference.
     *
     * @param role what the key is for
     * @param name what stands after {@code pkcs11:}
     * @return the reference
     * @throws CredentialException {@code TOKEN_REFERENCE} when it has another form; the message does not repeat it
     */
    public static TokenReference parse(String role, String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw refused(role);
        }
        Map<String, String> attributes = new HashMap<>();
        for (String attribute : form.group(1).split(";", -1)) {
            String[] pair = attribute.split("=", 2);
            if (attributes.put(pair[0], pair[1]) != null) {
                throw refused(role);
            }
        }
        String slot = attributes.getOrDefault("slot-id", "");
        String object = attributes.getOrDefault("object", "");
        String module = form.group(2);
        boolean sound = LABEL.matcher(object).matches()
                && MODULE.matcher(module).matches()
                && (slot.isEmpty() || SLOT.matcher(slot).matches());
        if (!sound) {
            throw refused(role);
        }
        return new TokenReference(slot.isEmpty() ? -1 : Long.parseLong(slot), object, Path.of(module));
    }

    private static CredentialException refused(String role) {
        return new CredentialException(Problem.of(
                "TOKEN_REFERENCE",
                "pkcs11:slot-id=NUMBER;object=LABEL?module-path=/ABSOLUTE/PATH as " + role
                        + ", slot-id may be left out",
                "it has another form or other attributes",
                "Write it so; the PIN is a reference of its own, under password."));
    }

    @Override
    public String toString() {
        return "TokenReference";
    }
}
