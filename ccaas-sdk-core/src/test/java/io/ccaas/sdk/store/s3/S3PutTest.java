package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store says of an object that it was given, and when that is believed. */
class S3PutTest {

    private static final FakeAnswer STORED =
            FakeAnswer.json(200, "").with("etag", "\"6805f2cfc46c0f04559748bb039d69ae\"");
    private static final FakeAnswer FORBIDDEN = FakeAnswer.json(403, "");
    private static final byte[] SEALED = Sealings.bytes(10);
    private static final Duration DAYS = Duration.ofDays(90);

    @TempDir
    Path directory;

    private final Map<String, FakeAnswer> answers = new ConcurrentHashMap<>();
    private final Queue<FakeAnswer> puts = new ArrayDeque<>();
    private final RecordingId id = RecordingId.fresh();
    private FakePartner server;
    private S3World world;
    private volatile boolean strangers;

    @BeforeEach
    void open() throws Exception {
        TestAuthority authority = TestAuthority.create("store authority");
        server = FakePartner.builder(authority.server("localhost"), authority)
                .admittingStrangers()
                .answering(this::answer)
                .start();
        world = S3World.create(directory, authority);
        answers.put("HEAD", FORBIDDEN);
        answers.put("PUT retention", FakeAnswer.json(200, ""));
        answers.put("GET versions&prefix" + id.text(), FakeAnswer.json(200, "<ListVersionsResult/>"));
        answers.put("DELETE", FakeAnswer.json(204, ""));
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        server.close();
    }

    private FakeAnswer answer(ReceivedRequest request) {
        String target = request.head().targetUri();
        String query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
        if (request.field("authorization").isEmpty()) {
            return strangers && target.endsWith(id.text()) ? FakeAnswer.json(206, "a") : error(403, "AccessDenied");
        }
        String asked = request.head().method() + (query.isEmpty() ? "" : " " + query.replace("=", ""));
        if (asked.equals("DELETE")) {
            answers.put("HEAD", FakeAnswer.json(404, ""));
        }
        FakeAnswer next = asked.equals("PUT") ? puts.poll() : answers.get(asked);
        return next == null ? error(404, "NoSuchKey") : next;
    }

    private static FakeAnswer error(int status, String code) {
        return FakeAnswer.json(status, "<Error><Code>" + code + "</Code></Error>");
    }

    private static FakeAnswer head(long length) {
        return FakeAnswer.json(200, "").with("content-length", Long.toString(length));
    }

    private static FakeAnswer locked(Duration left) {
        return head(SEALED.length)
                .with("x-amz-object-lock-mode", "COMPLIANCE")
                .with(
                        "x-amz-object-lock-retain-until-date",
                        Instant.now().plus(left).toString());
    }

    private S3Objects objects(S3Bucket bucket) throws Exception {
        return S3Objects.connect(
                world.client(server.endpoint() + "/bucket/", world.keys("own", "id", "key")), bucket, Time.system());
    }

    private void put(S3Bucket bucket) throws Exception {
        objects(bucket).put(id, Sealings.received(SEALED), soon());
    }

    private String refused(S3Bucket bucket) {
        return assertThrows(SdkException.class, () -> put(bucket)).code();
    }

    private long count(String method, String end) {
        return server.received().stream()
                .filter(request -> !request.field("authorization").isEmpty())
                .filter(request -> request.head().method().equals(method))
                .filter(request -> request.head().targetUri().endsWith(end))
                .count();
    }

    @Test
    void pageOfSomethingInBetween_isNotStored() {
        puts.add(FakeAnswer.text(200, "text/html", "<html>please log in</html>").with("etag", "\"1\""));
        assertEquals("STORE_ANSWER", refused(S3Bucket.inPath("bucket")));
    }

    @Test
    void successWithoutTag_isNotStored() {
        puts.add(FakeAnswer.json(200, ""));
        assertEquals("STORE_ANSWER", refused(S3Bucket.inPath("bucket")));
    }

