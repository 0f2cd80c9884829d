package io.ccaas.sdk.http.benchmark;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.audit.AuditKind;
import io.ccaas.sdk.audit.AuditNumber;
import io.ccaas.sdk.audit.AuditRecord;
import io.ccaas.sdk.audit.OperationTag;
import io.ccaas.sdk.audit.PartnerTag;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the pipeline costs beyond OkHttp with mutual TLS, and what signatures cost beyond Java's own cryptography: turn by
 * turn in one run, the partner in another process. Run by hand: {@code .ci/benchmark-signing [CALLS]}; the tables are in
 * docs/benchmarks.md.
 */
final class SigningBenchmark {

    private static final RequestTemplate CALL = RequestTemplate.named("benchmark", "POST", "calls")
            .json(DataClass.INTERACTION)
            .build();
    private static final RequestTemplate FORGED = RequestTemplate.named("forged", "POST", "forged")
            .json(DataClass.INTERACTION)
            .build();

    private final SigningWorld world;
    private final Ccaas ccaas;
    private final int calls;
    private final JsonBody body;
    private final byte[] content;

    private SigningBenchmark(SigningWorld world, Ccaas ccaas, int calls) {
        this.world = world;
        this.ccaas = ccaas;
        this.calls = calls;
        StringBuilder text = new StringBuilder("{");
        JsonBody members = JsonBody.object();
        for (int i = 100; i < 140; i++) {
            members.number("n" + i, 1_000_000 + i);
            text.append(i == 100 ? "\"n" : ",\"n").append(i).append("\":").append(1_000_000 + i);
        }
        this.body = members;
        this.content = text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("signing-benchmark");
        try (SigningWorld world = SigningWorld.create(folder);
                Ccaas ccaas = world.open()) {
            SigningBenchmark benchmark = new SigningBenchmark(world, ccaas, calls);
            benchmark.unsigned();
            benchmark.signed();
        }
        System.exit(0); // OkHttp's threads would wait a minute
    }

    private void unsigned() throws Exception {
        BareCalls bare = new BareCalls(
                world.authority().certificate(), world.identity(), world.endpoint() + "/unsigned/calls", content);
        ProvenAnswers seen = new ProvenAnswers("none", content.length);
        MeasuredCalls one = new MeasuredCalls(10 * calls, () -> seen.require(bare.call()));
        MeasuredCalls other = pipeline(SigningWorld.UNSIGNED, "none", 10 * calls);
        MeasuredCalls audit = new MeasuredCalls(10 * calls, this::entries);
        MeasuredCalls.compare(10_000, one, other, audit);
        System.out.println("| unsigned call | p50, µs | p99, µs | processor p50, µs | p99, µs | allocated, bytes |");
        System.out.println("|---|---|---|---|---|---|");
        row("bare OkHttp", one);
        row("the pipeline", other);
        row("of which the two entries of the audit log, alone", audit);
        System.out.printf(
                "| pipeline / bare | %.2f | %.2f | %.2f | %.2f | %.2f |%n%n",
                other.elapsed(0.5) / one.elapsed(0.5),
                other.elapsed(0.99) / one.elapsed(0.99),
                other.processor(0.5) / one.processor(0.5),
                other.processor(0.99) / one.processor(0.99),
                (double) other.allocated() / one.allocated());
    }

    private static void row(String name, MeasuredCalls side) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %d |%n",
                name,
                side.elapsed(0.5),
                side.elapsed(0.99),
                side.processor(0.5),
                side.processor(0.99),
                side.allocated());
    }

    /** As each call writes them. */
    private void entries() {
        AuditRecord about = AuditRecord.of(AuditKind.CALL_INTENT)
                .partner(PartnerTag.of(SigningWorld.UNSIGNED))
                .operation(OperationTag.of("benchmark"))
                .transfer(TransferId.fresh());
        long intent =
                ccaas.audit().append(about.labels(Set.of(DataClass.INTERACTION)).count(AuditNumber.BYTES_SENT, 600));
        ccaas.audit()
                .append(about.answering(intent)
                        .count(AuditNumber.STATUS, 200)
                        .count(AuditNumber.ATTEMPTS, 1)
                        .count(AuditNumber.BYTES_RECEIVED, 600)
                        .took(Duration.ZERO));
    }

    private void signed() throws Exception {
        System.out.println(
                "| processor time, µs | unsigned call | Java's sign, verify and digests | signed call p50 | p99 |"
                        + " beyond both | of Java's | signed call by the clock p50 | p99 | allocated beyond, bytes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            BareJca java = new BareJca(algorithm, world.own(algorithm), world.partner(algorithm), content);
            MeasuredCalls jca = new MeasuredCalls(calls, java::run);
            MeasuredCalls unsigned = pipeline(SigningWorld.UNSIGNED, "none", calls);
            String key = VerificationKey.of(world.own(algorithm).getPublic()).keyId();
            MeasuredCalls signed = pipeline(SigningWorld.id(algorithm), key, calls);
            requireVerified(SigningWorld.id(algorithm));
            MeasuredCalls.compare(1000, unsigned, jca, signed);
            double beyond = signed.processor(0.5) - unsigned.processor(0.5) - jca.processor(0.5);
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f %% | %.1f | %.1f | %d |%n",
                    algorithm.wireName(),
                    unsigned.processor(0.5),
                    jca.processor(0.5),
                    signed.processor(0.5),
                    signed.processor(0.99),
                    beyond,
                    100 * beyond / jca.processor(0.5),
                    signed.elapsed(0.5),
                    signed.elapsed(0.99),
                    signed.allocated() - unsigned.allocated() - jca.allocated());
        }
    }

    private MeasuredCalls pipeline(String partner, String key, int measured) {
        CrmClient client = ccaas.crmClient(partner, Set.of(CALL, FORGED));
        ProvenAnswers seen = new ProvenAnswers(key, content.length);
        boolean signs = !key.equals("none");
        return new MeasuredCalls(measured, () -> {
            Answer answer = send(client, CALL);
            if (answer.covered().contains("\"content-digest\"") != signs) {
                throw new IllegalStateException("what was signed is not what the row says");
            }
            seen.require(answer.content());
        });
    }

    private Answer send(CrmClient client, RequestTemplate template) {
        return client.send(template, TransferId.fresh(), Map.of(), body, Deadline.in(Duration.ofSeconds(30)));
    }

    /** An answer under another key is refused, so those that pass were verified. */
    private void requireVerified(String partner) {
        try {
            send(ccaas.crmClient(partner, Set.of(CALL, FORGED)), FORGED);
        } catch (SdkException refusal) {
            if (refusal.code().equals("KEY_UNKNOWN")) {
                return;
            }
            throw refusal;
        }
        throw new IllegalStateException("a forged answer was accepted");
    }
}
