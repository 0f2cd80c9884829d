package io.ccaas.sdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueChars;

final class RedactorPropertiesTest {

    private static final Redactor REDACTOR = Redactor.standard();
    private static final List<List<String>> DOMAINS = List.of(
            List.of("exemple", "fr"),
            List.of("example", "com"),
            List.of("mail", "exemple", "org"),
            List.of("exemple", "co", "uk"));

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static String digits(RandomGenerator random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** What is left when everything but the placeholder is replaced must be exactly the words around the plant. */
    private static void gone(String plant, String kind) {
        RedactedText redacted = REDACTOR.redact("merci de noter : " + plant + " ; bien cordialement");
        String left = redacted.text().replaceAll("\\[[A-Z]+]", "").replaceAll("[^a-zA-Z0-9]", "");
        assertEquals("mercidenoterbiencordialement", left, () -> kind + " in " + redacted.findings());
        RedactedText again = REDACTOR.redact(redacted.text());
        assertEquals(redacted.text(), again.text());
    }

    @Property(tries = 600)
    void oddlyWrittenMail_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        List<String> local = random.nextBoolean() ? List.of("xavier", "quentinot") : List.of("zqxavier");
        gone(new OddWriting(random).mail(local, DOMAINS.get(random.nextInt(DOMAINS.size()))), "mail");
    }

    @Property(tries = 600)
    void oddlyWrittenPhone_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        String national = "0" + (1 + random.nextInt(9)) + digits(random, 8);
        String number = random.nextBoolean() ? national : "+33" + national.substring(1);
        gone(new OddWriting(random).digits(number), "phone");
    }

    @Property(tries = 600)
    void spokenPhone_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        gone(new OddWriting(random).spoken("06" + digits(random, 8)), "spoken phone");
    }

    @Property(tries = 600)
    void oddlyWrittenCard_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        gone(new OddWriting(random).digits("4" + digits(random, 12 + random.nextInt(7))), "card");
    }

    @Property(tries = 600)
    void oddlyWrittenIban_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        String account = digits(random, 23);
        int check = 98
                - new BigInteger(account + "152700").mod(BigInteger.valueOf(97)).intValue();
        String iban = "%s%02d%s".formatted(random.nextBoolean() ? "FR" : "fr", check, account);
        gone(new OddWriting(random).digits(iban), "iban");
    }

    @Property(tries = 600)
    void ipAddress_neverSurvives(@ForAll long seed) {
        RandomGenerator random = random(seed);
        List<String> dots = List.of(".", "[.]", " . ", "\uff0e", " point ", "\u200b.", "\n.");
        String dot = dots.get(random.nextInt(dots.size()));
        gone(String.join(dot, random.ints(4, 0, 256).mapToObj(Integer::toString).toList()), "ip");
    }

    @Property(tries = 600)
    void offsets_mapBackExactly(@ForAll @StringLength(max = 60) String before, @ForAll long seed) {
        String text = before + " " + new OddWriting(random(seed)).mail(List.of("jean"), DOMAINS.get(0)) + " " + before;
        RedactedText redacted = REDACTOR.redact(text);
        StringBuilder rebuilt = new StringBuilder();
        int copied = 0;
        for (Redaction r : redacted.findings()) {
            rebuilt.append(text, copied, r.start()).append(r.kind().placeholder());
            assertEquals(r.kind().placeholder(), redacted.text().substring(r.resultStart(), r.resultEnd()));
            copied = r.end();
        }
        assertFalse(redacted.findings().isEmpty());
        assertEquals(redacted.text(), rebuilt + text.substring(copied));
    }

    @Property(tries = 600)
    void redactingAResultAgain_changesNothing(@ForAll("noise") String text) {
        RedactedText once = REDACTOR.redact(text);
        assertEquals(once.text(), REDACTOR.redact(once.text()).text());
    }

    @Property(tries = 600)
    void jsonOfAnything_staysJsonAndIsRedactedOnce(
            @ForAll("noise") String value, @ForAll("noise") String name, @ForAll long number) {
        JsonObject object = new JsonObject(Map.of(
                "a" + name,
                new JsonText(value),
                "dob",
                JsonNumber.of(number),
                "list",
                new JsonArray(List.of(new JsonText(value)))));
        String json = Json.text(object);
        RedactedText once = REDACTOR.redactJson(json);
        assertEquals(once.text(), REDACTOR.redactJson(once.text()).text());
        exact(json, once);
    }

    @Property(tries = 600)
    void offsetsOfNoise_areExact(@ForAll("noise") String text) {
        exact(text, REDACTOR.redact(text));
    }

    private static void exact(String text, RedactedText redacted) {
        StringBuilder rebuilt = new StringBuilder();
        int copied = 0;
        for (Redaction r : redacted.findings()) {
            rebuilt.append(text, copied, r.start()).append(redacted.text(), r.resultStart(), r.resultEnd());
            assertEquals(rebuilt.length(), r.resultEnd());
            copied = r.end();
        }
        assertEquals(redacted.text(), rebuilt + text.substring(copied));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        "a", "at", "@", ".", " ", "point", "dot", "fr", "com", "0", "6", "39", "192", "(", ")", "[",
                        "]", ":", "zéro", "vingt", "dix", "-", "+", "\n", "FR", "76", "gmail", "arobase", "x", "\u200b",
                        "2026", "/", "11", "\"", "€", ",", "_", "tiret", "bas", "[EMAIL]", "[PHONE]", "version",
                        "né le", "dob", "[DOB]", "born", "mars", "cvv", "[CVV]", "code", "dos", "three", "double", "oh",
                        "4000", "comme", "for", "agent", "0041", "\\", "%40", "&#64;", "siret")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 600)
    void lettersOnly_areUnchanged(
            @ForAll List<@AlphaChars @StringLength(min = 2, max = 12) @UniqueChars String> words) {
        String text = String.join(" ", words);
        Assume.that(!text.contains("at"));
        assertEquals(text, REDACTOR.redact(text).text());
    }
}
