package io.ccaas.sdk.tls.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "a.partner.test, a.partner.test, true",
        "A.Partner.Test, a.partner.test, true",
        "a.partner.test., a.partner.test, true",
        "a.partner.test, *.partner.test, true",
        "partner.test, *.partner.test, false",
        "a.b.partner.test, *.partner.test, false",
        "partner.test, *.test, false",
        "localhost, *, false",
        "abc.partner.test, a*.partner.test, false",
        "abc.partner.test, *c.partner.test, false",
        "a.partner.test, a.*.test, false",
        "a.partner.test, *.*.test, false",
        "a.partner.test, a.partner.test.evil.test, false",
        "partner.co.uk, *.co.uk, false",
        "partner.com.au, *.COM.AU, false",
        "a.partner.co.uk, *.partner.co.uk, true",
        "a.partner.uk, *.partner.uk, true",
        "a.co.test, *.co.test, true",
        "bucket.s3.amazonaws.com, *.s3.amazonaws.com, true",
        "a.partner.test, '', false",
        "a.partner.test, ' a.partner.test', false"
    })
    void dnsName_matchesWholeLabelsOnly(String dialled, String presented, boolean expected) {
        assertEquals(expected, HostName.parse(dialled).orElseThrow().hasDns(presented));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "2001:db8::1, 2001:db8:0:0:0:0:0:2, false",
        "127.0.0.1, localhost, false"
    })
    void address_matchesByItsBytes(String dialled, String presented, boolean expected) {
        HostName name = HostName.parse(dialled).orElseThrow();
        assertTrue(name.isAddress());
        assertEquals(expected, name.hasAddress(presented));
        assertFalse(name.hasDns(presented));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "a_b.test",
                "-a.test",
                "a-.test",
                "a b.test",
                "a.test/x",
                "partner.1",
                "1.2.3",
                "256.1.1.1",
                "fe80::1%eth0",
                "pärtner.test",
                "*.partner.test"
            })
    void nonsense_isNoName(String dialled) {
        assertTrue(HostName.parse(dialled).isEmpty());
    }

    @Test
    void name_mayHave253Letters() {
        String longest = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);
        assertFalse(HostName.parse(longest).orElseThrow().isAddress());
        assertTrue(HostName.parse(longest + "d").isEmpty());
        assertTrue(HostName.parse("a".repeat(64) + ".test").isEmpty());
    }

    @Provide
    Arbitrary<List<String>> labels() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(3) // no country's, below which some words are a registry's
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 200)
    void name_matchesItselfInAnyCase(@ForAll("labels") List<String> labels) {
        String name = String.join(".", labels);
        assertTrue(HostName.parse(name.toUpperCase(Locale.ROOT)).orElseThrow().hasDns(name));
    }

    @Property(tries = 200)
    void wildcard_standsForOneLabelAboveTwo(@ForAll("labels") List<String> labels) {
        String parent = String.join(".", labels);
        assertEquals(
                labels.size() >= 2, HostName.parse("x." + parent).orElseThrow().hasDns("*." + parent));
        assertFalse(HostName.parse("y.x." + parent).orElseThrow().hasDns("*." + parent));
    }
}
