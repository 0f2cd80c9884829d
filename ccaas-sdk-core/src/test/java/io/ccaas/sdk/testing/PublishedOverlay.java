package io.ccaas.sdk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A signed overlay of a TLS policy, as an issuer publishes it. Immutable. */
public final class PublishedOverlay {

    private final String names;
    private final String times;
    private final String more;

    private PublishedOverlay(String names, String times, String more) {
        this.names = names;
        this.times = times;
        this.more = more;
    }

    /**
     * Takes nothing away, and is valid for an hour before and after now.
     *
     * @param issuer value of {@code iss}
     * @param audience value of {@code aud}
     * @param policy which one
     * @param sequence its number
     * @return the overlay
     */
    public static PublishedOverlay of(String issuer, String audience, String policy, long sequence) {
        String names = "\"iss\":\"%s\",\"aud\":\"%s\",\"policy\":\"%s\",\"seq\":%d"
                .formatted(issuer, audience, policy, sequence);
        Instant now = Instant.now();
        return new PublishedOverlay(names, "", "").valid(now.minusSeconds(3600), now.plusSeconds(3600));
    }

    /**
     * Sets a directory up once, as an operator does.
     *
     * @param state where an instance is to keep its overlays; may be there already
     * @return the same
     * @throws IOException when it cannot be written
     */
    public static Path setUp(Path state) throws IOException {
        Files.createDirectories(state);
        Path marker = state.resolve("overlays-are-kept-here");
        if (Files.notExists(marker)) {
            Files.createFile(marker);
        }
        return state;
    }

    /**
     * Other times.
     *
     * @param from {@code nbf}
     * @param to {@code exp}
     * @return the overlay
     */
    public PublishedOverlay valid(Instant from, Instant to) {
        return new PublishedOverlay(
                names, ",\"nbf\":" + from.getEpochSecond() + ",\"exp\":" + to.getEpochSecond(), more);
    }

    /**
     * Withdraws names.
     *
     * @param withdrawn of suites, groups and the like
     * @return the overlay
     */
    public PublishedOverlay withdrawing(String... withdrawn) {
        String list = Arrays.stream(withdrawn).map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return with("\"withdraw\":[" + list + "]");
    }

    /**
     * Any member.
     *
     * @param member as JSON, with its name
     * @return the overlay
     */
    public PublishedOverlay with(String member) {
        return new PublishedOverlay(names, times, more + "," + member);
    }

    /**
     * Halts every call, or ends that. To be said last, since the review repeats names and times.
     *
     * @param halt to halt
     * @param reviewer the second key
     * @return the overlay
     */
    public PublishedOverlay halting(boolean halt, JwsIssuer reviewer) {
        String review = reviewer.sign(
                "{\"alg\":\"ES256\",\"typ\":\"tls-halt+jws\"}", "{" + names + times + ",\"halt\":" + halt + "}");
        return with("\"halt\":" + halt + ",\"review\":\"" + review + "\"");
    }

    /**
     * The document.
     *
     * @param issuer who signs
     * @return its bytes
     */
    public byte[] signedBy(JwsIssuer issuer) {
        return issuer.sign("{\"alg\":\"ES256\",\"typ\":\"tls-policy+jws\"}", "{" + names + times + more + "}")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
