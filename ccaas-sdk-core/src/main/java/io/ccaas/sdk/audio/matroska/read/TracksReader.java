package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.matroska.ebml.Element;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import org.jspecify.annotations.Nullable;

/** Finds the one track whose audio passes: the only one, or the one that the caller chose by its number. */
final class TracksReader {

    private final Walk walk;
    private final int chosen;
    private @Nullable TrackEntry found;

    TracksReader(Walk walk, CleaningRules rules) {
        this.walk = walk;
        this.chosen = rules.track();
    }

    TrackEntry read(Element tracks) {
        walk.observe(tracks, ElementKind.TRACKS);
        walk.settle();
        walk.children(tracks, this::child);
        walk.settle();
        if (found == null) {
            throw (chosen == CleaningRules.ONLY_TRACK
                            ? MatroskaRules.MKV_NO_AUDIO_TRACK
                            : MatroskaRules.MKV_NO_SUCH_TRACK)
                    .at(tracks.offset());
        }
        return found;
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
        if (chosen == CleaningRules.ONLY_TRACK) {
            if (entry.isPicture()) {
                throw MatroskaRules.MKV_VIDEO.at(entry.offset());
            }
            if (entry.isAudio() && found != null) {
                throw MatroskaRules.MKV_SEVERAL_TRACKS.at(entry.offset());
            }
        }
        if (found != null && entry.number() == found.number()) {
            throw MatroskaRules.MKV_SAME_TRACK_NUMBER.at(entry.offset());
        }
        return entry.isAudio() && (chosen == CleaningRules.ONLY_TRACK || entry.number() == chosen);
    }
}
