package io.ccaas.sdk.partner;

import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.sections.TlsSection;
import io.ccaas.sdk.partner.web.WebEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The key {@code tlsOverlay} at the top. */
final class OverlaySection {

    static final Keys KEYS = Keys.of("source", "keys", "issuer", "audience", "state", "tls");

    private static final List<String> REQUIRED = List.of("source", "keys", "issuer", "audience", "state");

    private OverlaySection() {}

    static Optional<OverlayDeclaration> read(Section overlay, Path directory) {
        REQUIRED.forEach(overlay::missing);
        Optional<OverlayDeclaration.Source> source = source(overlay, directory);
        List<Path> keys = overlay.texts("keys", Values.path(directory));
        Optional<String> issuer = overlay.text("issuer", Values::name);
        Optional<String> audience = overlay.text("audience", Values::name);
        Optional<Path> state = overlay.text("state", Values.path(directory));
        if (source.isEmpty() || issuer.isEmpty() || audience.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OverlayDeclaration(source.get(), keys, issuer.get(), audience.get(), state.get()));
    }

    private static Optional<OverlayDeclaration.Source> source(Section overlay, Path directory) {
        Optional<TlsDeclaration> tls =
                overlay.section("tls", TlsSection.KEYS).flatMap(section -> TlsSection.read(section, directory));
        boolean server = overlay.text("source", text -> text.contains("://")).orElse(false);
        if (server) {
            overlay.missing("tls");
            return overlay.text("source", WebEndpoint::parse)
                    .flatMap(at -> tls.map(declared -> new OverlayDeclaration.Server(at, declared)));
        }
        if (overlay.has("tls")) {
            overlay.fault(
                    "tls", "KEYS_CONTRADICT", "tls with an https source alone", "the source is none", "Remove it");
        }
        return overlay.text("source", Values.path(directory)).map(OverlayDeclaration.Folder::new);
    }
}
