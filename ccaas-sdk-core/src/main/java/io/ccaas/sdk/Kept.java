package io.ccaas.sdk;

import io.ccaas.sdk.archive.Archive;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.PartnerHttp;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.keeping.KeepingDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration;
import io.ccaas.sdk.partner.keeping.VaultDeclaration;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.sealing.Recipient;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.store.folder.FolderObjects;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.vault.RetentionClass;
import io.ccaas.sdk.vault.Vault;
import io.ccaas.sdk.vault.database.Connections;
import io.ccaas.sdk.vault.database.DatabaseCheck;
import io.ccaas.sdk.vault.database.EmbeddedDatabase;
import io.ccaas.sdk.vault.keys.FileKeys;
import io.ccaas.sdk.vault.keys.MasterKey;
import io.ccaas.sdk.vault.keys.VaultKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The archive that partners.yaml declares. It is opened when it is first asked for, so that who keeps nothing needs no database and no
 * recipient. Thread-safe.
 */
final class Kept implements AutoCloseable {

    private final DataFlowMap flows;
    private final PartnerHttp http;
    private final AuditLog audit;
    private final @Nullable DataSource database;
    private final Time time;
    private final Closing closing = new Closing();
    private @Nullable SealedObjects objects;
    private @Nullable EmbeddedDatabase embedded;
    private @Nullable Archive archive;
    private boolean closed;

    Kept(DataFlowMap flows, PartnerHttp http, AuditLog audit, @Nullable DataSource database, Time time) {
        this.flows = flows;
        this.http = http;
        this.audit = audit;
        this.database = database;
        this.time = time;
    }

    RetentionClass retention() {
        return RetentionClass.of("calls", Duration.ofDays(declared().vault().keepDays()));
    }

    synchronized Archive archive() {
        requireOpen();
        if (archive == null) {
            boolean ready = false;
            try {
                archive = opened(declared());
                ready = true;
            } finally {
                if (!ready) {
                    embedded = null;
                    closing.close();
                }
            }
        }
        return archive;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this instance is closed");
        }
    }

    private KeepingDeclaration declared() {
        return flows.keeping()
                .orElseThrow(() -> new KeepingConfigurationException(Problem.of(
                        "KEEPING_MISSING",
                        "vault and store in partners.yaml, which say where recordings are kept",
                        "there are none",
                        "Add: vault: { database: calls, keys: vault-keys, masterKey: \"file:vault.key\", keepDays: 90"
                                + " } and store: { folder: recordings, recipients: [age1…] }")));
    }

    private Archive opened(KeepingDeclaration declared) {
        List<Recipient> recipients =
                declared.store().recipients().stream().map(Recipient::parse).toList();
        Sealer sealer = Sealer.to(Recipients.of(recipients));
        SealedObjects store = objects();
        return Archive.of(vault(declared.vault()), store, sealer, audit);
    }

    /** Needs no vault, so that the doctor looks at them also while another process has that one open. */
    private synchronized SealedObjects objects() {
        requireOpen();
        if (objects == null) {
            objects = objects(declared().store().place());
        }
        return objects;
    }

    private SealedObjects objects(StoreDeclaration.Place place) {
        if (place instanceof StoreDeclaration.Place.Folder folder) {
            return FolderObjects.in(folder.path());
        }
        return Buckets.connect(http, (StoreDeclaration.Place.AtPartner) place, time);
    }

    private Vault vault(VaultDeclaration declared) {
        Optional<Path> folder = declared.database();
        if (database == null && folder.isEmpty()) {
            throw new KeepingConfigurationException(Problem.of(
                    "VAULT_DATABASE_MISSING",
                    "a database for the vault",
                    "vault.database is not declared, and the host gave none",
                    "Add vault.database, a folder for the embedded one, or give yours:"
                            + " Ccaas.builder().vaultDatabase(dataSource)."));
        }
        VaultKeys keys = closing.later(keys(declared));
        if (database != null) {
            return Vault.open(database, keys);
        }
        embedded = closing.later(EmbeddedDatabase.in(folder.orElseThrow()));
        return Vault.open(embedded, keys);
    }

    private FileKeys keys(VaultDeclaration declared) {
        MasterKey master = closing.later(master("vault.masterKey", declared.masterKey()));
        if (declared.formerMasterKey().isEmpty()) {
            return FileKeys.open(declared.keys(), master);
        }
        try (MasterKey former =
                master("vault.formerMasterKey", declared.formerMasterKey().get())) {
            return FileKeys.open(declared.keys(), master, former);
        }
    }

    private MasterKey master(String role, SecretReference reference) {
        try (Secret digits = http.loader().secret(role, reference)) {
            return MasterKey.of(digits);
        }
    }

    /** One check that opens the archive: whoever asks what checks there are opens nothing. */
    Stream<PostureCheck> postureChecks() {
        return flows.keeping().isEmpty() ? Stream.empty() : Stream.of(this::findings);
    }

    /** Each by itself: what one refuses does not hide the others. */
    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(looked("store", () -> objects().postureChecks().stream()));
        findings.addAll(looked("archive", this::opening));
        findings.addAll(looked("vault", this::vaultChecks));
        return List.copyOf(findings);
    }

    /** That it opens is all that is looked at here. */
    private Stream<PostureCheck> opening() {
        archive();
        return Stream.empty();
    }

    private Stream<PostureCheck> vaultChecks() {
        VaultDeclaration declared = declared().vault();
        Stream<PostureCheck> folders = Stream.concat(
                Stream.of(new KeptFolder("vault.keys-folder", declared.keys())),
                declared.database().filter(folder -> database == null).stream()
                        .map(folder -> new KeptFolder("vault.database-folder", folder)));
        return Stream.concat(folders, connections().map(DatabaseCheck::of).stream());
    }

    /** Of the embedded database when it is open here. */
    private synchronized Optional<Connections> connections() {
        return database == null ? Optional.ofNullable(embedded) : Optional.of(database::getConnection);
    }

    private static List<Finding> looked(String at, Supplier<Stream<PostureCheck>> checks) {
        try {
            return checks.get().flatMap(check -> check.run().stream()).toList();
        } catch (SdkException refusal) {
            Problem problem = refusal.problem();
            return List.of(new Finding(at, at, Severity.ERROR, problem.expected(), problem.found(), problem.remedy()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closing.close();
        if (objects != null) {
            objects.close();
        }
    }
}
