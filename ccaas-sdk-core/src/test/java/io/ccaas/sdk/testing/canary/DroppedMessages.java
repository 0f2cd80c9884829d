package io.ccaas.sdk.testing.canary;

import java.util.Set;

/**
 * Classes of this library under which other code makes exceptions that carry values, and which were looked at: each drops
 * the message and keeps at most class and place ({@code Problem.causedBy}). A new place is red until somebody has looked.
 */
final class DroppedMessages {

    private static final Set<String> OF_ANY_TYPE = Set.of(
            "io.ccaas.sdk.audio.io.StreamSource",
            // Its default method asks the host's key, under credentials.patience, which drops.
            "io.ccaas.sdk.credentials.SigningKey",
            "io.ccaas.sdk.credentials.loading.Sources",
            "io.ccaas.sdk.credentials.patience.PatientJoseKey",
            "io.ccaas.sdk.credentials.remote.RemoteSigningKey",
            "io.ccaas.sdk.http.pipeline.HarmlessListener",
            "io.ccaas.sdk.http.dial.GuardedDns",
            "io.ccaas.sdk.json.JsonReader",
            "io.ccaas.sdk.json.yaml.YamlEvents",
            "io.ccaas.sdk.partner.file.Values");

    /** Below it OkHttp reads the answer. A value of ours that OkHttp refuses to send would be of another type. */
    private static final Set<String> OF_A_TYPE = Set.of(
            "io.ccaas.sdk.http.transport.NetworkGuard java.lang.NumberFormatException",
            "io.ccaas.sdk.http.transport.NetworkGuard java.net.ProtocolException");

    private DroppedMessages() {}

    /** Lambdas and nested classes count as the class around them. */
    static boolean knows(String className, String type) {
        int nested = className.indexOf('$');
        String whole = nested < 0 ? className : className.substring(0, nested);
        return OF_ANY_TYPE.contains(whole) || OF_A_TYPE.contains(whole + " " + type);
    }
}
