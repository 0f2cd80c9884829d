package io.ccaas.sdk.store.s3;

import io.ccaas.sdk.testing.TestAuthority;
import java.net.URI;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Amazon's own client, as a stranger to ours: what makes buckets, and what looks at what lies in them. */
final class StrangersClient {

    private StrangersClient() {}

    static S3Client of(String origin, String id, String secret, TestAuthority authority) throws Exception {
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        anchors.setCertificateEntry("authority", authority.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        TrustManager[] trust = factory.getTrustManagers();
        S3Client client = S3Client.builder()
                .endpointOverride(URI.create(origin))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret)))
                .httpClientBuilder(Apache5HttpClient.builder().tlsTrustManagersProvider(() -> trust))
                .build();
        // Once in a process Apache's client asks three sockets what they can, and leaves them to the collector.
        System.gc();
        return client;
    }

    /** Through a transformer of our own: Amazon's own ones leave a thread behind. */
    static byte[] content(S3Client client, String bucket, String key) {
        return client.getObject(
                request -> request.bucket(bucket).key(key), (response, stream) -> stream.readAllBytes());
    }

    static List<String> keys(S3Client client, String bucket) {
        return client.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(software.amazon.awssdk.services.s3.model.S3Object::key)
                .toList();
    }
}
