package io.ccaas.samples.connector;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.transcription.handling.Abilities;
import io.ccaas.sdk.transcription.handling.Means;
import io.ccaas.sdk.transcription.job.Job;
import io.ccaas.sdk.transcription.job.JobFailedException;
import io.ccaas.sdk.transcription.job.SpeechJobs;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Acme's jobs: everything that can ever be sent stands in three constants and one enum. */
final class AcmeSpeech implements SpeechJobs {

    /** Not repeatable: a job whose id got lost is not deleted by anybody. */
    static final RequestTemplate BEGIN = RequestTemplate.named("begin-job", "POST", "v1/jobs")
            .field("language", false)
            .field("retain", true)
            .audio("recording")
            .build();

    static final RequestTemplate LOOK = RequestTemplate.named("look-at-job", "GET", "v1/jobs/{id}")
            .repeatable()
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named("delete-job", "DELETE", "v1/jobs/{id}")
            .repeatable()
            .expecting(404) // Acme says that it has nothing
            .build();

    /** Every word of Acme's that can be sent. */
    private enum Said implements WireValue.Word {
        FALSE;

        @Override
        public String wire() {
            return "false";
        }
    }

    @Override
    public Abilities abilities(Partner partner) {
        return new Abilities(Means.NOTHING, Means.REQUESTS, Means.REQUESTS, Map.of("api.acme.example", "FR"));
    }

    @Override
    public Set<RequestTemplate> templates() {
        return Set.of(BEGIN, LOOK, DELETE);
    }

    @Override
    public PartnerIssuedId begin(Job job, AudioOnly audio) {
        Answer answer = job.sendAudio(BEGIN, values(job), audio);
        return answer.issued(answer.json().requireText("job"));
    }

    private static Map<String, WireValue> values(Job job) {
        WireValue retain = WireValue.of(Said.FALSE);
        return job.configured("language")
                .map(language -> Map.of("retain", retain, "language", language))
                .orElse(Map.of("retain", retain));
    }

    @Override
    public Optional<Transcript> look(Job job, PartnerIssuedId id) {
        Answer answer = job.send(LOOK, Map.of("id", WireValue.of(id)));
        Reading.requireAbout(answer.json(), id);
        return switch (answer.json().requireText("state")) {
            case "working" -> Optional.empty();
            case "ready" -> Optional.of(transcript(answer));
            case "broken" -> throw new JobFailedException("broken");
            default -> throw Reading.shape("a job's state to be working, ready or broken");
        };
    }

    private static Transcript transcript(Answer answer) {
        List<Segment> lines = answer.json().requireArray("lines").objects().stream()
                .map(AcmeSpeech::segment)
                .toList();
        String text = lines.stream().map(Segment::text).collect(Collectors.joining(" "));
        return Transcript.heard(text, lines, Optional.empty(), answer);
    }

    private static Segment segment(JsonObject line) {
        return new Segment(
                Reading.seconds(line, "from", "to"),
                Voice.unknown(),
                OptionalDouble.empty(),
                line.requireText("said"),
                List.of());
    }

    @Override
    public Answer delete(Job job, PartnerIssuedId id) {
        return Reading.requireAgreed(job.send(DELETE, Map.of("id", WireValue.of(id))), id);
    }
}
