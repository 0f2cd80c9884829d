package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.sealing.AgeIdentity;
import io.ccaas.sdk.sealing.Recipients;
import io.ccaas.sdk.sealing.SealedRecording;
import io.ccaas.sdk.sealing.Sealer;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Puts one sealed object with this library and with Amazon's command, in turns, to one Ceph on loopback; see docs/benchmarks.md.
 * Arguments: an empty directory, MiB, rounds. Amazon's command begins anew each time, so a call of it that finds
 * nothing is measured too.
 */
final class PutBenchmark {

    private static final String BUCKET = "benchmark";

    private final Path directory;
    private final CephServer server;
    private final Path sealed;

    private PutBenchmark(Path directory, CephServer server, Path sealed) {
        this.directory = directory;
        this.server = server;
        this.sealed = sealed;
    }

    /** One way of putting. */
    private interface Put {
        void run(int round) throws Exception;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        int mebibytes = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (CephServer server = new CephServer(directory.resolve("ceph"));
                S3Client stranger =
                        StrangersClient.of(server.origin(), CephServer.ID, CephServer.SECRET, server.authority());
                S3World world = S3World.create(directory, server.authority())) {
            stranger.createBucket(request -> request.bucket(BUCKET));
            PutBenchmark benchmark = new PutBenchmark(directory, server, sealed(directory, mebibytes));
            S3Objects objects = S3Objects.connect(
                    world.client(
                            server.origin() + "/" + BUCKET + "/", world.keys("own", CephServer.ID, CephServer.SECRET)),
                    S3Bucket.inPath(BUCKET).blockedElsewhere(),
                    Time.system());
            System.out.println(benchmark.measured(objects, mebibytes, rounds));
        }
    }

    /** What both put: sealed beforehand, so that the way alone is compared. */
    private static Path sealed(Path directory, int mebibytes) throws IOException {
        Path file = directory.resolve("sealed");
        byte[] part = new byte[1 << 20];
        try (AgeIdentity identity = AgeIdentity.generate();
                OutputStream out = Files.newOutputStream(file)) {
            List<InputStream> parts = Collections.nCopies(mebibytes, 0).stream()
                    .<InputStream>map(zero -> new ByteArrayInputStream(part))
                    .toList();
            InputStream zeros = new SequenceInputStream(Collections.enumeration(parts));
            try (SealedRecording recording =
                    Sealer.to(Recipients.of(identity.recipient())).seal(zeros)) {
                recording.writeTo(out);
            }
        }
        return file;
    }

    private String measured(S3Objects objects, int mebibytes, int rounds) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double own = seconds(round, index -> own(objects));
            double other = seconds(round, index -> aws("cp", sealed.toString(), "s3://" + BUCKET + "/aws" + index));
            double begin = seconds(round, index -> aws("ls", "s3://" + BUCKET + "/none"));
            if (round > 0) { // the first warms up
                ours.add(own);
                theirs.add(other);
                start.add(begin);
            }
        }
        double beginning = median(start);
        return String.format(
                Locale.ROOT,
                "%d MiB, %d rounds, medians: ccaas-sdk %.2f s (%.0f MiB/s); aws s3 cp %.2f s, without its start %.2f s"
                        + " (%.0f MiB/s); ratio %.2f, without its start %.2f",
                mebibytes,
                rounds,
                median(ours),
                mebibytes / median(ours),
                median(theirs),
                median(theirs) - beginning,
                mebibytes / (median(theirs) - beginning),
                median(ours) / median(theirs),
                median(ours) / (median(theirs) - beginning));
    }

    private void own(S3Objects objects) throws IOException {
        try (SealedRecording recording = SealedRecording.received(Files.newInputStream(sealed))) {
            objects.put(RecordingId.fresh(), recording, Deadline.in(Duration.ofMinutes(10)));
        }
    }

    private static double seconds(int round, Put put) throws Exception {
        long begin = System.nanoTime();
        put.run(round);
        return (System.nanoTime() - begin) / 1e9;
    }

    private void aws(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", server.origin(), "--ca-bundle"));
        command.add(directory.resolve("ca.pem").toString());
        command.add("s3");
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("aws.log").toFile());
        process.environment().put("AWS_ACCESS_KEY_ID", CephServer.ID);
        process.environment().put("AWS_SECRET_ACCESS_KEY", CephServer.SECRET);
        process.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        process.environment().put("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required");
        int code = process.start().waitFor();
        if (code != 0 && !words[0].equals("ls")) { // nothing found is 1
            throw new IOException("aws ended with " + code + ": " + Files.readString(directory.resolve("aws.log")));
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
