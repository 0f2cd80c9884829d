package io.ccaas.samples.crm;

import io.ccaas.samples.server.PrivateFiles;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where the state outlives the process: replaced whole, so that it is never half of one and half of another. */
record StateFile(Optional<Path> file) {

    private static final JsonLimits LIMITS = JsonLimits.standard().withBytes(64 << 20);

    static StateFile at(Optional<Path> file) {
        return new StateFile(file.map(Path::toAbsolutePath));
    }

    CrmState load() throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return CrmState.EMPTY;
        }
        return CrmState.of(Json.readObject(Files.readAllBytes(file.get()), LIMITS));
    }

    void save(CrmState state) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path next = PrivateFiles.createdIfAbsent(
                file.get().resolveSibling(file.get().getFileName() + ".next"));
        Files.write(next, Json.write(state.json()));
        Files.move(next, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
