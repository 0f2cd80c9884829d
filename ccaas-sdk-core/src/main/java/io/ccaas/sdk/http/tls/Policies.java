package io.ccaas.sdk.http.tls;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.FollowedPolicy;
import io.ccaas.sdk.tls.PolicyInForce;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsPosture;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.overlay.KeptOverlay;
import io.ccaas.sdk.tls.overlay.OverlaySource;
import io.ccaas.sdk.tls.overlay.OverlayTrust;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The policies of all partners, each once: partners under one policy see the same overlay at the same moment. What is
 * kept of earlier overlays is read when this is made; sources are asked at the first use.
 */
public final class Policies {

    private final Map<String, PolicyInForce> byName = new LinkedHashMap<>();
    private final RotationOptions options;

    private Policies(RotationOptions options) {
        this.options = options;
    }

    /** Opens the way to a server of overlays. */
    @FunctionalInterface
    public interface ServerAccess {

        /**
         * Loads the trust, connects nothing yet.
         *
         * @param server where the overlays are
         * @param policy under which they are fetched, asked before each fetch
         * @return the way there
         */
        Fetch open(OverlayDeclaration.Server server, Function<Deadline, TlsPolicy> policy);
    }

    /**
     * Reads the keys that may sign overlays, and what is kept of them.
     *
     * @param flows names the policies and declares their overlays
     * @param loader reads the keys
     * @param options how often sources are asked, and who hears of it
     * @param servers opens the way to a server, when overlays come from one
     * @return the policies
     * @throws io.ccaas.sdk.errors.ConfigurationException when a policy or a key cannot be used
     * @throws io.ccaas.sdk.errors.LocalException {@code TLS_OVERLAY_STATE} when what is kept cannot be read
     * @throws io.ccaas.sdk.errors.EvidenceException when what is kept is not proven
     */
    public static Policies open(
            DataFlowMap flows, CredentialLoader loader, RotationOptions options, ServerAccess servers) {
        Policies policies = new Policies(options);
        Set<String> names = new TreeSet<>();
        flows.partners().forEach(partner -> names.add(partner.tls().policy()));
        flows.hashicorpVault().ifPresent(vault -> names.add(vault.tls().policy()));
        if (flows.tlsOverlay().isPresent()) {
            policies.follow(names, flows.tlsOverlay().get(), loader, servers);
        } else {
            names.forEach(name -> policies.byName.put(name, PolicyInForce.unchanging(TlsPolicy.named(name))));
        }
        return policies;
    }

    private void follow(Set<String> names, OverlayDeclaration declared, CredentialLoader loader, ServerAccess servers) {
        OverlayTrust trust = trust(declared, loader);
        Function<String, OverlaySource> sources = sources(declared.source(), servers);
        if (declared.source() instanceof OverlayDeclaration.Server server) {
            names.add(server.tls().policy()); // a withdrawal also holds for the server that published it
        }
        for (String name : names) {
            TlsPolicy base = TlsPolicy.named(name);
            KeptOverlay kept = base.openOverlay(trust, sources.apply(name + ".jws"), declared.state());
            byName.put(name, FollowedPolicy.of(base, kept, options));
        }
    }

    private Function<String, OverlaySource> sources(OverlayDeclaration.Source declared, ServerAccess servers) {
        if (declared instanceof OverlayDeclaration.Server server) {
            Fetch fetch =
                    servers.open(server, until -> toFetchUnder(server.tls().policy(), until));
            return document -> OverlaySource.fetched(
                    fetch, server.endpoint().resolve(document).uri());
        }
        OverlayDeclaration.Folder folder = (OverlayDeclaration.Folder) declared;
        return document -> OverlaySource.file(folder.path().resolve(document));
    }

    /** Also while calls are halted: an overlay ends that. A look that is under way already is not due a second time. */
    private TlsPolicy toFetchUnder(String name, Deadline until) {
        PolicyInForce policy = named(name);
        policy.look(until);
        return policy.latest();
    }

    private static OverlayTrust trust(OverlayDeclaration declared, CredentialLoader loader) {
        List<VerificationKey> keys = declared.keys().stream()
                .map(file -> loader.verificationKey("tlsOverlay.keys", file))
                .toList();
        return OverlayTrust.of(declared.issuer(), declared.audience(), keys);
    }

    /**
     * A policy that a partner names.
     *
     * @param name for example {@code common-2026}
     * @return the policy as it is in force
     */
    public PolicyInForce named(String name) {
        PolicyInForce known = byName.get(name);
        if (known == null) {
            throw new SdkBugException("a policy was asked for that no partner names");
        }
        return known;
    }

    /**
     * Review dates, overlays and their sources.
     *
     * @return checks; those of overlays ask their source when that is due
     */
    public List<PostureCheck> postureChecks() {
        List<PostureCheck> checks = new ArrayList<>();
        for (PolicyInForce policy : byName.values()) {
            if (policy instanceof FollowedPolicy followed) {
                checks.add(TlsPosture.overlay(followed, options.time())); // first: it may bring an earlier review
            }
            checks.add(() -> TlsPosture.review(policy.latest(), options.time()).run());
        }
        return checks;
    }
}
