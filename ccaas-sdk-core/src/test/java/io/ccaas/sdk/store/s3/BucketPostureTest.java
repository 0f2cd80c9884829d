package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.store.objects.Sealings;
import io.ccaas.sdk.store.s3.posture.BucketPosture;
import io.ccaas.sdk.store.s3.posture.Expected;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bucket answers, good, bad and odd, and what is made of it. */
@Tag("long-run")
class BucketPostureTest {

    private static final String LISTING = "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
    private static final String ON = "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>"
            + "<IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy>"
            + "<RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>";
    private static final String PRIVATE_ACL =
            "<AccessControlPolicy><AccessControlList><Grant><Grantee><ID>us</ID></Grantee>"
                    + "</Grant></AccessControlList></AccessControlPolicy>";
    private static final String TLS_ONLY = """
        {"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*",
         "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}\
        """;

    @TempDir
    Path directory;

    private final Map<String, FakeAnswer> answers = new ConcurrentHashMap<>();
    private FakePartner server;
    private S3World world;
    private S3Objects objects;

    @BeforeEach
    void open() throws Exception {
        TestAuthority authority = TestAuthority.create("store authority");
        server = FakePartner.builder(authority.server("localhost"), authority)
                .admittingStrangers()
                .answering(this::answer)
                .start();
        world = S3World.create(directory, authority);
        good();
        objects = connected(S3Bucket.inPath("bucket"));
    }

    private S3Objects connected(S3Bucket bucket) throws Exception {
        return S3Objects.connect(
                world.client(server.endpoint() + "/bucket/", world.keys("own", "id", "key")), bucket, Time.system());
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        server.close();
    }

    private void good() {
        answers.put("policyStatus", FakeAnswer.json(200, "<PolicyStatus><IsPublic>false</IsPublic></PolicyStatus>"));
        answers.put("acl", FakeAnswer.json(200, PRIVATE_ACL));
        answers.put("publicAccessBlock", FakeAnswer.json(200, ON));
        answers.put("policy", FakeAnswer.json(200, TLS_ONLY));
        answers.put(
                "encryption",
                FakeAnswer.json(
                        200,
                        "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256"
                                + "</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>"));
        answers.put("versioning", FakeAnswer.json(200, "<VersioningConfiguration/>"));
        answers.put("object-lock", error(404, "ObjectLockConfigurationNotFoundError"));
        answers.put("list", FakeAnswer.json(200, LISTING));
        answers.put("put", FakeAnswer.json(200, "").with("etag", "\"1\""));
        answers.put("head", FakeAnswer.json(403, ""));
        answers.put("stranger-list", error(403, "AccessDenied"));
        answers.put("stranger-read", error(403, "AccessDenied"));
        answers.put("stranger-put", error(403, "AccessDenied"));
    }

    private static FakeAnswer error(int status, String code) {
        return FakeAnswer.json(status, "<Error><Code>" + code + "</Code></Error>");
    }

    private static FakeAnswer listed() {
        String key = RecordingId.fresh().text();
        return FakeAnswer.json(200, "<ListBucketResult><Contents><Key>" + key + "</Key></Contents></ListBucketResult>");
    }

    private FakeAnswer answer(ReceivedRequest request) {
        String target = request.head().targetUri();
        String query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
        boolean stranger = request.field("authorization").isEmpty();
        String asked = switch (request.head().method()) {
            case "PUT" -> "put";
            case "HEAD" -> "head";
            case "DELETE" -> "delete";
            default -> query.startsWith("list-type") ? "list" : query.isEmpty() ? "read" : query.replace("=", "");
        };
        return answers.getOrDefault((stranger ? "stranger-" : "") + asked, error(404, "NoSuchKey"));
    }

    private Finding finding(String check) {
        return objects.postureChecks().get(0).run().stream()
                .filter(each -> each.check().equals("store." + check))
                .findFirst()
                .orElseThrow();
    }

    private void put() {
        objects.put(RecordingId.fresh(), Sealings.of(10), soon());
    }

    private void assertNotWritten() {
        assertEquals(
                "STORE_BUCKET_PUBLIC",
                assertThrows(SdkException.class, this::put).code());
        assertTrue(server.received().stream()
                .filter(request -> request.head().method().equals("PUT"))
                .allMatch(request -> request.field("authorization").isEmpty()));
    }

    @Test
    void closedBucket_isWell_andWrittenTo() {
        answers.put("list", listed());
        put();
        assertTrue(objects.postureChecks().get(0).run().stream().allMatch(each -> each.severity() == Severity.OK));
    }

