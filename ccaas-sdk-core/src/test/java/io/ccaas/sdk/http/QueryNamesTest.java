package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.testing.PartnerFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query's names are a connector's constants: as partners write them, and never a way to another parameter. */
class QueryNamesTest {

    private enum Hostile implements WireValue.Word {
        VALUE;

        @Override
        public String wire() {
            return "a&$top=1#[b]%5B?+";
        }
    }

    private static RequestTemplate.Builder template(String name) {
        return RequestTemplate.named("find", "GET", "contacts").query(name, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit",
                "sysparm_exclude_reference_link",
                "$select",
                "$top",
                "fields[Contacts]",
                "page[number]",
                "filter[phone_work][eq]",
                "where[0][type]",
                "where[0][value][]",
                "ids[]"
            })
    void nameThatAPartnersDocumentsHave_isTaken(String name) {
        assertNotNull(template(name).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "[]",
                "[a]",
                "$$a",
                "a$b",
                "a[$b]",
                "a[",
                "a]",
                "a[b",
                "a]b[",
                "a[[b]]",
                "a[]b",
                "a[][]",
                "a[b]c",
                "a[b][c][d][e]",
                "a[06]39]",
                "a[063]",
                "a[b c]",
                "a[b&c]",
                "a[b=c]",
                "a b",
                "a&b",
                "a=b",
                "a#b",
                "a%b",
                "a%5Bb%5D",
                "%24a",
                "a?b",
                "a/b",
                "a+b",
                "a;b",
                "a,b",
                "a'b",
                "a\"b",
                "a\\b",
                "a:b",
                "a@b",
                "a\n",
                "$select\n",
                "a\u0000",
                "\ta",
                "é",
                "+33639980001",
                "33639980001"
            })
    void anyOtherName_isAFaultOfOurs(String name) {
        assertThrows(SdkBugException.class, () -> template(name));
    }

    @Test
    void longestName_is64Characters() {
        assertNotNull(template("$" + "a".repeat(63)).build());
        assertThrows(SdkBugException.class, () -> template("$" + "a".repeat(64)));
    }

    /** A form field has no dollar, and one pair of brackets at most: nothing asked for more. */
    @ParameterizedTest
    @ValueSource(strings = {"$select", "a[b]", "a[0]"})
    void nameOfAQuery_isNoneOfAFormField(String name) {
        assertThrows(
                SdkBugException.class,
                () -> RequestTemplate.named("find", "POST", "contacts").field(name, false));
    }

    @Provide
    Arbitrary<String> nearlyNames() {
        Arbitrary<String> usual = Arbitraries.of("$", "a", "Z", "_b", ".c", "-d", "0", "[", "]", "[e]", "[7]", "[]");
        Arbitrary<String> never = Arbitraries.strings()
                .withChars("&=#%?/+;:@',\\\" \n\r\t\u0000\u00e9")
                .ofLength(1);
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, never))
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }

    /** What looks at the target, what signs it and what sends it must read one parameter of this name, and change nothing. */
    @Property(tries = 5000)
    void nameIsRefused_orEverybodyReadsItAlike(@ForAll("nearlyNames") String name) {
        try {
            template(name);
        } catch (SdkBugException refused) {
            return;
        }
        String target = "https://partner.example/v1/contacts?" + Filled.sent(name) + "=1";
        assertEquals(target, WebTarget.parse(target).text());
        HttpUrl url = HttpUrl.get(target);
        assertEquals(target, url.toString());
        assertEquals(Set.of(name), url.queryParameterNames());
    }

    @Test
    void namesOnTheWire_areThoseThatWereSignedAndPermitted(@TempDir Path directory) throws Exception {
        RequestTemplate find = template("$select")
                .query("fields[Contacts]", true)
                .query("where[0][type]", false)
                .repeatable()
                .build();
        PartnerFolder folder = PartnerFolder.create(directory);
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint(), Bench.asCrm("CONTACT"), Ccaas.builder())) {
            CrmClient crm = bench.ccaas().crmClient("transcribe", Set.of(find));
            Map<String, WireValue> values = Map.of(
                    "$select", WireValue.of(Hostile.VALUE),
                    "fields[Contacts]", WireValue.of(7));
            Answer answer = crm.send(find, TransferId.fresh(), values, crm.defaultDeadline());

            assertTrue(answer.covered().contains("\"@target-uri\""), answer.covered()::toString);
            RawRequest received = partner.received().get(0); // verified before it was answered
            assertEquals(
                    List.of("GET /v1/contacts?$select=a%26%24top%3D1%23%5Bb%5D%255B%3F%2B&fields%5BContacts%5D=7"
                            + " HTTP/1.1"),
                    received.text().lines().limit(1).toList());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> crm.send(
                            find,
                            TransferId.fresh(),
                            Map.of("$top", WireValue.of(1), "fields[Contacts]", WireValue.of(7)),
                            crm.defaultDeadline()));
            assertEquals(1, partner.received().size());
        }
    }
}
