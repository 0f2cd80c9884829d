package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.recording.StoredObject;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.store.objects.SealedObjectsContract;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The contract in a bucket, and what only buckets have. Amazon's client looks at what ours did. */
final class S3ProxyObjectsTest extends SealedObjectsContract {

    private static final int PART = 8 * 1024 * 1024;

    private static S3ProxyServer server;
    private static S3Client stranger;

    @TempDir
    Path directory;

    private final RecordingId id = RecordingId.fresh();
    private final String bucket = "b-" + UUID.randomUUID().toString().substring(0, 8);
    private S3World world;
    private S3Objects objects;

    @BeforeAll
    static void startServer() throws Exception {
        server = new S3ProxyServer();
        stranger = StrangersClient.of(server.origin(), S3ProxyServer.ID, S3ProxyServer.SECRET, server.authority());
    }

    @AfterAll
    static void stopServer() throws Exception {
        stranger.close();
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        stranger.createBucket(request -> request.bucket(bucket));
        world = S3World.create(directory, server.authority());
        objects = connect(world.keys("own", S3ProxyServer.ID, S3ProxyServer.SECRET));
    }

    private S3Objects connect(AwsKeys keys) {
        return S3Objects.connect(world.client(server.endpoint(bucket), keys), S3Bucket.inPath(bucket), Time.system());
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Override
    protected SealedObjects objects() {
        return objects;
    }

    private byte[] seenByStranger() {
        return StrangersClient.content(stranger, bucket, id.text());
    }

    @Test
    void strangersClient_getsTheSameBytes_underTheIdAlone() {
        byte[] sealed = Sealings.bytes(70_000);
        objects.put(id, Sealings.received(sealed), soon());

        assertArrayEquals(sealed, seenByStranger());
        assertEquals(List.of(id.text()), StrangersClient.keys(stranger, bucket));
        HeadObjectResponse head =
                stranger.headObject(request -> request.bucket(bucket).key(id.text()));
        assertEquals("application/octet-stream", head.contentType());
        assertTrue(head.metadata().isEmpty());
    }

    @Test
    void objectOfSeveralParts_isWhole() throws Exception {
        byte[] sealed = Sealings.bytes(2 * PART + 1000);

        StoredObject facts = objects.put(id, Sealings.received(sealed), soon());

        assertEquals(sealed.length, facts.length());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(sealed), facts.sha256());
        assertArrayEquals(sealed, seenByStranger());
        assertArrayEquals(sealed, Sealings.content(objects, id));
    }

    @Test
    void objectOfSeveralParts_overwritesNothing() {
        byte[] before = Sealings.bytes(10);
        objects.put(id, Sealings.received(before), soon());

        SdkException refusal = assertThrows(SdkException.class, () -> objects.put(id, Sealings.of(PART + 1), soon()));

        assertEquals("STORE_OBJECT_EXISTS", refusal.code());
        assertArrayEquals(before, seenByStranger());
        assertEquals(List.of(), uploads());
    }

    private List<?> uploads() {
        return stranger.listMultipartUploads(request -> request.bucket(bucket)).uploads();
    }

    @Test
    void wrongSecret_isRefused() throws Exception {
        S3Objects wrong = connect(world.keys("wrong", S3ProxyServer.ID, Canaries.secret("another")));

        SdkException refusal = assertThrows(SdkException.class, () -> wrong.put(id, Sealings.of(10), soon()));

        assertEquals("STORE_KEY_REFUSED", refusal.code());
        assertEquals(List.of(), StrangersClient.keys(stranger, bucket));
    }

    @Test
    void strangersNames_areCountedAndNeverShown() {
        stranger.putObject(
                request -> request.bucket(bucket).key("call of " + Canaries.number(1)),
                software.amazon.awssdk.core.sync.RequestBody.fromString("x"));
        objects.put(id, Sealings.of(10), soon());

        var page = objects.list(java.util.Optional.empty(), 10, soon());

        assertEquals(1, page.foreign());
        assertEquals(id, page.objects().get(0).recording());
    }
}
