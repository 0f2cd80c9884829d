package io.ccaas.samples.transcription;

import io.ccaas.samples.server.Flags;
import io.ccaas.samples.server.PartnerProgram;
import io.ccaas.samples.server.RequestHandler;
import io.ccaas.samples.server.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The program; README.md says how to run it. */
public final class TranscriptionPartner {

    private TranscriptionPartner() {}

    /**
     * Serves until standard input ends.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        Set<String> valued = Set.of("--transcripts", "--engine", "--keep", "--hold");
        System.exit(new PartnerProgram(valued, Set.of(), TranscriptionPartner::open).run(arguments));
    }

    private static RequestHandler open(Flags flags) throws IOException {
        DigestLookup lookup = DigestLookup.open(flags.path("--transcripts"));
        List<Engine> engines = new ArrayList<>();
        switch (flags.one("--engine").orElse("any")) {
            case "any" -> PocketSphinx.installed().ifPresent(program -> engines.add(new PocketSphinx(program)));
            case "digest-lookup" -> {}
            default -> throw new UsageException("--engine takes any or digest-lookup");
        }
        engines.add(lookup);
        Recogniser recogniser = new Recogniser(engines);
        RequestHandler atOnce = new TranscriptionEndpoint(recogniser);
        Optional<Path> keep = flags.path("--keep");
        if (keep.isEmpty()) {
            return atOnce;
        }
        RequestHandler jobs = new JobsEndpoint(recogniser, new KeptJobs(keep.get(), flags.path("--hold")));
        return request -> (request.target().startsWith("/v2/") ? jobs : atOnce).answer(request);
    }
}
