package io.ccaas.sdk;

import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.PartnerHttp;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.EgressRefusedException;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.Attestation;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsPosture;
import io.ccaas.sdk.vault.RetentionClass;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The front door: one tenant, its declared partners, its audit log, its connections.
 *
 * <p>Guarantees: nothing leaves for a place that {@code partners.yaml} does not declare, over a TLS policy that no
 * setting loosens, and every call is in the audit log before it is made. Two instances share no pool, credential, cache
 * or audit chain. Thread-safe; safe on virtual threads. {@link #close()} cancels what is under way.
 *
 * <p>Does not guarantee anything against code in the same process that uses reflection, agents or {@code Security}
 * changes.
 */
public final class Ccaas implements AutoCloseable {

    private final DataFlowMap flows;
    private final Connectors connectors;
    private final AuditLog audit;
    private final PartnerHttp http;
    private final Replay replay;
    private final Kept kept;
    private final InstantSource time;
    private final Map<String, PostureCheck> ofConnectors = new ConcurrentSkipListMap<>();

    Ccaas(
            DataFlowMap flows,
            Connectors connectors,
            AuditLog audit,
            PartnerHttp http,
            Replay replay,
            Kept kept,
            InstantSource time) {
        this.flows = flows;
        this.connectors = connectors;
        this.audit = audit;
        this.http = http;
        this.replay = replay;
        this.kept = kept;
        this.time = time;
    }

    /**
     * Opens with a file of declarations and defaults for the rest.
     *
     * @param partnersYaml the declared partners; its {@code audit} entry is required
     * @return an instance to close after use
     * @throws io.ccaas.sdk.errors.ConfigurationException when the file, a library's version, the audit key or an overlay
     *     key is wrong
     * @throws io.ccaas.sdk.errors.EvidenceException when the audit log or a kept overlay was tampered with
     * @throws io.ccaas.sdk.errors.LocalException when the audit log cannot be written or a kept overlay cannot be read
     */
    public static Ccaas open(Path partnersYaml) {
        return builder().open(partnersYaml);
    }

    /**
     * Begins with everything at its default.
     *
     * @return a builder
     */
    public static CcaasBuilder builder() {
        return new CcaasBuilder();
    }

    /**
     * The declared partners.
     *
     * @return the only places data may go
     */
    public DataFlowMap flows() {
        return flows;
    }

    /**
     * The audit log of this instance.
     *
     * @return open until this instance is closed
     */
    public AuditLog audit() {
        return audit;
    }

    /**
     * The clock of this instance.
     *
     * @return what every date in the audit log comes from
     */
    public InstantSource time() {
        return time;
    }

    /**
     * Where verifiers of this process remember nonces: {@code RequestVerifier.builder(ccaas.replayStore())}.
     *
     * @return the store that the builder was given, or one in memory
     * @throws ReplayConfigurationException when {@code replay.store} is {@code shared} and no shared store was given
     */
    public ReplayStore replayStore() {
        return replay.store();
    }

    /**
     * Connects a transcription partner on the wire; connectors call this, users call {@code Transcriptions.connect}.
     *
     * @param partnerId its id
     * @param templates every request that will ever be sent
     * @return its client
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared so, or a credential cannot be loaded
     * @throws io.ccaas.sdk.errors.LocalException {@code TLS_OVERLAY_UNKNOWN} when its policy follows overlays and it was
     *     never known which is in force
     * @throws io.ccaas.sdk.errors.EvidenceException {@code TLS_OVERLAY_REFUSED} when it was never known because the first
     *     overlay was refused
     */
    public TranscriptionClient transcriptionClient(String partnerId, Set<RequestTemplate> templates) {
        return http.transcription(partnerId, templates);
    }

    /**
     * Connects a CRM on the wire; connectors call this, users call {@code Crms.connect}.
     *
     * @param partnerId its id
     * @param templates every request that will ever be sent
     * @return its client
     * @throws io.ccaas.sdk.errors.ConfigurationException when it is not declared so, or a credential cannot be loaded
     * @throws io.ccaas.sdk.errors.LocalException {@code TLS_OVERLAY_UNKNOWN} when its policy follows overlays and it was
     *     never known which is in force
     * @throws io.ccaas.sdk.errors.EvidenceException {@code TLS_OVERLAY_REFUSED} when it was never known because the first
     *     overlay was refused
     */
    public CrmClient crmClient(String partnerId, Set<RequestTemplate> templates) {
        return http.crm(partnerId, templates);
    }

    /**
     * Recordings with what is known of their calls, as {@code vault} and {@code store} declare it. Opened when it is first asked for.
     *
     * @return open until this instance is closed; settle it after each start
     * @throws KeepingConfigurationException {@code KEEPING_MISSING}, {@code VAULT_DATABASE_MISSING}
     * @throws io.ccaas.sdk.errors.SdkException when a key, folder, database or bucket cannot be used
     */
    public Archive archive() {
        return kept.archive();
    }

    /**
     * How long a call is kept: {@code vault.keepDays}, from its beginning.
     *
     * @return for {@link Archive#keep}
     * @throws KeepingConfigurationException {@code KEEPING_MISSING}
     */
    public RetentionClass retention() {
        return kept.retention();
    }

    /**
     * The access token that a call to a partner would carry now, to be looked at; calls get theirs themselves.
     *
     * @param partnerId its id
     * @param until when it must be there
     * @return obtained or kept
     * @throws io.ccaas.sdk.errors.SdkException {@code OAUTH_MISSING}, or why there is none
     */
    public AccessToken accessToken(String partnerId, Deadline until) {
        return http.accessToken(partnerId, until);
    }

    /**
     * Finds the connector that a partner's entry names.
     *
     * @param port the kind of connector
     * @param partnerId its id
     * @param <P> the kind of connector
     * @return the provider
     * @throws ConnectorException when there is none of this kind
     * @throws EgressRefusedException when the partner is not declared
     */
    public <P extends ConnectorProvider> P connector(Class<P> port, String partnerId) {
        return connectors.provider(port, flows.require(partnerId));
    }

    /**
     * Every question that can be asked about this instance: partners, credentials, policies, promises, the process.
     *
     * <p>Running them sends two bare requests to each partner's declared endpoint, {@code HEAD} with the own certificate and
     * {@code GET} without any, and {@code GET} for the metadata of its declared issuer, all audited; see {@code
     * docs/architecture.md}. Where signed overlays come from a server, it is asked too, and Vault where one is declared. Where
     * recordings are kept, the archive is opened, and a bucket is asked for what strangers may do.
     *
     * @return checks to be run in any order, as often as wished, until this instance is closed
     */
    public List<PostureCheck> postureChecks() {
        List<PostureCheck> checks = new ArrayList<>(http.postureChecks());
        for (Partner partner : flows.partners()) {
            checks.add(() -> Attestation.findings(
                    partner.id(), partner.attestations(), LocalDate.ofInstant(time.instant(), ZoneOffset.UTC)));
        }
        checks.add(() -> AuditedFlows.compare(audit, flows));
        checks.add(() -> OwedErasures.of(audit, http::owed));
        checks.add(() -> List.of(replay.finding()));
        kept.postureChecks().forEach(checks::add);
        checks.add(TlsPosture.processSettings());
        checks.addAll(ofConnectors.values());
        return List.copyOf(checks);
    }

    /**
     * Adds what a connector can say of its partner to {@link #postureChecks()}. Connectors call this when they are connected; it
     * takes the place of what was said of the same partner before.
     *
     * @param partnerId its id
     * @param check sends nothing
     * @throws EgressRefusedException when the partner is not declared
     */
    public void addPostureCheck(String partnerId, PostureCheck check) {
        ofConnectors.put(flows.require(partnerId).id(), check);
    }

    /**
     * Whether partners' authorization servers give tokens. Running these proves to each who we are and obtains a token, as the
     * next call would; none is used. Partners with a refresh token are left out, since a server may take it once alone.
     *
     * @return checks to be run in any order, until this instance is closed; none when no partner wants tokens
     */
    public List<PostureCheck> tokenChecks() {
        return http.tokenChecks();
    }

    /** Cancels every call, closes every connection, then signs and closes the audit log. */
    @Override
    public void close() {
        try {
            http.close();
        } finally {
            kept.close();
            audit.close();
        }
    }

    @Override
    public String toString() {
        return "Ccaas[" + flows.partners().size() + " partners]";
    }
}
