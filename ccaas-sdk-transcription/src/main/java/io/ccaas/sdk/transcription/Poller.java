package io.ccaas.sdk.transcription;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.TranscriptionClient;
import io.ccaas.sdk.http.failure.PartnerAnsweredException;
import io.ccaas.sdk.http.failure.PartnerBusyException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.transcription.result.Transcript;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at one job until it is done, less and less often; each job begins anew. A partner that stumbles is not given up at once. */
final class Poller {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_STUMBLES = 3;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private final TranscriptionClient client;
    private final Deadline until;
    private Duration wait = FIRST;
    private int stumbles;

    Poller(TranscriptionClient client, Deadline until) {
        this.client = client;
        this.until = until;
    }

    Transcript await(Supplier<Optional<Transcript>> look) {
        while (true) {
            pause();
            Optional<Transcript> heard = looked(look);
            if (heard.isPresent()) {
                return heard.get();
            }
        }
    }

    private void pause() {
        Duration left = until.remaining();
        client.pause(wait.compareTo(left) < 0 ? wait : left);
        until.require("transcription");
        Duration longer = wait.multipliedBy(3).dividedBy(2);
        wait = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    private Optional<Transcript> looked(Supplier<Optional<Transcript>> look) {
        try {
            Optional<Transcript> heard = look.get();
            stumbles = 0;
            return heard;
        } catch (PartnerAnsweredException | PartnerBusyException stumble) {
            if (!mayPass(stumble) || ++stumbles == MOST_STUMBLES) {
                throw stumble;
            }
            return Optional.empty();
        }
    }

    private static boolean mayPass(PartnerException stumble) {
        return !(stumble instanceof PartnerAnsweredException answered) || PASSING.contains(answered.status());
    }
}
