package io.ccaas.sdk.privacy;

import java.util.List;
import java.util.random.RandomGenerator;

/** Writes e-mail addresses and numbers in the odd ways people and programs do. */
final class OddWriting {

    private static final List<String> AT = List.of(
            "@",
            " @ ",
            " @",
            "@ ",
            "\uff20",
            "\u200b@\u200b",
            "\n@\n",
            "\u00a0@\u00a0",
            " (at) ",
            "(at)",
            " [at] ",
            "[at]",
            " arobase ",
            " {at} ",
            " (arobase) ",
            " arrobase ");
    private static final List<String> DOT = List.of(
            ".", " . ", " .", "\uff0e", "\u200d.", "[.]", " (dot) ", " [dot] ", " dot ", " point ", "\n.\n", "\u3002");
    private static final List<String> BETWEEN = List.of(
            "", " ", "-", ".", "/", " - ", "\u00a0", "\u202f", "\u200b", "\n", "\r\n", "\u2011", "\u00ad", "_", ", ",
            "\t", "  ");
    private static final List<String> HIDDEN =
            List.of("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d", "\u202e", "\ufe0f");
    private static final String[] FRENCH = "zéro un deux trois quatre cinq six sept huit neuf".split(" ");
    private static final String[] ENGLISH = "zero one two three four five six seven eight nine".split(" ");

    private final RandomGenerator random;

    OddWriting(RandomGenerator random) {
        this.random = random;
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Parts of a local part and of a domain, joined oddly. */
    String mail(List<String> local, List<String> domain) {
        boolean plainDots = random.nextBoolean();
        String dot = plainDots ? "." : oneOf(DOT);
        return String.join(dot, local.stream().map(this::letters).toList())
                + oneOf(AT)
                + String.join(dot, domain.stream().map(this::letters).toList());
    }

    private String letters(String word) {
        StringBuilder odd = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            odd.append(random.nextInt(4) == 0 ? Character.toUpperCase(c) : c);
            odd.append(random.nextInt(12) == 0 ? oneOf(HIDDEN) : "");
        }
        return odd.toString();
    }

    /** Digits, each written, full-width or Arabic-Indic, with odd things between some of them. */
    String digits(String digits) {
        String between = oneOf(BETWEEN);
        boolean mixed = random.nextBoolean();
        int group = 1 + random.nextInt(4);
        StringBuilder odd = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % group == 0) {
                odd.append(mixed ? oneOf(BETWEEN) : between);
            }
            odd.append(digit(digits.charAt(i)));
        }
        return odd.toString();
    }

    private String digit(char c) {
        int value = c - '0';
        if (value < 0 || value > 9) {
            return String.valueOf(c);
        }
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString(0xff10 + value);
            case 1 -> Character.toString(0x660 + value);
            default -> String.valueOf(c);
        };
    }

    /** Digits said one by one. */
    String spoken(String digits) {
        String[] words = random.nextBoolean() ? FRENCH : ENGLISH;
        return String.join(
                random.nextBoolean() ? " " : ", ",
                digits.chars().mapToObj(c -> words[c - '0']).toList());
    }
}
