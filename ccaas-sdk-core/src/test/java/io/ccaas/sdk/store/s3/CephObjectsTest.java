package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.Deletion;
import io.ccaas.sdk.store.objects.SealedObjects;
import io.ccaas.sdk.store.objects.SealedObjectsContract;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** The contract in Ceph's gateway, and what only it has: locks, policies, blocks, sessions. */
@Tag("real-servers")
@Tag("long-run")
final class CephObjectsTest extends SealedObjectsContract {

    private static final int PART = 8 * 1024 * 1024;

    @TempDir
    static Path place;

    private static CephServer server;
    private static S3Client owner;

    @TempDir
    Path directory;

    private final RecordingId id = RecordingId.fresh();
    private final String bucket = "b-" + UUID.randomUUID().toString().substring(0, 8);
    private S3World world;
    private S3Objects objects;

    @BeforeAll
    static void startServer() throws Exception {
        server = new CephServer(place);
        owner = StrangersClient.of(server.origin(), CephServer.ID, CephServer.SECRET, server.authority());
    }

    @AfterAll
    static void stopServer() throws Exception {
        owner.close();
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        owner.createBucket(request -> request.bucket(bucket));
        world = S3World.create(directory, server.authority());
        objects = connect(bucket, own(), declared());
    }

    /** This Ceph refuses every PUT to a bucket whose block is on. */
    private S3Bucket declared() {
        return S3Bucket.inPath(bucket).blockedElsewhere();
    }

    private AwsKeys.Kept own() throws Exception {
        return world.keys("own", CephServer.ID, CephServer.SECRET);
    }

    private S3Objects connect(String name, AwsKeys keys, S3Bucket declared) {
        return S3Objects.connect(world.client(server.origin() + "/" + name + "/", keys), declared, Time.system());
    }

    private void block(boolean on) {
        PublicAccessBlockConfiguration all = PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(on)
                .ignorePublicAcls(on)
                .blockPublicPolicy(on)
                .restrictPublicBuckets(on)
                .build();
        owner.putPublicAccessBlock(request -> request.bucket(bucket).publicAccessBlockConfiguration(all));
    }

    @AfterEach
    void close() throws Exception {
        world.close();
    }

    @Override
    protected SealedObjects objects() {
        return objects;
    }

    private static void assertRefused(String code, Executable attempt) {
        assertEquals(code, assertThrows(SdkException.class, attempt).code());
    }

