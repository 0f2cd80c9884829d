package io.ccaas.samples.transcription;

import io.ccaas.samples.server.Answer;
import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.samples.server.RequestHandler;
import io.ccaas.samples.transcription.Recogniser.Heard;
import io.ccaas.sdk.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jobs under {@code /v2/jobs}, in the shape that Speechmatics' batch interface has: begun, looked at, fetched, deleted.
 * What it received and what it heard it keeps until it is asked to delete them. The words are there as soon as the job
 * is.
 */
final class JobsEndpoint implements RequestHandler {

    private static final Pattern ONE =
            Pattern.compile("/v2/jobs/([a-z]{10})(/transcript\\?format=json-v2|\\?force=true)?");
    private static final TranscriptionForm.Shape FORM = new TranscriptionForm.Shape(
            "data_file",
            128,
            Map.of(
                    "config",
                    Pattern.compile("\\{\"type\":\"transcription\",\"transcription_config\":"
                            + "\\{\"language\":\"(auto|[a-z]{2})\"\\}\\}")));

    private final Recogniser recogniser;
    private final KeptJobs jobs;

    JobsEndpoint(Recogniser recogniser, KeptJobs jobs) {
        this.recogniser = recogniser;
        this.jobs = jobs;
    }

    @Override
    public Answer answer(PartnerRequest request) throws IOException {
        KnownHeaders.require(request);
        if (request.method().equals("POST") && request.target().equals("/v2/jobs")) {
            return begin(request);
        }
        Matcher one = ONE.matcher(request.target());
        if (!one.matches()) {
            throw new RefusedException(404, "PATH_UNKNOWN");
        }
        request.requireNoContent();
        String further = Optional.ofNullable(one.group(2)).orElse("");
        return switch (request.method() + " " + further) {
            case "GET " -> Answer.json(200, state(jobs.require(one.group(1)), "done"));
            case "GET /transcript?format=json-v2" -> Answer.json(200, jobs.words(one.group(1)));
            case "DELETE ?force=true" -> delete(request, one.group(1));
            default -> throw new RefusedException(405, "METHOD_REFUSED");
        };
    }

    private Answer begin(PartnerRequest request) throws IOException {
        try (TranscriptionForm form = TranscriptionForm.read(FORM, request)) {
            Heard heard = recogniser.hear(request, form.audio());
            String id = jobs.keep(form.audio(), JobWords.json(heard));
            request.fact("kept", id);
            return Answer.json(201, JsonObject.builder().put("id", id).build());
        }
    }

    private Answer delete(PartnerRequest request, String id) throws IOException {
        jobs.delete(id);
        request.fact("deleted", id);
        return Answer.json(200, state(id, "deleted"));
    }

    private static JsonObject state(String id, String status) {
        return JsonObject.builder()
                .put(
                        "job",
                        JsonObject.builder().put("id", id).put("status", status).build())
                .build();
    }
}
