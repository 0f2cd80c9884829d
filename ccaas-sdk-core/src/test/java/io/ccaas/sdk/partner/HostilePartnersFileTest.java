package io.ccaas.sdk.partner;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.HostileValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Row 9: a hostile or secret text in each place of the file, one after the other. */
@Tag("long-run")
final class HostilePartnersFileTest {

    private static final String FILE = """
        partners:
          - id: crm
            role: CRM
            endpoint: https://crm.example/v1/
            network: private
            region: FR
            receives: [CONTACT]
            tls: { policy: common-2026, trust: [ca.pem], revocation: soft }
            identity: { certificate: client.pem, key: "file:client.key", password: "env:P" }
            signing: { key: "file:sign.key", algorithm: ed25519, responseKeys: [partner.pub] }
            oauth: { issuer: https://login.example/x, clientId: ccaas, method: private_key_jwt, key: "file:o.key", keyId: k1, scope: notes, bind: mtls }
            proxy: { address: "http://proxy.example:3128", user: ccaas, password: "env:PROXY" }
            keeps: NOTHING
            attestations: [ { standard: ISO27001, expires: 2027-05-01 } ]
            auxiliary: [ { origin: "https://login.example", purpose: token } ]
            timeouts: { call: 10m }
            limits: { answerBytes: 1048576, concurrentCalls: 4 }
        allowedRegions: [FR, DE]
        audit: { file: audit.log, key: "env:AUDIT_KEY", anchor: anchor.log, sync: always }
        """;

    private static final Pattern VALUE = Pattern.compile("([a-zA-Z]+): (\"[^\"]+\"|\\[[A-Za-z., ]+\\]|[^\\[{\\n,} ]+)");

    @TempDir
    Path folder;

    private DataFlowMap load(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("partners.yaml"), yaml);
        return DataFlowMap.load(file, List.of());
    }

    @TestFactory
    Stream<DynamicTest> everyPlace() throws Exception {
        load(FILE);
        List<MatchResult> places = VALUE.matcher(FILE).results().toList();
        assertTrue(places.size() > 35, () -> "the file has " + places.size() + " places");
        return places.stream()
                .map(place -> dynamicTest(place.group(1), () -> {
                    HostileValues.requireRefusalsKept(value -> load(with(place, quoted(value))));
                    for (String other : List.of("[ %s ]", "{ %s: 1 }", "%s: { x: 1 }")) {
                        String value = String.format(other, Canaries.secret("value"));
                        HostileValues.requireRefusalsKept(value, text -> load(with(place, text)));
                    }
                }));
    }

    private static String with(MatchResult place, String value) {
        return FILE.substring(0, place.start(2)) + value + FILE.substring(place.end(2));
    }

    /** What JSON quotes, YAML reads. */
    private static String quoted(String value) {
        return Json.text(new JsonText(value.replace("\ud800", "?")));
    }
}
