package io.ccaas.sdk;

import io.ccaas.sdk.credentials.files.PlaceAccess;
import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who reaches a folder of the vault, and who could put another in its place. Looks at permissions alone, so that it needs neither key
 * nor lock; changes nothing.
 */
record KeptFolder(String check, Path folder) implements PostureCheck {

    @Override
    public List<Finding> run() {
        if (Files.notExists(folder)) {
            return List.of(finding(Severity.WARNING, "there is none yet", "Look again when it was used."));
        }
        Optional<String> fault = fault();
        return List.of(
                fault.isEmpty()
                        ? finding(Severity.OK, "reachable by its owner alone", "")
                        : finding(Severity.ERROR, fault.get(), "chmod 700 the directory. " + PlaceAccess.REMEDY));
    }

    private Optional<String> fault() {
        try {
            return PrivatePlace.isExposed(folder) ? Optional.of("reachable by others") : PlaceAccess.fault(folder);
        } catch (IOException foreign) {
            return Optional.of("it cannot be looked at");
        }
    }

    private Finding finding(Severity severity, String found, String remedy) {
        return new Finding(
                check, "vault", severity, "a directory that nobody else can reach or replace", found, remedy);
    }

    @Override
    public String toString() {
        return "KeptFolder[" + check + "]";
    }
}