    @Test
    void objectThatIsNotThereAfterwards_isNotStored() {
        puts.add(STORED);
        answers.put("HEAD", FakeAnswer.json(404, ""));
        assertEquals("STORE_OBJECT_CHANGED", refused(S3Bucket.inPath("bucket")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void objectOfAnotherLength_isNotStored(int more) {
        puts.add(STORED);
        answers.put("HEAD", head(SEALED.length + more));
        assertEquals("STORE_OBJECT_CHANGED", refused(S3Bucket.inPath("bucket")));
    }

    @Test
    void keyThatMayOnlyPut_stores() throws Exception {
        puts.add(STORED);
        put(S3Bucket.inPath("bucket"));
        assertEquals(1, count("HEAD", id.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IncompleteBody", "RequestTimeout", "BadDigest", "XAmzContentSHA256Mismatch"})
    void contentThatWasBrokenOnItsWay_isSentAgain(String code) throws Exception {
        puts.addAll(List.of(error(400, code), FakeAnswer.text(400, "text/html", "<h1>Bad Request</h1>"), STORED));
        answers.put("HEAD", head(SEALED.length));
        put(S3Bucket.inPath("bucket"));
        assertEquals(3, count("PUT", id.text()));
    }

    @Test
    void contentThatIsAlwaysBroken_isRefusedInTheEnd() {
        for (int i = 0; i < 9; i++) {
            puts.add(error(400, "IncompleteBody"));
        }
        assertEquals("STORE_ANSWER", refused(S3Bucket.inPath("bucket")));
        assertEquals(3, count("PUT", id.text()));
    }

    @Test
    void refusalWithACodeOfItsOwn_isNotRepeated() {
        puts.addAll(List.of(error(400, "InvalidRequest"), STORED));
        assertEquals("STORE_ANSWER", refused(S3Bucket.inPath("bucket")));
    }

    @Test
    void deletion_takesUnfinishedUploadsAlongAndNoneOfAnother() throws Exception {
        String upload =
                "<Upload><Key>%s</Key><UploadId>%s</UploadId><Initiated>2026-01-01T00:00:00Z</Initiated></Upload>";
        answers.put(
                "GET uploads",
                FakeAnswer.json(
                        200,
                        "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>"
                                + upload.formatted(id.text(), "ours")
                                + upload.formatted(RecordingId.fresh().text(), "another")
                                + "</ListMultipartUploadsResult>"));
        answers.put("HEAD", head(SEALED.length));
        answers.put("DELETE uploadIdours", FakeAnswer.json(204, ""));

        objects(S3Bucket.inPath("bucket")).delete(id, soon());

        assertEquals(1, count("DELETE", "uploadId=ours"));
        assertEquals(0, count("DELETE", "uploadId=another"));
        assertEquals(1, count("DELETE", id.text()));
    }

    @Test
    void objectThatIsGivenToStrangers_isTakenAwayAgain() {
        strangers = true;
        answers.put("HEAD", head(SEALED.length));
        puts.add(STORED);
        assertEquals("STORE_BUCKET_PUBLIC", refused(S3Bucket.inPath("bucket")));
        assertEquals(1, count("DELETE", id.text()));
    }

    @Test
    void lockAsLongAsDeclared_isBelieved() throws Exception {
        puts.add(STORED);
        answers.put("HEAD", locked(DAYS));
        put(S3Bucket.inPath("bucket").locking(ObjectLock.compliance(DAYS)));
        assertEquals(0, count("PUT", "retention="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-01-01T00:00:00Z"})
    void lockWithoutAnEndThatReaches_isSetOnceMoreAndRefused(String end) {
        puts.add(STORED);
        answers.put(
                "HEAD",
                head(SEALED.length)
                        .with("x-amz-object-lock-mode", "COMPLIANCE")
                        .with("x-amz-object-lock-retain-until-date", end));
        assertEquals("STORE_LOCK_IGNORED", refused(S3Bucket.inPath("bucket").locking(ObjectLock.compliance(DAYS))));
        assertEquals(1, count("PUT", "retention="));
        assertTrue(count("DELETE", id.text()) > 0);
    }

    @Test
    void lockThatIsTooShort_isRefused() {
        puts.add(STORED);
        answers.put("HEAD", locked(DAYS.minusHours(1)));
        assertEquals("STORE_LOCK_IGNORED", refused(S3Bucket.inPath("bucket").locking(ObjectLock.compliance(DAYS))));
    }
}
