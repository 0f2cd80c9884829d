package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.container.Rebuilt;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.container.Tally;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.Failures;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.result.AudioWarning;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.nio.file.Path;

/** Runs a family over an input as often as the draft needs it. */
final class Rebuilding {

    private static final Refusal AUDIO_WITHOUT_TRACKS = new Refusal(
            "AUDIO_WITHOUT_TRACKS",
            "an MP4 or Matroska file, because a track was chosen",
            "the container has no tracks to choose from",
            "Leave out --track (takingTrack); it chooses no channel: CallChannels splits those of the cleaned audio.");

    private final CleaningRules rules;
    private final StructureObserver observer;
    private final Path spoolFolder;
    private final Detection detection;

    Rebuilding(CleaningRules rules, StructureObserver observer, Path spoolFolder, Detection detection) {
        this.rules = rules;
        this.observer = observer;
        this.spoolFolder = spoolFolder;
        this.detection = detection;
    }

    /** A draft that nobody sees yet is filled in one reading; one that hands bytes on at once is fed after a proof, from a file. */
    CleaningReport run(AudioSource source, Draft draft) {
        Tally tally = new Tally();
        ContainerFamily family = detection.familyOf(new CleaningRun(source, rules, observer, tally, Draft.none()));
        if (rules.track() != CleaningRules.ONLY_TRACK && !family.hasTracks()) {
            throw AUDIO_WITHOUT_TRACKS.at(0);
        }
        if (family.needsSeeking() && source.remaining() == AudioSource.UNKNOWN) {
            try (AudioSource held = AudioSource.held(source, spoolFolder, rules.spoolLimit())) {
                return finished(family, new CleaningRun(held, rules, observer, tally, draft));
            }
        }
        return finished(family, new CleaningRun(source, rules, observer, tally, draft));
    }

    private CleaningReport finished(ContainerFamily family, CleaningRun run) {
        Rebuilt rebuilt = run.draft().isSeenAtOnce() ? provenFirst(family, run) : rebuild(family, run);
        run.draft().finish(rebuilt.head(), rebuilt.tail());
        CleaningReport report = rebuilt.report();
        return run.tally().hasBytesBehindAudio() ? report.warning(AudioWarning.BYTES_BEHIND_AUDIO) : report;
    }

    private Rebuilt provenFirst(ContainerFamily family, CleaningRun run) {
        AudioSource again = run.source().again();
        Rebuilt proven = rebuild(family, new CleaningRun(run.source(), rules, observer, run.tally(), Draft.none()));
        CleaningRun second = new CleaningRun(
                again, rules, StructureObserver.none(), new Tally(), new KnownHeadDraft(run.draft(), proven.head()));
        detection.familyOf(second);
        Rebuilt emitted = rebuild(family, second);
        if (!emitted.sameAs(proven)) {
            throw Failures.changedInput(again.position());
        }
        return emitted;
    }

    private static Rebuilt rebuild(ContainerFamily family, CleaningRun run) {
        Rebuilt rebuilt = family.rebuild(run);
        run.tally().mustEqual(run.source().position());
        return rebuilt;
    }
}
