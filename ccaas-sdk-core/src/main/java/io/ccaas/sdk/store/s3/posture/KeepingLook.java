package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;

/** How a bucket keeps what lies in it: encrypted, in versions, locked. */
record KeepingLook(RecordingClient client, Expected declared, Deadline deadline) {

    List<Finding> findings() {
        return List.of(encryption(), versioning(), lock());
    }

    private Seen property(String operation, String property) {
        RecordingRequest request = RecordingRequest.of(operation, "GET").property(property);
        return Seen.by(() -> client.send(request, TransferId.fresh(), deadline));
    }

    /** Recordings are sealed whatever it says; it is a second wall, and covers what others put there. */
    private Finding encryption() {
        Told told = new Told(
                "store.encryption",
                client.partnerId(),
                "the store to encrypt what it keeps, by default",
                "Set the bucket's default encryption.");
        Seen seen = property("posture-encryption", "encryption");
        if (seen.code().equals("ServerSideEncryptionConfigurationNotFoundError")) {
            return told.warning("it is not set");
        }
        boolean set = seen.xml("ServerSideEncryptionConfiguration")
                .flatMap(configuration -> configuration.child("Rule"))
                .flatMap(rule -> rule.child("ApplyServerSideEncryptionByDefault"))
                .flatMap(rule -> rule.text("SSEAlgorithm"))
                .isPresent();
        return set ? told.well("it is set") : told.unknown(seen.why());
    }

    private Finding versioning() {
        Told told = new Told(
                "store.versioning",
                client.partnerId(),
                declared.versioned() ? "the bucket to keep versions, as declared" : "the bucket to keep no versions",
                "Have bucket and declaration say the same: kept versions outlive a deletion by others.");
        Seen seen = property("posture-versioning", "versioning");
        Optional<XmlElement> configuration = seen.xml("VersioningConfiguration");
        if (configuration.isEmpty()) {
            return told.unknown(seen.why());
        }
        boolean enabled =
                configuration.get().text("Status").filter("Enabled"::equals).isPresent();
        if (enabled == declared.versioned()) {
            return told.well(enabled ? "it does" : "it keeps none");
        }
        return enabled ? told.warning("it keeps them") : told.error("it keeps none");
    }

    private Finding lock() {
        Told told = new Told(
                "store.object-lock",
                client.partnerId(),
                declared.locked() ? "a bucket that locks objects, as declared" : "a bucket without a lock of its own",
                "Have bucket and declaration say the same; a lock is given to a bucket when it is made.");
        Seen seen = property("posture-lock", "object-lock");
        Optional<XmlElement> configuration = seen.xml("ObjectLockConfiguration");
        boolean none = seen.code().equals("ObjectLockConfigurationNotFoundError");
        if (configuration.isEmpty() && !none) {
            return declared.locked() ? told.error("it is not known: " + seen.why()) : told.unknown(seen.why());
        }
        boolean enabled = configuration
                .flatMap(root -> root.text("ObjectLockEnabled"))
                .filter("Enabled"::equals)
                .isPresent();
        if (enabled == declared.locked()) {
            return told.well(enabled ? "it locks" : "there is none");
        }
        return enabled ? told.warning("it locks, so that erasing may be refused") : told.error("it cannot lock");
    }

    @Override
    public String toString() {
        return "KeepingLook";
    }
}
