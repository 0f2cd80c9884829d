package io.ccaas.sdk.audio.mp4;

import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.sound.FlacSound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.TableBudget;
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Found;
import io.ccaas.sdk.audio.mp4.track.Movie;

/**
 * A guess at what the samples will tell, so that the head that is begun with has the length of the final one: samples of one duration, a
 * shorter last one where codecs have it. Where it is wrong, only time is lost.
 */
final class Expected {

    private static final int ANY = 960;

    private Expected() {}

    static Movie of(Found found) {
        boolean lastIsShorter = found.sound() instanceof FlacSound || found.sound() instanceof AlacSound;
        long count = found.samples().sizes().count();
        Durations durations = new Durations(new TableBudget(), 0);
        durations.add(lastIsShorter ? count - 1 : count, ANY, 0);
        durations.add(lastIsShorter ? 1 : 0, 1, 0);
        long from = found.played().mayBeAll(found.sound()) ? 0 : 1;
        Edit edit = new Edit(from, durations.total() - from);
        return new Movie(found.sound(), durations, edit, found.samples().sizes());
    }
}
