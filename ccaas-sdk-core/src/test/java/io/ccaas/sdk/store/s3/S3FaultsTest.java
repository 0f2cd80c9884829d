package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.ListedObject;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;

/** A network that loses requests and answers: exactly one object in the end, and the right one. */
@Tag("long-run")
final class S3FaultsTest {

    private static final int LARGE = 2 * 8 * 1024 * 1024 + 1;

    private static S3ProxyServer server;
    private static S3Client owner;

    @TempDir
    Path directory;

    private final RecordingId first = RecordingId.fresh();
    private final RecordingId id = RecordingId.fresh();
    private final String bucket = "b-" + UUID.randomUUID().toString().substring(0, 8);
    private FaultProxy proxy;
    private S3World world;
    private S3Objects objects;

    @BeforeAll
    static void startServer() throws Exception {
        server = new S3ProxyServer();
        owner = StrangersClient.of(server.origin(), S3ProxyServer.ID, S3ProxyServer.SECRET, server.authority());
    }

    @AfterAll
    static void stopServer() throws Exception {
        owner.close();
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        owner.createBucket(request -> request.bucket(bucket));
        proxy = new FaultProxy(server.port());
        world = S3World.create(directory, server.authority());
        objects = S3Objects.connect(
                world.client(
                        "https://localhost:" + proxy.port() + "/" + bucket + "/",
                        world.keys("own", S3ProxyServer.ID, S3ProxyServer.SECRET)),
                S3Bucket.inPath(bucket),
                Time.system());
        objects.put(first, Sealings.of(10), soon()); // the looks at the bucket are over
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        proxy.close();
    }

    private void assertOneObject(int size) {
        byte[] sealed = Sealings.bytes(size);
        objects.put(id, Sealings.received(sealed), soon());

        assertArrayEquals(sealed, StrangersClient.content(owner, bucket, id.text()));
        assertEquals(
                Set.of(first, id),
                objects.list(Optional.empty(), 10, soon()).objects().stream()
                        .map(ListedObject::recording)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"CUT_ANSWER, 0", "RESET_ANSWER, 0", "CUT_REQUEST, 0", "CUT_REQUEST, 20000", "SLICE, 0"})
    void smallRecording_isStoredOnce(FaultProxy.Fault fault, long after) {
        proxy.arm(fault, after, 1);
        assertOneObject(100_000);
        assertTrue(fault == FaultProxy.Fault.SLICE || proxy.hasStruck());
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_ANSWER, 0",
        "CUT_ANSWER, 300",
        "CUT_ANSWER, 900",
        "CUT_ANSWER, 1500",
        "CUT_ANSWER, 2100",
        "RESET_ANSWER, 1200",
        "CUT_REQUEST, 3000000",
        "CUT_REQUEST, 15000000"
    })
    void recordingInParts_isStoredOnce(FaultProxy.Fault fault, long after) {
        proxy.arm(fault, after, 1);
        assertOneObject(LARGE);
        assertTrue(proxy.hasStruck());
    }

    @ParameterizedTest
    @CsvSource({"CUT_ANSWER, 1000000", "RESET_ANSWER, 5000000"})
    void recordingThatIsRead_isWhole(FaultProxy.Fault fault, long after) throws Exception {
        byte[] sealed = Sealings.bytes(LARGE);
        objects.put(id, Sealings.received(sealed), soon());
        proxy.arm(fault, after, 1);

        assertArrayEquals(sealed, Sealings.content(objects, id));
        assertTrue(proxy.hasStruck());
    }
}
