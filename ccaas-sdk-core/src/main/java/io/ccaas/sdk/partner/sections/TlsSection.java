package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.tls.pins.PinSet;
import io.ccaas.sdk.tls.policy.RevocationMode;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The key {@code tls} of a partner. */
public final class TlsSection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("policy", "trust", "pins", "revocation", "provider");

    private static final String PUBLIC = "public-web-pki";

    private TlsSection() {}

    /**
     * Reads the section.
     *
     * @param tls the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<TlsDeclaration> read(Section tls, Path directory) {
        tls.missing("policy");
        tls.missing("trust");
        Optional<String> policy = tls.text("policy", Values::name);
        PinSet pins = PinsSection.read(tls);
        RevocationMode revocation =
                tls.text("revocation", Values.word(RevocationMode.class)).orElse(RevocationMode.SOFT);
        TlsProviderName provider =
                tls.text("provider", Values.word(TlsProviderName.class)).orElse(TlsProviderName.JAVA);
        if (!tls.isList("trust")) {
            return tls.text("trust", TlsSection::publicWebPki)
                    .flatMap(all ->
                            policy.map(name -> new TlsDeclaration(name, List.of(), all, pins, revocation, provider)));
        }
        List<Path> anchors = tls.texts("trust", Values.path(directory));
        if (anchors.isEmpty()) {
            tls.fault("trust", "VALUE_FORM", "at least one file", "there is none", "Name the partner's authority");
            return Optional.empty();
        }
        return policy.map(name -> new TlsDeclaration(name, anchors, false, pins, revocation, provider));
    }

    static boolean publicWebPki(String text) {
        if (!text.equals(PUBLIC)) {
            throw Values.refused("a list of files, or " + PUBLIC, "Name the partner's authority");
        }
        return true;
    }
}