    @Test
    void bucketThatIsListedToEveryone_isNotWrittenTo() {
        answers.put("stranger-list", FakeAnswer.json(200, LISTING));
        assertEquals(Severity.ERROR, finding("anonymous-list").severity());
        assertNotWritten();
    }

    @Test
    void recordingThatIsGivenToEveryone_isFound() {
        answers.put("list", listed());
        assertEquals(Severity.OK, finding("anonymous-read").severity());
        answers.put("stranger-read", FakeAnswer.json(206, "x"));
        assertEquals(Severity.ERROR, finding("anonymous-read").severity());
        assertNotWritten();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void bucketThatEveryoneMayWriteInto_isNotWrittenTo(int status) {
        answers.put("stranger-put", error(status, "BadDigest"));
        assertEquals(Severity.ERROR, finding("anonymous-write").severity());
        assertNotWritten();
    }

    @Test
    void whatAStrangerCouldStore_isTakenAwayAgain() {
        answers.put("stranger-put", FakeAnswer.json(200, ""));
        finding("anonymous-write");
        ReceivedRequest last = server.received().stream()
                .filter(request -> request.head().method().equals("DELETE"))
                .findFirst()
                .orElseThrow();
        assertFalse(last.field("authorization").isEmpty());
    }

    @Test
    void publicPolicy_isFound_andNotWrittenTo() {
        answers.put("policyStatus", FakeAnswer.json(200, "<PolicyStatus><IsPublic>true</IsPublic></PolicyStatus>"));
        assertEquals(Severity.ERROR, finding("policy-status").severity());
        assertNotWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AllUsers", "AuthenticatedUsers"})
    void publicAcl_isFound_andNotWrittenTo(String group) {
        answers.put(
                "acl",
                FakeAnswer.json(
                        200,
                        PRIVATE_ACL.replace(
                                "<ID>us</ID>", "<URI>http://acs.amazonaws.com/groups/global/" + group + "</URI>")));
        assertEquals(Severity.ERROR, finding("acl").severity());
        assertNotWritten();
    }

    /** Ceph's answer for a bucket without a block, and Amazon's. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void missingBlock_isFound_andNotWrittenTo(boolean ceph) {
        answers.put(
                "publicAccessBlock",
                ceph
                        ? FakeAnswer.json(200, ON.replaceFirst("true", "false"))
                        : error(404, "NoSuchPublicAccessBlockConfiguration"));
        assertEquals(Severity.ERROR, finding("public-access-block").severity());
        assertNotWritten();
    }

    @Test
    void missingBlock_isAcceptedByItsVerb() throws Exception {
        answers.put("publicAccessBlock", error(404, "NoSuchPublicAccessBlockConfiguration"));
        objects = connected(S3Bucket.inPath("bucket").blockedElsewhere());
        assertEquals(Severity.WARNING, finding("public-access-block").severity());
        put();
    }

    /** Swift answers every one of them with a listing, Ceph some. */
    @ParameterizedTest
    @CsvSource({
        "policyStatus, policy-status",
        "acl, acl",
        "publicAccessBlock, public-access-block",
        "policy, tls-only",
        "encryption, encryption",
        "versioning, versioning",
        "object-lock, object-lock"
    })
    void listingInPlaceOfWhatWasAsked_isUnknown(String property, String check) {
        answers.put(property, FakeAnswer.json(200, LISTING));
        Finding finding = finding(check);
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.found().startsWith("it is not known"), finding.found());
    }

    @ParameterizedTest
    @CsvSource({
        "policyStatus, policy-status",
        "acl, acl",
        "publicAccessBlock, public-access-block",
        "stranger-list, anonymous-list",
        "stranger-put, anonymous-write"
    })
    void answerThatSaysNothing_isUnknown(String asked, String check) {
        answers.put(asked, error(501, "NotImplemented"));
        assertTrue(finding(check).found().startsWith("it is not known"));
        put();
    }

    @Test
    void policyThatDeniesLess_isNotTakenForTlsOnly() {
        answers.put("policy", FakeAnswer.json(200, TLS_ONLY.replace("\"s3:*\"", "\"s3:GetObject\"")));
        assertEquals(Severity.WARNING, finding("tls-only").severity());
        answers.put("policy", FakeAnswer.json(200, TLS_ONLY.replace("\"false\"", "\"true\"")));
        assertEquals(Severity.WARNING, finding("tls-only").severity());
        answers.put("policy", error(404, "NoSuchBucketPolicy"));
        assertEquals("there is no policy", finding("tls-only").found());
    }

    @Test
    void declaredLockAndVersions_mustBeThere() throws Exception {
        objects = connected(S3Bucket.inPath("bucket").locking(ObjectLock.compliance(Duration.ofDays(1))));
        assertEquals(Severity.ERROR, finding("object-lock").severity());
        assertEquals(Severity.ERROR, finding("versioning").severity());
    }

    @Test
    void closedBucket_isLookedAtOnceForManyWrites() {
        put();
        int looks = server.received().size();
        put();
        assertEquals(looks + 2, server.received().size()); // the object, and whether it is there
    }

    @Test
    void bucketWithoutARecording_isNotKnownToBeClosed() {
        assertEquals(Severity.WARNING, finding("anonymous-read").severity());
    }

    /** Where the store does not judge its policy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Statement':{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}}",
                "{'Statement':[{'Effect':'Allow','Principal':{'AWS':'*'},'Action':'s3:GetObject','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':{'AWS':['us','*']},'Action':['s3:*'],'Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','NotPrincipal':{'AWS':'us'},'Action':'s3:*','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*',"
                        + "'Condition':{'Bool':{'aws:SecureTransport':'true'}}}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*',"
                        + "'Condition':{'StringLike':{'aws:PrincipalArn':'*'}}}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*',"
                        + "'Condition':{'StringEquals':{'aws:SourceVpc':[]}}}]}"
            })
    void policyThatAllowsEveryone_isFound_andNotWrittenTo(String policy) {
        answers.put("policyStatus", error(501, "NotImplemented"));
        answers.put("publicAccessBlock", error(501, "NotImplemented"));
        answers.put("policy", FakeAnswer.json(200, policy.replace('\'', '"')));
        assertEquals(Severity.ERROR, finding("policy-status").severity());
        assertNotWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Statement':[{'Effect':'Allow','Principal':{'AWS':'us'},'Action':'s3:*','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}]}",
                "{'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Resource':'*',"
                        + "'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}}}]}",
                "{'Statement':'*'}",
                "<a/>"
            })
    void policyThatDoesNot_isNotKnownToBeClosed_andWrittenTo(String policy) {
        answers.put("policyStatus", error(501, "NotImplemented"));
        answers.put("policy", FakeAnswer.json(200, policy.replace('\'', '"')));
        assertTrue(finding("policy-status").found().startsWith("it is not known"));
        put();
    }

    private BucketPosture posture() throws Exception {
        RecordingClient client = world.client(server.endpoint() + "/bucket/", world.keys("look", "id", "key"));
        return BucketPosture.of(client, new Expected(false, false, false), Time.system());
    }

    private static void assertPublic(Executable look) {
        assertEquals(
                "STORE_BUCKET_PUBLIC", assertThrows(SdkException.class, look).code());
    }

    /** Our key may only write: no rule and no listing shows that everyone reads. */
    @Test
    void whatWasStored_isNotGivenToStrangers() throws Exception {
        answers.keySet().removeIf(asked -> !asked.startsWith("stranger") && !asked.equals("put"));
        answers.put("stranger-read", FakeAnswer.json(206, "x"));
        BucketPosture posture = posture();
        posture.requireClosed(soon());
        assertPublic(() -> posture.requireUnread(RecordingId.fresh(), soon()));
        answers.put("stranger-read", error(403, "AccessDenied"));
        assertPublic(() -> posture.requireClosed(soon()));
        assertPublic(() -> posture.requireUnread(RecordingId.fresh(), soon()));
        assertTrue(posture.run().stream().anyMatch(each -> each.severity() == Severity.ERROR));
    }

    @Test
    void whatIsRefusedToStrangers_isAskedForOnce_andKnownToTheDoctor() throws Exception {
        BucketPosture posture = posture();
        posture.requireUnread(RecordingId.fresh(), soon());
        posture.requireUnread(RecordingId.fresh(), soon());
        assertEquals(1, server.received().size());
        assertTrue(posture.run().stream().allMatch(each -> each.severity() == Severity.OK));
    }

    @Test
    void strangerWithoutAnAnswer_asksAgain() throws Exception {
        BucketPosture posture = posture();
        answers.put("stranger-read", FakeAnswer.json(500, ""));
        posture.requireUnread(RecordingId.fresh(), soon());
        answers.put("stranger-read", FakeAnswer.json(206, "x"));
        assertPublic(() -> posture.requireUnread(RecordingId.fresh(), soon()));
    }
}