    private Finding finding(String check) {
        return objects.postureChecks().get(0).run().stream()
                .filter(each -> each.check().equals("store." + check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void strangersClient_getsTheSameBytes_underTheIdAlone() {
        byte[] sealed = Sealings.bytes(PART + 70_000);
        objects.put(id, Sealings.received(sealed), soon());

        assertArrayEquals(sealed, StrangersClient.content(owner, bucket, id.text()));
        assertEquals(List.of(id.text()), StrangersClient.keys(owner, bucket));
    }

    @Test
    void wrongSecretAndForeignKey_areRefused() throws Exception {
        objects.put(id, Sealings.of(10), soon());
        S3Objects wrong = connect(bucket, world.keys("wrong", CephServer.ID, "another"), declared());
        S3Objects other =
                connect(bucket, world.keys("other", CephServer.OTHER_ID, CephServer.OTHER_SECRET), declared());

        for (S3Objects each : List.of(wrong, other)) {
            assertRefused("STORE_ACCESS_DENIED", () -> each.get(id, soon()));
            assertRefused("STORE_ACCESS_DENIED", () -> each.put(RecordingId.fresh(), Sealings.of(10), soon()));
            assertRefused("STORE_ACCESS_DENIED", () -> each.delete(id, soon()));
        }
        assertEquals(List.of(id.text()), StrangersClient.keys(owner, bucket));
    }

    @Test
    void bucketWithoutBlock_isFound_andNotWrittenTo() throws Exception {
        objects = connect(bucket, own(), S3Bucket.inPath(bucket));
        assertEquals(Severity.ERROR, finding("public-access-block").severity());
        assertRefused("STORE_BUCKET_PUBLIC", () -> objects.put(id, Sealings.of(10), soon()));
        assertEquals(List.of(), StrangersClient.keys(owner, bucket));
        block(true);
        assertEquals(Severity.OK, finding("public-access-block").severity());
    }

    @Test
    void publicPolicy_isFound_andNotWrittenTo() throws Exception {
        owner.putBucketPolicy(request -> request.bucket(bucket).policy("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
                 "Action":["s3:GetObject","s3:ListBucket","s3:PutObject"],
                 "Resource":["arn:aws:s3:::%s","arn:aws:s3:::%s/*"]}]}""".formatted(bucket, bucket)));

        assertEquals(Severity.ERROR, finding("policy-status").severity());
        assertEquals(Severity.ERROR, finding("anonymous-list").severity());
        assertEquals(Severity.ERROR, finding("anonymous-write").severity());
        assertRefused("STORE_BUCKET_PUBLIC", () -> objects.put(id, Sealings.of(10), soon()));
        assertEquals(List.of(), StrangersClient.keys(owner, bucket));
    }

    @Test
    void publicAcl_isFound_andNotWrittenTo() throws Exception {
        owner.putBucketAcl(request -> request.bucket(bucket).acl(BucketCannedACL.PUBLIC_READ_WRITE));

        assertEquals(Severity.ERROR, finding("acl").severity());
        assertEquals(Severity.ERROR, finding("anonymous-write").severity());
        assertRefused("STORE_BUCKET_PUBLIC", () -> objects.put(id, Sealings.of(10), soon()));
    }

    @Test
    void oddAnswers_areUnknownAndNotGood() {
        for (String odd : List.of("encryption", "tls-only")) {
            assertEquals(Severity.WARNING, finding(odd).severity(), odd);
        }
        assertTrue(finding("encryption").found().startsWith("it is not known"));
    }

    @Test
    void lockedObject_isNotDeleted() throws Exception {
        String locking = "l" + bucket;
        owner.createBucket(request -> request.bucket(locking).objectLockEnabledForBucket(true));
        S3Objects locked = connect(
                locking,
                own(),
                S3Bucket.inPath(locking)
                        .locking(ObjectLock.compliance(Duration.ofDays(1)))
                        .blockedElsewhere());
        RecordingId large = RecordingId.fresh();
        locked.put(id, Sealings.of(10), soon());
        locked.put(large, Sealings.of(PART + 1), soon());

        for (RecordingId each : List.of(id, large)) {
            assertRefused("STORE_OBJECT_LOCKED", () -> locked.delete(each, soon()));
            assertTrue(locked.length(each, soon()).isPresent());
            var head = owner.headObject(request -> request.bucket(locking).key(each.text()));
            assertEquals(ObjectLockMode.COMPLIANCE, head.objectLockMode());
        }
        List<Finding> findings = locked.postureChecks().get(0).run();
        assertTrue(findings.stream()
                .filter(each ->
                        each.check().equals("store.object-lock") || each.check().equals("store.versioning"))
                .allMatch(each -> each.severity() == Severity.OK));
    }

    @Test
    void deletion_takesEveryVersion() throws Exception {
        owner.putBucketVersioning(
                request -> request.bucket(bucket).versioningConfiguration(with -> with.status("Enabled")));
        objects = connect(bucket, own(), declared().versioned());
        objects.put(id, Sealings.of(10), soon());
        owner.putObject(
                request -> request.bucket(bucket).key(id.text()),
                software.amazon.awssdk.core.sync.RequestBody.fromString("another version"));
        owner.deleteObject(request -> request.bucket(bucket).key(id.text()));

        assertEquals(Deletion.DELETED, objects.delete(id, soon()));

        var versions = owner.listObjectVersions(request -> request.bucket(bucket));
        assertTrue(versions.versions().isEmpty() && versions.deleteMarkers().isEmpty());
    }

    @Test
    void uploadOfAKilledProcess_isGivenUp() {
        owner.createMultipartUpload(request -> request.bucket(bucket).key(id.text()));
        owner.createMultipartUpload(request -> request.bucket(bucket).key("somebody else's"));
        S3Objects later = S3Objects.connect(
                world.client(server.origin() + "/" + bucket + "/", ownKept()),
                declared(),
                new Later(Duration.ofHours(2)));

        assertEquals(0, objects.abandonOpenUploads(Duration.ofHours(1), soon()));
        assertEquals(1, later.abandonOpenUploads(Duration.ofHours(1), soon()));
        assertEquals(
                "somebody else's",
                owner.listMultipartUploads(request -> request.bucket(bucket))
                        .uploads()
                        .get(0)
                        .key());
    }

    private AwsKeys.Kept ownKept() {
        try {
            return own();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The clock of a machine that looks later. */
    private record Later(Duration by) implements Time {

        @Override
        public java.time.Instant instant() {
            return Time.system().instant().plus(by);
        }

        @Override
        public long ticks() {
            return Time.system().ticks();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Time.system().sleep(duration);
        }
    }

    @Test
    void streamOfUnknownLength_isFarLongerThanTheHeap() throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("child"));
        server.authority().writeCertificate(elsewhere.resolve("ca.pem"));
        for (String each : List.of("own.id", "own.key")) {
            Files.copy(directory.resolve(each), elsewhere.resolve(each), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePut.class.getName(),
                        elsewhere.toString(),
                        server.origin(),
                        bucket,
                        id.text(),
                        "2048")
                .redirectErrorStream(true)
                .start();
        child.getOutputStream().close();
        List<String> said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[0-9]+ [0-9a-f]{64}|.*(Exception|Error).*"))
                .toList();

        assertEquals(0, child.waitFor(), said.toString());
        assertEquals(2, said.size(), said.toString());
        assertEquals(said.get(0), said.get(1));
        assertTrue(Long.parseLong(said.get(0).substring(0, said.get(0).indexOf(' '))) > 2048L << 20);
    }

    @Test
    void assumedRole_mayWhatTheRoleMay() throws Exception {
        String role = "r" + bucket.replace("-", "");
        server.admin(
                "role",
                "create",
                "--role-name=" + role,
                "--assume-role-policy-doc={\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"AWS\":[\"arn:aws:iam:::user/own\"]},\"Action\":[\"sts:AssumeRole\"]}]}");
        server.admin(
                "role-policy",
                "put",
                "--role-name=" + role,
                "--policy-name=put",
                "--policy-doc={\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                        + "[\"s3:PutObject\"],\"Resource\":\"arn:aws:s3:::" + bucket + "/*\"}]}");
        AwsKeys.AssumedRole assumed = new AwsKeys.AssumedRole(
                own(),
                new AwsKeys.Session(
                        WebTarget.parse(server.origin() + "/"),
                        "arn:aws:iam:::role/" + role,
                        "recordings",
                        Duration.ofMinutes(15)));
        S3Objects session = S3Objects.connect(
                world.client(
                        server.origin() + "/" + bucket + "/",
                        assumed,
                        Time.system(),
                        partner -> partner.auxiliary(List.of(
                                new AuxiliaryOrigin(WebOrigin.parse(server.origin()), AuxiliaryOrigin.Purpose.TOKEN)))),
                declared(),
                Time.system());

        session.put(id, Sealings.of(10), soon());

        assertTrue(objects.length(id, soon()).isPresent());
        assertRefused("STORE_ACCESS_DENIED", () -> session.get(id, soon()));
    }
}
