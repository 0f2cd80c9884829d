package io.ccaas.cli;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One check after the other, as far as they get before a deadline. */
final class Checks {

    private final List<PostureCheck> checks;
    private final List<List<Finding>> ended = new CopyOnWriteArrayList<>();
    private volatile boolean late;

    private Checks(List<PostureCheck> checks) {
        this.checks = checks;
    }

    /**
     * What was found in time, and one error for all that was not. A check that is under way when the time is over goes on
     * behind this until the instance is closed, which cancels it; what it then says is about the cancelling.
     */
    static List<Finding> run(List<PostureCheck> checks, Deadline until, int seconds) {
        Checks run = new Checks(checks);
        boolean whole = run.endsBefore(until);
        List<List<Finding>> inTime = List.copyOf(run.ended);
        List<Finding> findings = new ArrayList<>();
        inTime.forEach(findings::addAll);
        if (!whole) {
            findings.add(unfinished(checks.size(), inTime.size(), seconds));
        }
        return findings;
    }

    private boolean endsBefore(Deadline until) {
        FutureTask<Boolean> task = new FutureTask<>(this::all, true);
        Thread worker = new Thread(task, "checks");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(until.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } finally {
            late = true; // without an interrupt: it would close the audit log's file under the check
        }
    }

    private void all() {
        for (PostureCheck check : checks) {
            if (late) {
                return;
            }
            ended.add(check.run());
        }
    }

    private static Finding unfinished(int all, int inTime, int seconds) {
        return new Finding(
                "doctor.timeout",
                "doctor",
                Severity.ERROR,
                "all " + all + " checks to end within " + seconds + " seconds",
                (all - inTime) + " of them did not, and nothing is told of those",
                "See which partner is slow to answer, or give more time with --timeout.");
    }
}
