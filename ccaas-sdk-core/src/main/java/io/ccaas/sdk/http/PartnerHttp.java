package io.ccaas.sdk.http;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.auth.hashicorp.HashicorpVault;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.failure.CallRefusedException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.owed.Owed;
import io.ccaas.sdk.http.owed.OwedDeletions;
import io.ccaas.sdk.http.pipeline.HarmlessListener;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.posture.ApiKeyFindings;
import io.ccaas.sdk.http.posture.PartnerPosture;
import io.ccaas.sdk.http.posture.ResponseKeyFindings;
import io.ccaas.sdk.http.posture.TokenFindings;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.tls.Policies;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.partner.declared.AuditDeclaration;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import io.ccaas.sdk.partner.hashicorp.HashicorpVaultDeclaration;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.PolicyInForce;
import io.ccaas.sdk.tls.TlsPosture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front door of this package: connects declared partners and gives clients by role. Belongs to one instance of the
 * SDK, which closes it. Thread-safe.
 */
public final class PartnerHttp implements AutoCloseable {

    private static final Duration TOKEN = Duration.ofSeconds(10);

    private final Pipeline.Surroundings around;
    private final PartnerCredentials credentials;
    private final Statuses statuses;
    private final List<GuardedFetch> fetches;
    private final Optional<HashicorpVault> vault;
    private final ConnectedPartners connected;
    private final OwedDeletions owed;

    private PartnerHttp(
            Pipeline.Surroundings around,
            PartnerCredentials credentials,
            List<GuardedFetch> fetches,
            Optional<HashicorpVault> vault) {
        this.around = around;
        this.credentials = credentials;
        this.statuses = credentials.statuses();
        this.fetches = fetches;
        this.vault = vault;
        this.connected = new ConnectedPartners(partner -> ConnectedPartner.open(partner, credentials, around));
        this.owed = OwedDeletions.beside(around.flows().audit().map(AuditDeclaration::file));
    }

    /**
     * Prepares; opens no connection and reads no credential but the keys of TLS overlays, whose state it also reads.
     *
     * @param flows the declared partners
     * @param loader reads the credentials that partners are declared with, and knows the same deadlines
     * @param deadlines of the calls of the instance, each while it is under way
     * @param audit where calls are written down before they are made
     * @param listener hears of refusals, replaced credentials and their ends
     * @param time clock, ticker and pauses
     * @param resolver finds addresses, which are checked afterwards
     * @param rotationInterval the least time between two looks at a partner's certificate and key files
     * @return to be closed after use
     * @throws io.ccaas.sdk.errors.SdkException when an overlay key or the state of overlays cannot be read or proven
     */
    public static PartnerHttp open(
            DataFlowMap flows,
            CredentialLoader loader,
            CurrentDeadline deadlines,
            AuditLog audit,
            SecurityEventListener listener,
            Time time,
            Resolver resolver,
            Duration rotationInterval) {
        SecurityEventListener harmless = new HarmlessListener(listener);
        RotationOptions rotation = new RotationOptions(rotationInterval, time, harmless);
        Pipeline.Surroundings bare =
                new Pipeline.Surroundings(flows, audit, harmless, time, resolver, deadlines, loader::secret);
        List<GuardedFetch> fetches = new ArrayList<>();
        Policies policies = Policies.open(flows, loader, rotation, (server, policy) -> {
            TlsInForce tls = PartnerCredentials.server("tlsOverlay", loader, rotation, server.tls(), policy);
            Partner owner = whose(flows, server.endpoint().origin(), AuxiliaryOrigin.Purpose.OVERLAY);
            GuardedFetch fetch = GuardedFetch.of(owner, tls, bare);
            fetches.add(fetch);
            return fetch;
        });
        // Asked over what is read without it; everything else may then be read out of it.
        Optional<HashicorpVault> vault =
                flows.hashicorpVault().map(server -> vault(server, loader, rotation, policies, bare));
        CredentialLoader whole = vault.map(loader::with).orElse(loader);
        Pipeline.Surroundings around = bare.reading(whole::secret);
        PartnerCredentials credentials =
                new PartnerCredentials(whole, rotation, policies, new Statuses(around), new PartnerKeys(around));
        return new PartnerHttp(around, credentials, fetches, vault);
    }

    private static HashicorpVault vault(
            HashicorpVaultDeclaration server,
            CredentialLoader loader,
            RotationOptions rotation,
            Policies policies,
            Pipeline.Surroundings bare) {
        PolicyInForce policy = policies.named(server.tls().policy());
        TlsInForce tls = PartnerCredentials.server("hashicorpVault", loader, rotation, server.tls(), policy::current);
        Partner owner = whose(bare.flows(), server.origin(), AuxiliaryOrigin.Purpose.SECRETS);
        return HashicorpVault.of(server, loader, GuardedFetch.of(owner, tls, bare), bare);
    }

    /** The first of those who declare it: its network rule and its region hold for the fetch. */
    private static Partner whose(DataFlowMap flows, WebOrigin place, AuxiliaryOrigin.Purpose purpose) {
        AuxiliaryOrigin origin = new AuxiliaryOrigin(place, purpose);
        return flows.partners().stream()
                .filter(partner -> partner.auxiliary().contains(origin))
                .findFirst()
                .orElseThrow(() -> new SdkBugException("the map has refused an origin that nobody declares"));
    }

    /**
     * Reads what references lead to, also those to a declared Vault.
     *
     * @return the instance's own
     */
    public CredentialLoader loader() {
        return credentials.loader();
    }

