package io.ccaas.sdk;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.SigningKeyProvider;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.PartnerHttp;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.declared.AuditDeclaration;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a {@link Ccaas} with parts of the host's own. Not thread-safe. */
public final class CcaasBuilder {

    private final List<CredentialProvider> credentials = new ArrayList<>();
    private final List<SigningKeyProvider> signingKeys = new ArrayList<>();
    private SecurityEventListener listener = event -> {};
    private Time time = Time.system();
    private Resolver resolver = Resolver.system();
    private Duration rotationInterval = RotationOptions.USUAL_INTERVAL;
    private @Nullable List<ConnectorProvider> connectors;
    private @Nullable ReplayStore replay;
    private @Nullable DataSource vaultDatabase;

    CcaasBuilder() {}

    /**
     * Hears of refusals, expiries and breakers.
     *
     * @param own quick and thread-safe
     * @return this builder
     */
    public CcaasBuilder listener(SecurityEventListener own) {
        this.listener = own;
        return this;
    }

    /**
     * Adds a source of secrets under a scheme of its own.
     *
     * @param provider for example for the host's vault
     * @return this builder
     */
    public CcaasBuilder credentials(CredentialProvider provider) {
        this.credentials.add(provider);
        return this;
    }

    /**
     * Adds a source of signing keys under a scheme of its own.
     *
     * @param provider for example for the host's key management service
     * @return this builder
     */
    public CcaasBuilder signingKeys(SigningKeyProvider provider) {
        this.signingKeys.add(provider);
        return this;
    }

    /**
     * Takes these connectors instead of those on the class path.
     *
     * @param own providers of different names
     * @return this builder
     */
    public CcaasBuilder connectors(List<ConnectorProvider> own) {
        this.connectors = List.copyOf(own);
        return this;
    }

    /**
     * Takes another clock for deadlines, signatures and the audit log; never for certificates.
     *
     * @param own for tests
     * @return this builder
     */
    public CcaasBuilder time(Time own) {
        this.time = own;
        return this;
    }

    /**
     * Takes another name service. Its answers are checked like any other's: it cannot open an address that the rules
     * refuse.
     *
     * @param own for split-horizon networks and tests
     * @return this builder
     */
    public CcaasBuilder resolver(Resolver own) {
        this.resolver = own;
        return this;
    }

    /**
     * How often replaced certificates, keys and authorities of partners are looked for. Thirty seconds when not said.
     *
     * @param own from one second to one hour; a partner that is not called is not looked at
     * @return this builder
     * @throws IllegalArgumentException when it is out of range
     */
    public CcaasBuilder rotationInterval(Duration own) {
        this.rotationInterval = RotationOptions.requireInRange(own);
        return this;
    }

    /**
     * Takes this store for the nonces of verified requests. Unset: one in memory, which is right for one process alone.
     *
     * @param own for example {@link io.ccaas.sdk.signing.replay.JdbcReplayStore}
     * @return this builder
     */
    public CcaasBuilder replayStore(ReplayStore own) {
        this.replay = own;
        return this;
    }

    /**
     * Takes this database for the vault, instead of the embedded one of {@code vault.database}.
     *
     * @param own H2 or PostgreSQL, of a user who may do nothing else; not the credentials of the store
     * @return this builder
     */
    public CcaasBuilder vaultDatabase(DataSource own) {
        this.vaultDatabase = own;
        return this;
    }

    /**
     * Opens with a file of declarations.
     *
     * @param partnersYaml the declared partners; its {@code audit} entry is required
     * @return an instance to close after use
     * @throws io.ccaas.sdk.errors.ConfigurationException when the file, a library's version, the audit key or an overlay
     *     key is wrong
     * @throws io.ccaas.sdk.errors.EvidenceException when the audit log or a kept overlay was tampered with
     * @throws io.ccaas.sdk.errors.LocalException when the audit log cannot be written or a kept overlay cannot be read
     */
    public Ccaas open(Path partnersYaml) {
        LibraryCheck.ofThisSdk().require(); // before any class of another library is touched
        Connectors known = connectors == null ? Connectors.onClassPath() : Connectors.of(connectors);
        DataFlowMap flows = DataFlowMap.load(partnersYaml, known.declarations(), schemes());
        CredentialLoader loader = loader(partnersYaml);
        AuditLog audit = audit(flows, loader);
        try {
            CurrentDeadline deadlines = new CurrentDeadline();
            PartnerHttp http = PartnerHttp.open(
                    flows, loader.within(deadlines), deadlines, audit, listener, time, resolver, rotationInterval);
            Kept kept = new Kept(flows, http, audit, vaultDatabase, time);
            return new Ccaas(flows, known, audit, http, new Replay(flows.replay(), replay, time), kept, time);
        } catch (RuntimeException refusal) {
            audit.close(); // the next attempt to open must find it free
            throw refusal;
        }
    }

    private CredentialLoader loader(Path partnersYaml) {
        Path directory = partnersYaml.toAbsolutePath().getParent();
        CredentialLoader loader = CredentialLoader.relativeTo(directory == null ? Path.of("/") : directory);
        for (CredentialProvider provider : credentials) {
            loader = loader.with(provider);
        }
        for (SigningKeyProvider provider : signingKeys) {
            loader = loader.with(provider);
        }
        return loader;
    }

    private SecretReference.Schemes schemes() {
        return new SecretReference.Schemes(
                credentials.stream().map(CredentialProvider::scheme).collect(Collectors.toSet()),
                signingKeys.stream().map(SigningKeyProvider::scheme).collect(Collectors.toSet()));
    }

    private AuditLog audit(DataFlowMap flows, CredentialLoader loader) {
        AuditDeclaration declared = flows.audit()
                .orElseThrow(
                        () -> new AuditMissingException(
                                Problem.of(
                                        "AUDIT_MISSING",
                                        "an audit entry in partners.yaml: every call is written down before it is made",
                                        "there is none",
                                        "Add: audit: { file: audit.log, key: \"file:audit.key\", anchor: /other/place/audit.anchor }")));
        SigningKey key = loader.signingKey("audit.key", KeySource.of(declared.key()));
        AuditOptions options = AuditOptions.of(declared.file(), key, CheckpointSink.toFile(anchor(declared)))
                .withTime(time)
                .withSync(
                        declared.sync() == AuditDeclaration.Sync.ALWAYS
                                ? AuditOptions.Sync.ALWAYS
                                : AuditOptions.Sync.NEVER);
        if (flows.sourceSha256().isPresent()) {
            options = options.withConfiguration(
                    HexFormat.of().parseHex(flows.sourceSha256().get()));
        }
        return AuditLog.open(options);
    }

    /** Without a declared second place the log cannot prove its tail, so one beside it is better than none. */
    private static Path anchor(AuditDeclaration declared) {
        return declared.anchor()
                .orElseGet(() -> declared.file().resolveSibling(declared.file().getFileName() + ".anchor"));
    }
}
