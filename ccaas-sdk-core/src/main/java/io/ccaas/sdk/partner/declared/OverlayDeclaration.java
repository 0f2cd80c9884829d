package io.ccaas.sdk.partner.declared;

import io.ccaas.sdk.partner.web.WebEndpoint;
import java.nio.file.Path;
import java.util.List;

/**
 * Where signed overlays of TLS policies come from, and who may sign them. One for all partners: partners share policies
 * by name, and an overlay is for a policy.
 *
 * @param source where the document {@code NAME.jws} of each policy is
 * @param keys files with the public keys that may sign, one or two
 * @param issuer the one value of {@code iss}
 * @param audience the one value of {@code aud}
 * @param state a directory of this instance alone, where the last good overlays are kept; an operator set it up
 */
public record OverlayDeclaration(Source source, List<Path> keys, String issuer, String audience, Path state) {

    /**
     * Copies the list.
     *
     * @param source where the document {@code NAME.jws} of each policy is
     * @param keys files with the public keys that may sign, one or two
     * @param issuer the one value of {@code iss}
     * @param audience the one value of {@code aud}
     * @param state a directory of this instance alone, where the last good overlays are kept; an operator set it up
     */
    public OverlayDeclaration {
        keys = List.copyOf(keys);
    }

    /** A folder or a server. */
    public sealed interface Source {}

    /**
     * A folder. A policy without a document there has no overlay.
     *
     * @param path the folder
     */
    public record Folder(Path path) implements Source {

        @Override
        public String toString() {
            return "Folder[]";
        }
    }

    /**
     * A server, which must have a document for each policy that a partner uses. Its origin is also declared under {@code
     * auxiliary} of a partner, with purpose {@code overlay}: partners name every place that is dialled.
     *
     * @param endpoint under which the documents are
     * @param tls how it is spoken to: a trust of its own, so that no partner's trust grows for it
     */
    public record Server(WebEndpoint endpoint, TlsDeclaration tls) implements Source {}

    @Override
    public String toString() {
        return "OverlayDeclaration[" + keys.size() + " keys]";
    }
}
