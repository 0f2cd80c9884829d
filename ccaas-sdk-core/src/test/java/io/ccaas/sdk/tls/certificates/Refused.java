package io.ccaas.sdk.tls.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a broken rule says. */
final class Refused {

    private Refused() {}

    static void with(String code, String found, Executable check) {
        RuleBroken broken = assertThrows(RuleBroken.class, check);
        assertEquals(code, broken.problem().code());
        assertEquals(found, broken.problem().found());
    }
}
