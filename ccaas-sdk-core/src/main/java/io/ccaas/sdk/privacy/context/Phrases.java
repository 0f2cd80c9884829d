package io.ccaas.sdk.privacy.context;

import io.ccaas.sdk.privacy.reading.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that announce something, folded. Signs may stand between their words ({@code date_of_birth}, {@code D.O.B.}), or
 * nothing at all ({@code dateOfBirth}).
 */
final class Phrases {

    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

    Phrases(String... phrases) {
        for (String phrase : phrases) {
            add(phrase.split(" "));
            add(new String[] {phrase.replace(" ", "")});
        }
    }

    private void add(String[] words) {
        byFirstWord.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
    }

    /** The last token of the longest phrase that begins here, or -1. */
    int lastAt(Tokens tokens, int token) {
        int longest = -1;
        for (String[] words : byFirstWord.getOrDefault(tokens.say(token), List.of())) {
            longest = Math.max(longest, last(tokens, token, words));
        }
        return longest;
    }

    private static int last(Tokens tokens, int start, String[] words) {
        int token = start;
        for (int word = 1; word < words.length; word++) {
            token++;
            boolean sign = tokens.kind(token) == Tokens.Kind.SIGN && tokens.gapBefore(token) == 0;
            token += sign ? 1 : 0;
            if (!tokens.say(token).equals(words[word])) {
                return -1;
            }
        }
        return token;
    }

    /** Whether this word stands alone in square brackets, as a placeholder does. */
    static boolean isBracketed(Tokens tokens, int token) {
        return tokens.isSign(token - 1, '[') && tokens.isSign(token + 1, ']');
    }

    /** Behind a bracketed word: only what stands right there, or behind a colon, is announced by it. */
    static int afterBracket(Tokens tokens, int token) {
        boolean says = tokens.isSign(token + 2, ':') || tokens.isSign(token + 2, '=');
        return says ? token + 3 : token + 2;
    }
}
