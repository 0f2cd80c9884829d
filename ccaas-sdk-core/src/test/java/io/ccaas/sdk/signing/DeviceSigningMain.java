package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Runs in a process whose environment says where the tokens lie; signs a request with each key and prints what came of it. */
final class DeviceSigningMain {

    private DeviceSigningMain() {}

    /** folder, module, then labels. */
    public static void main(String[] arguments) {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of(arguments[0]));
        for (String label : Arrays.asList(arguments).subList(2, arguments.length)) {
            SigningKey key = loader.signingKey(
                    "signing.key",
                    KeySource.of(
                            new SecretReference("pkcs11", "object=" + label + "?module-path=" + arguments[1]),
                            new SecretReference("file", label + ".pin")));
            System.out.println(line(key));
        }
    }

    /** Algorithm, key id, public key and both fields, as words without spaces. */
    static String line(SigningKey key) {
        List<Field> fields =
                RequestSigner.of(key, Time.system()).sign(Heads.post()).fields();
        Base64.Encoder words = Base64.getEncoder();
        return String.join(
                " ",
                key.algorithm().wireName(),
                key.keyId(),
                words.encodeToString(key.publicKey().getEncoded()),
                words.encodeToString(
                        Heads.value(fields, "Signature-Input").getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                words.encodeToString(
                        Heads.value(fields, "Signature").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
