package io.ccaas.sdk.tls;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The settings that Java reads for the whole process, each with the values that are well. */
final class ProcessSettings {

    private static final List<Setting> SYSTEM = List.of(
            only("jdk.tls.allowLegacyMasterSecret", "false"), // RFC 9325: TLS 1.2 with extended master secret
            only("sun.security.ssl.allowLegacyHelloMessages", "false"), // RFC 9325: abort without renegotiation_info
            unless("jdk.tls.useExtendedMasterSecret", "false"),
            unless("sun.security.ssl.allowUnsafeRenegotiation", "true"),
            unless("jdk.tls.allowUnsafeServerCertChange", "true"),
            unless("jdk.tls.trustNameService", "true"),
            unless("com.sun.security.enableAIAcaIssuers", "true"), // else a certificate decides what is fetched
            unless("jdk.tls.client.enableStatusRequestExtension", "false"), // else no partner staples a status
            absent("jdk.tls.client.SignatureSchemes"),
            absent("jdk.tls.namedGroups"),
            absent("jdk.tls.maxCertificateChainLength"),
            absent("javax.net.debug"), // prints what is sent
            absent("java.security.properties"));

    private static final List<Setting> SECURITY = List.of(
            naming("jdk.tls.disabledAlgorithms", "TLSv1.1", "RC4", "anon", "NULL"),
            naming("jdk.certpath.disabledAlgorithms", "MD5", "RSA keySize < 1024"),
            naming("jdk.tls.keyLimits", "AES/GCM/NoPadding KeyUpdate"),
            naming("jdk.security.caDistrustPolicies", "SYMANTEC_TLS"));

    private ProcessSettings() {}

    private record Setting(String name, String expected, Predicate<@Nullable String> well) {}

    static List<Finding> findings(
            Function<String, @Nullable String> system, Function<String, @Nullable String> security) {
        List<Finding> findings = new ArrayList<>();
        SYSTEM.forEach(setting -> findings.add(finding(setting, system.apply(setting.name()))));
        SECURITY.forEach(setting -> findings.add(finding(setting, security.apply(setting.name()))));
        return findings;
    }

    /** The value itself is not shown: a property can hold a path. */
    private static Finding finding(Setting setting, @Nullable String value) {
        boolean well = setting.well().test(value);
        return new Finding(
                "tls.process-settings",
                setting.name(),
                well ? Severity.OK : Severity.WARNING,
                setting.expected(),
                value == null ? "not set" : well ? "set, and well" : "set to something else",
                well ? "" : remedy(setting));
    }

    private static String remedy(Setting setting) {
        return setting.expected().equals("false")
                ? "Start Java with -D" + setting.name() + "=false."
                : "Take the setting away, or put Java's own default back.";
    }

    private static Setting only(String name, String good) {
        return new Setting(name, good, good::equalsIgnoreCase);
    }

    private static Setting unless(String name, String bad) {
        return new Setting(name, "not " + bad, value -> !bad.equalsIgnoreCase(value));
    }

    private static Setting absent(String name) {
        return new Setting(name, "not set", value -> value == null || value.isEmpty());
    }

    private static Setting naming(String name, String... algorithms) {
        List<String> asked = List.of(algorithms);
        return new Setting(
                name,
                "at least " + String.join(", ", asked),
                value -> value != null
                        && asked.stream()
                                .allMatch(algorithm ->
                                        value.toLowerCase(Locale.ROOT).contains(algorithm.toLowerCase(Locale.ROOT))));
    }
}
