package io.ccaas.sdk.privacy.reading;

import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/**
 * Puts single letters for letters that are told by a word: {@code F comme François}, {@code h as in Harry}, two or more words
 * of the radio alphabet in a row (ICAO Annex 10), {@code double l}.
 */
final class SpelledLetters {

    private static final Set<String> RADIO = Set.of(
            "alpha",
            "alfa",
            "bravo",
            "charlie",
            "delta",
            "echo",
            "foxtrot",
            "golf",
            "hotel",
            "india",
            "juliet",
            "juliett",
            "kilo",
            "lima",
            "mike",
            "november",
            "oscar",
            "papa",
            "quebec",
            "romeo",
            "sierra",
            "tango",
            "uniform",
            "victor",
            "whiskey",
            "whisky",
            "xray",
            "yankee",
            "zulu");
    private static final Set<String> LIKE = Set.of("comme", "like", "for", "as");

    private final Tokens words;
    private final Tokens result;

    SpelledLetters(Tokens words) {
        this.words = words;
        this.result = new Tokens(words.text());
    }

    Tokens replaced() {
        int token = 0;
        while (token < words.size()) {
            int last = lastOfLetter(token);
            if (last > token || isRadio(token)) {
                result.addSaid(Kind.LETTERS, letter(token), words.from(token), words.to(last));
            } else {
                result.addFrom(words, token);
            }
            token = last + 1;
        }
        return result;
    }

    private String letter(int token) {
        return switch (words.say(token)) {
            case "double" -> words.say(token + 1).repeat(2);
            case "triple" -> words.say(token + 1).repeat(3);
            default -> words.say(token).substring(0, 1);
        };
    }

    private int lastOfLetter(int token) {
        String word = words.say(token);
        if (word.equals("double") || word.equals("triple")) {
            return isLetter(token + 1) ? token + 1 : token;
        }
        if (!isLetter(token) || !LIKE.contains(words.say(token + 1))) {
            return token;
        }
        int name = words.say(token + 2).equals("in") ? token + 3 : token + 2;
        boolean like = words.kind(name) == Kind.LETTERS
                && words.say(name).length() > 2
                && words.say(name).startsWith(word);
        return like ? name : token;
    }

    private boolean isLetter(int token) {
        return words.kind(token) == Kind.LETTERS && words.say(token).length() == 1;
    }

    private boolean isRadio(int token) {
        boolean beside = isRadioWord(token - 1) || isRadioWord(token + 1);
        return isRadioWord(token) && beside;
    }

    private boolean isRadioWord(int token) {
        return words.kind(token) == Kind.LETTERS && RADIO.contains(words.say(token));
    }
}
