package io.ccaas.sdk.store.folder;

import io.ccaas.sdk.credentials.files.PlaceAccess;
import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who reaches the directory, and who could put another in its place. Looks at permissions alone; changes nothing. */
final class FolderCheck implements PostureCheck {

    private static final String CHECK = "store.folder";

    private final Path directory;

    FolderCheck(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<Finding> run() {
        try {
            Optional<String> fault = PrivatePlace.isExposed(directory)
                    ? Optional.of("reachable by others")
                    : PlaceAccess.fault(directory);
            return List.of(finding(fault));
        } catch (IOException foreign) {
            return List.of(finding(Optional.of("it cannot be looked at")));
        }
    }

    private static Finding finding(Optional<String> fault) {
        return new Finding(
                CHECK,
                "store",
                fault.isEmpty() ? Severity.OK : Severity.ERROR,
                "a directory for recordings that nobody else can reach or replace",
                fault.orElse("reachable by its owner alone"),
                fault.isEmpty() ? "" : "chmod 700 the directory. " + PlaceAccess.REMEDY);
    }

    @Override
    public String toString() {
        return "FolderCheck";
    }
}