    /**
     * Connects a transcription partner: loads its identity, keys and trust now.
     *
     * @param partnerId its id in partners.yaml
     * @param templates every request that will ever be sent
     * @return its client
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared, has another role, or a credential
     *     cannot be loaded
     * @throws io.ccaas.sdk.errors.LocalException {@code TLS_OVERLAY_UNKNOWN} when its policy follows overlays and it was
     *     never known which is in force
     * @throws io.ccaas.sdk.errors.EvidenceException {@code TLS_OVERLAY_REFUSED} when it was never known because the first
     *     overlay was refused
     */
    public TranscriptionClient transcription(String partnerId, Set<RequestTemplate> templates) {
        Partner partner = declared(partnerId, Role.TRANSCRIPTION);
        return new TranscriptionClient(
                partner, templates, connected.get(partner).pipeline(), owed);
    }

    /**
     * What partners were to delete and nobody is asking for now.
     *
     * @return oldest first
     * @throws io.ccaas.sdk.errors.LocalException {@code OWED_DELETIONS_UNUSABLE}
     */
    @SuppressWarnings("exports") // the front door alone asks
    public List<Owed> owed() {
        return owed.due();
    }

    /**
     * Connects a CRM: loads its identity, keys and trust now.
     *
     * @param partnerId its id in partners.yaml
     * @param templates every request that will ever be sent
     * @return its client
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared, has another role, or a credential
     *     cannot be loaded
     * @throws io.ccaas.sdk.errors.LocalException {@code TLS_OVERLAY_UNKNOWN} when its policy follows overlays and it was
     *     never known which is in force
     * @throws io.ccaas.sdk.errors.EvidenceException {@code TLS_OVERLAY_REFUSED} when it was never known because the first
     *     overlay was refused
     */
    public CrmClient crm(String partnerId, Set<RequestTemplate> templates) {
        Partner partner = declared(partnerId, Role.CRM);
        return new CrmClient(partner, templates, connected.get(partner).pipeline());
    }

    /**
     * Connects a partner that stores recordings: loads its identity, keys and trust now.
     *
     * @param partnerId its id in partners.yaml
     * @return its client
     * @throws io.ccaas.sdk.errors.SdkException as for {@link #crm}
     */
    @SuppressWarnings("exports") // stores alone speak to it
    public RecordingClient recording(String partnerId) {
        Partner partner = declared(partnerId, Role.RECORDING);
        return RecordingClient.of(
                partner,
                connected.get(partner).pipeline(),
                () -> Pipeline.looking(partner, credentials.strangerNow(partner), around));
    }

    /**
     * What can be asked about every declared partner, connected or not, and about the policies they name.
     *
     * @return checks; see {@link PartnerPosture} and {@link Policies#postureChecks()} for what they send
     */
    public List<PostureCheck> postureChecks() {
        List<PostureCheck> checks = new ArrayList<>(credentials.policies().postureChecks());
        around.flows().tlsOverlay().map(OverlayDeclaration::source).ifPresent(source -> {
            if (source instanceof OverlayDeclaration.Server server) {
                checks.add(TlsPosture.pins("tlsOverlay", server.tls().pins(), around.time()));
            }
        });
        around.flows()
                .hashicorpVault()
                .ifPresent(server -> checks.add(
                        TlsPosture.pins("hashicorpVault", server.tls().pins(), around.time())));
        vault.ifPresent(asked -> checks.add(asked::findings));
        around.flows().partners().forEach(partner -> {
            checks.add(() -> ApiKeyFindings.of(partner).stream().toList());
            checks.add(TlsPosture.pins(partner.id(), partner.tls().pins(), around.time()));
            partner.signing()
                    .ifPresent(signing -> checks.add(() -> ResponseKeyFindings.of(
                            partner.id(), signing, around.time().instant())));
        });
        around.flows().partners().stream()
                .map(partner -> PartnerPosture.of(partner, credentials.access(partner), around))
                .forEach(checks::add);
        return checks;
    }

    /**
     * Whether the authorization servers of all partners give tokens. Unlike {@link #postureChecks()} these prove to them who
     * we are, as calls do.
     *
     * @return a check for each partner that wants tokens
     */
    public List<PostureCheck> tokenChecks() {
        List<PostureCheck> checks = new ArrayList<>();
        around.flows()
                .partners()
                .forEach(partner -> partner.oauth()
                        .ifPresent(oauth -> checks.add(() -> TokenFindings.of(
                                partner, oauth, () -> accessToken(partner.id(), Deadline.in(TOKEN, around.time()))))));
        return checks;
    }

    private Partner declared(String partnerId, Role role) {
        Partner partner = around.flows().require(partnerId);
        if (partner.role() != role) {
            throw new CallRefusedException(Problem.of(
                    "ROLE_MISMATCH",
                    "a partner of role " + role,
                    "partner " + partnerId + " has role " + partner.role(),
                    "Connect it as what it is declared to be in partners.yaml."));
        }
        return partner;
    }

    /**
     * The access token that a call to a partner would carry now.
     *
     * @param partnerId its id
     * @param until when it must be there
     * @return obtained or kept
     * @throws io.ccaas.sdk.errors.SdkException {@code OAUTH_MISSING}, or why there is none
     */
    public AccessToken accessToken(String partnerId, Deadline until) {
        return connected.get(around.flows().require(partnerId)).requireTokens().token(until);
    }

    /** Cancels every call within a second and closes every connection. */
    @Override
    public void close() {
        vault.ifPresent(HashicorpVault::close); // first of all: whoever is connected may wait for it
        statuses.close(); // first: a call may be waiting in a handshake for one
        credentials.keys().close();
        fetches.forEach(GuardedFetch::close);
        connected.close();
        connected.awaitEnd(Deadline.in(Duration.ofSeconds(1))); // for all of them together
    }
}
