package io.ccaas.sdk.http.auth.hashicorp;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of one secret.
 *
 * @param path as the server's interface and policies write it, without {@code /v1/}: {@code secret/data/crm}
 * @param field its name
 */
record VaultPath(String path, String field) {

    private static final String SEGMENT = "[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9_-])?";
    /** No segment begins or ends with a dot: none is {@code ..}, and the server refuses a path that ends in one. */
    private static final Pattern FORM =
            Pattern.compile("(" + SEGMENT + "(?:/" + SEGMENT + "){1,15})#([A-Za-z0-9._-]{1,128})");

    static VaultPath parse(String role, String name) {
        Matcher form = FORM.matcher(name);
        if (form.matches()) {
            return new VaultPath(form.group(1), form.group(2));
        }
        throw new CredentialException(Problem.of(
                "VAULT_REFERENCE",
                "hashicorp-vault:PATH#FIELD as " + role + ", for example hashicorp-vault:secret/data/crm#token",
                "it has another form",
                "Write the path as Vault's policies do; KV version 2 has data/ behind the mount."));
    }

    @Override
    public String toString() {
        return "VaultPath";
    }
}
