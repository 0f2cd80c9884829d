package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.failure.StoreConfigurationException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All that is looked at in one bucket: {@code store.anonymous-list}, {@code store.anonymous-read}, {@code store.anonymous-write}, {@code
 * store.policy-status}, {@code store.acl}, {@code store.public-access-block}, {@code store.tls-only}, {@code store.encryption}, {@code
 * store.versioning} and {@code store.object-lock}.
 *
 * <p>Sends one request for each, and one more to know of a recording that is there. Those of a stranger are not signed and show no certificate; the one
 * that would write announces content that it does not send, so that nothing is stored even where everyone may write. What a store does
 * not answer, or answers with something else, is unknown: a warning, never good. Thread-safe.
 */
public final class BucketPosture implements PostureCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One wrong rule after an update is enough, so that it is looked at again. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final RecordingClient client;
    private final Expected declared;
    private final Time time;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean closed;
    private volatile long lookedAt;
    private volatile boolean read;
    private volatile long readAt;
    private volatile @Nullable RecordingId stored;
    private volatile boolean given; // to a stranger; what showed it is deleted, so that it is not asked again

    private BucketPosture(RecordingClient client, Expected declared, Time time) {
        this.client = client;
        this.declared = declared;
        this.time = time;
    }

    /**
     * The check of one bucket; sends nothing yet.
     *
     * @param client to its store
     * @param declared what it is declared to be
     * @param time its ticker
     * @return the check
     */
    public static BucketPosture of(RecordingClient client, Expected declared, Time time) {
        return new BucketPosture(client, declared, time);
    }

    @Override
    public List<Finding> run() {
        Deadline deadline = Deadline.in(PATIENCE, time);
        List<Finding> findings = new ArrayList<>(access(deadline));
        findings.addAll(new KeepingLook(client, declared, deadline).findings());
        return List.copyOf(findings);
    }

    private List<Finding> access(Deadline deadline) {
        List<Finding> findings = new ArrayList<>(new RuleLook(client, declared, deadline).findings());
        try (RecordingClient.Stranger stranger = client.asStranger()) {
            findings.addAll(new StrangerLook(client, stranger, Optional.ofNullable(stored), deadline).findings());
        }
        if (given) {
            findings.add(givenAway());
        }
        return findings;
    }

    private Finding givenAway() {
        return new Told(
                        "store.anonymous-read",
                        client.partnerId(),
                        "a stranger's reading of a recording to be refused",
                        StrangerLook.CLOSE + " Then start anew.")
                .error("a recording was given to a stranger when it had just been stored");
    }

    /**
     * Refuses to go on with a bucket that is open, or that one wrong rule would open. Looks at most every 15 minutes.
     *
     * @param deadline of whoever is about to write
     * @throws StoreConfigurationException {@code STORE_BUCKET_PUBLIC}
     */
    public void requireClosed(Deadline deadline) {
        if (given) {
            refuse(List.of(givenAway()));
        }
        if (isFresh()) {
            return;
        }
        looking.lock();
        try {
            if (!isFresh()) {
                deadline.require("posture of the bucket");
                refuse(access(deadline));
                deadline.require("posture of the bucket"); // what was not looked at in time is not known
                lookedAt = time.ticks();
                closed = true;
            }
        } finally {
            looking.unlock();
        }
    }

    /**
     * Refuses what a stranger is given of what was just stored, and from then on all writing, until this is made anew: where our key may do
     * nothing but write, nothing else shows such a bucket. Asks at most every 15 minutes; without a refusal, again after the next.
     *
     * @param recording that is there, and to be deleted when this refuses
     * @param deadline of whoever wrote it
     * @throws StoreConfigurationException {@code STORE_BUCKET_PUBLIC}
     */
    public void requireUnread(RecordingId recording, Deadline deadline) {
        if (!given && (!read || time.ticks() - readAt >= FRESH.toNanos())) {
            Seen seen = Seen.by(() -> {
                try (RecordingClient.Stranger stranger = client.asStranger()) {
                    return stranger.send(StrangerLook.reading(recording), deadline);
                }
            });
            readAt = time.ticks();
            read = seen.isRefusal();
            given = given || seen.isGiven();
        }
        if (given) {
            refuse(List.of(givenAway()));
        }
        stored = recording;
    }

    private boolean isFresh() {
        return closed && time.ticks() - lookedAt < FRESH.toNanos();
    }

    private static void refuse(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(open -> {
                    throw new StoreConfigurationException(
                            Problem.of("STORE_BUCKET_PUBLIC", open.expected(), open.found(), open.remedy()));
                });
    }

    @Override
    public String toString() {
        return "BucketPosture[" + client.partnerId() + "]";
    }
}
