package io.ccaas.sdk.store.s3;

import static io.ccaas.sdk.store.objects.Sealings.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.DeclarationRefusedException;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.recording.RecordingId;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of a session, in exchange for a projected token. */
class SessionKeysTest {

    private static final String SECRET = Canaries.secret("session-key");
    private static final String TOKEN = Canaries.secret("session-token");

    @TempDir
    Path directory;

    private FakePartner store;
    private FakePartner service;
    private S3World world;
    private volatile FakeAnswer answer = keys(Instant.now().plusSeconds(900));

    @BeforeEach
    void open() throws Exception {
        TestAuthority authority = TestAuthority.create("store authority");
        store = FakePartner.builder(authority.server("localhost"), authority)
                .admittingStrangers()
                .answering(request -> FakeAnswer.json(404, ""))
                .start();
        service = FakePartner.builder(authority.server("localhost"), authority)
                .admittingStrangers()
                .answering(request -> answer)
                .start();
        world = S3World.create(directory, authority);
    }

    @AfterEach
    void close() throws Exception {
        world.close();
        store.close();
        service.close();
    }

    private static FakeAnswer keys(Instant end) {
        return FakeAnswer.json(200, """
                <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>session-id</AccessKeyId>
                <SecretAccessKey>%s</SecretAccessKey><SessionToken>%s</SessionToken><Expiration>%s</Expiration>
                </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>
                """.formatted(SECRET, TOKEN, end.truncatedTo(ChronoUnit.SECONDS)));
    }

    private S3Objects objects(String token) throws Exception {
        AwsKeys keys = new AwsKeys.WebIdentity(
                world.secret("token", token),
                new AwsKeys.Session(
                        WebTarget.parse(service.endpoint() + "/"),
                        "arn:aws:iam::12345:role/store",
                        "recordings",
                        Duration.ofMinutes(15)));
        AuxiliaryOrigin origin =
                new AuxiliaryOrigin(WebOrigin.parse(service.endpoint()), AuxiliaryOrigin.Purpose.TOKEN);
        return S3Objects.connect(
                world.client(
                        store.endpoint() + "/bucket/",
                        keys,
                        Time.system(),
                        partner -> partner.auxiliary(List.of(origin))),
                S3Bucket.inPath("bucket"),
                Time.system());
    }

    private String refusal() throws Exception {
        S3Objects objects = objects("aaa.bbb.ccc");
        return assertThrows(SdkException.class, () -> objects.length(RecordingId.fresh(), soon()))
                .code();
    }

    @Test
    void tokenIsExchanged_onceForManyCalls() throws Exception {
        S3Objects objects = objects("aaa.bbb.ccc\n");
        objects.length(RecordingId.fresh(), soon());
        objects.length(RecordingId.fresh(), soon());

        assertEquals(1, service.received().size());
        ReceivedRequest asked = service.received().get(0);
        assertEquals(
                "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A12345%3Arole%2Fstore"
                        + "&RoleSessionName=recordings&DurationSeconds=900&WebIdentityToken=aaa.bbb.ccc",
                new String(asked.body(), StandardCharsets.US_ASCII));
        assertEquals("", asked.field("authorization"));
        ReceivedRequest call = store.received().get(1);
        assertTrue(call.field("authorization").contains("Credential=session-id/"));
        assertEquals(TOKEN, call.field("x-amz-security-token"));
        assertTrue(call.field("authorization").contains("x-amz-security-token"));
        assertFalse(world.auditLog().contains(TOKEN));
    }

    @Test
    void everyCall_hasASignatureOfItsOwn() throws Exception {
        S3Objects objects = objects("aaa.bbb.ccc");
        objects.length(RecordingId.fresh(), soon());
        objects.length(RecordingId.fresh(), soon());
        assertFalse(store.received()
                .get(0)
                .field("authorization")
                .equals(store.received().get(1).field("authorization")));
    }

    @ParameterizedTest
    @CsvSource({"403, STS_REFUSED", "400, STS_REFUSED", "503, STS_UNAVAILABLE"})
    void refusal_isTold_andNothingIsSentToTheStore(int status, String code) throws Exception {
        answer = FakeAnswer.json(status, "<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>");
        assertEquals(code, refusal());
        assertEquals(List.of(), store.received());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 7200})
    void keysThatEndAtAnotherTimeThanAsked_areRefused(long seconds) throws Exception {
        answer = keys(Instant.now().plusSeconds(seconds));
        assertEquals("STS_ANSWER", refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<ListBucketResult/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"})
    void answerOfAnotherKind_isRefused(String content) throws Exception {
        answer = FakeAnswer.json(200, content);
        assertEquals("STS_ANSWER", refusal());
    }

    @Test
    void tokenOfAnotherForm_isNotSent() throws Exception {
        S3Objects objects = objects("aaa&RoleArn=other");
        assertEquals(
                "STS_TOKEN_FORM",
                assertThrows(SdkException.class, () -> objects.length(RecordingId.fresh(), soon()))
                        .code());
        assertEquals(List.of(), service.received());
    }

    @Test
    void tokenServiceThatIsNotDeclared_isRefused() throws Exception {
        AwsKeys keys = new AwsKeys.WebIdentity(
                world.secret("token", "a.b.c"),
                new AwsKeys.Session(
                        WebTarget.parse(service.endpoint() + "/"),
                        "arn:aws:iam::1:role/store",
                        "recordings",
                        Duration.ofMinutes(15)));
        assertThrows(DeclarationRefusedException.class, () -> world.client(store.endpoint() + "/bucket/", keys));
    }
}
