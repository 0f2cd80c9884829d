package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.refusal.SoundTracks;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import org.jspecify.annotations.Nullable;

/** Finds the one track whose audio passes: the only one, or the one that the caller chose by its number. */
final class TracksReader {

    private final Walk walk;
    private final int chosen;
    private final SoundTracks sounds = new SoundTracks();
    private @Nullable TrackEntry found;
    private @Nullable Refusal unwanted;
    private long unwantedAt;

    TracksReader(Walk walk, CleaningRules rules) {
        this.walk = walk;
        this.chosen = rules.track();
    }

    TrackEntry read(Element tracks) {
        walk.observe(tracks, ElementKind.TRACKS);
        walk.settle();
        walk.children(tracks, this::child);
        walk.settle();
        if (unwanted != null && !sounds.isEmpty()) {
            throw sounds.named(unwanted).at(unwantedAt);
        }
        if (found == null) {
            throw noTrack(tracks);
        }
        return found;
    }

    private AudioRefusedException noTrack(Element tracks) {
        return (sounds.isEmpty() ? MatroskaRules.MKV_NO_AUDIO_TRACK : sounds.named(MatroskaRules.MKV_NO_SUCH_TRACK))
                .at(tracks.offset());
    }

    private void child(Element child) {
        if (!child.is(MatroskaId.TRACK_ENTRY)) {
            walk.drop(child);
            return;
        }
        TrackEntry entry = TrackEntry.read(walk, child);
        if (isWanted(entry)) {
            found = entry;
            walk.settle();
        } else {
            walk.count(entry.configuration().length);
            walk.settleDropped(ElementKind.OTHER_TRACK);
        }
    }

    private boolean isWanted(TrackEntry entry) {
        if (entry.isAudio()) {
            sounds.add(entry.number());
        }
        if (chosen == CleaningRules.ONLY_TRACK) {
            mustBeAlone(entry);
        }
        if (unwanted == null && found != null && entry.number() == found.number()) {
            throw MatroskaRules.MKV_SAME_TRACK_NUMBER.at(entry.offset());
        }
        boolean taken = chosen == CleaningRules.ONLY_TRACK ? unwanted == null : entry.number() == chosen;
        return entry.isAudio() && taken;
    }

    /** What to advise is known only when all tracks were seen: without sound there is nothing to choose. */
    private void mustBeAlone(TrackEntry entry) {
        boolean second = entry.isAudio() && found != null;
        if (unwanted == null && (second || entry.isPicture())) {
            unwanted = second ? MatroskaRules.MKV_SEVERAL_TRACKS : MatroskaRules.MKV_VIDEO;
            unwantedAt = entry.offset();
        }
    }
}
