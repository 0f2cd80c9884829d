package io.ccaas.samples.transcription;

import io.ccaas.samples.server.PrivateFiles;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Audio and words of jobs, two files each in a directory that the operator names: whoever looks there sees what is
 * kept, and that it is gone. A deletion is refused while the operator says so, as a partner under a legal hold would.
 */
record KeptJobs(Path directory, Optional<Path> hold) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_LENGTH = 10;
    private static final JsonLimits LIMITS = JsonLimits.standard();

    /** Copies the audio, which the request that brought it deletes. */
    String keep(ReceivedAudio audio, JsonObject words) throws IOException {
        String id = RANDOM.ints(ID_LENGTH, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        try (OutputStream copy = Files.newOutputStream(PrivateFiles.createdIfAbsent(audio(id)))) {
            Files.copy(audio.file(), copy);
        }
        Files.write(PrivateFiles.createdIfAbsent(words(directory, id)), Json.write(words));
        return id;
    }

    String require(String id) {
        if (!Files.exists(words(directory, id))) {
            throw new RefusedException(404, "JOB_UNKNOWN");
        }
        return id;
    }

    JsonObject words(String id) throws IOException {
        return Json.readObject(Files.readAllBytes(words(directory, require(id))), LIMITS);
    }

    void delete(String id) throws IOException {
        require(id);
        if (hold.isPresent() && Files.exists(hold.get())) {
            throw new RefusedException(423, "DELETION_ON_HOLD");
        }
        Files.deleteIfExists(audio(id)); // a crash may have left the words alone
        Files.delete(words(directory, id));
    }

    private Path audio(String id) {
        return directory.resolve(id + ".audio");
    }

    private static Path words(Path directory, String id) {
        return directory.resolve(id + ".json");
    }
}
