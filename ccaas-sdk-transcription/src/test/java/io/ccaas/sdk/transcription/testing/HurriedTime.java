package io.ccaas.sdk.transcription.testing;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The machine's time, but for pauses, of which one hundredth is kept. */
final class HurriedTime implements Time {

    private final Time machine = Time.system();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public Instant instant() {
        return machine.instant();
    }

    @Override
    public long ticks() {
        return machine.ticks();
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        pauses.add(pause);
        machine.sleep(pause.dividedBy(100));
    }
}
