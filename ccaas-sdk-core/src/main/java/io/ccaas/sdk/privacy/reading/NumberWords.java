package io.ccaas.sdk.privacy.reading;

import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Puts digits for numbers that are said in words, French and English, up to 999 999: {@code trente-neuf},
 * {@code quatre vingt dix huit}, {@code double five}, {@code eight hundred}, {@code deux mille vingt-six}. Beyond a
 * million the parts are read one by one.
 */
final class NumberWords {

    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("septante", 70),
            Map.entry("huitante", 80),
            Map.entry("octante", 80),
            Map.entry("nonante", 90),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fourty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Set<String> HUNDRED = Set.of("cent", "cents", "hundred");
    private static final Set<String> THOUSAND = Set.of("mille", "thousand");
    private static final Map<String, String> MISHEARD =
            Map.of("to", "2", "too", "2", "for", "4", "ate", "8", "won", "1");
    private static final Set<String> ZERO_AS_LETTER = Set.of("o", "oh");

    static {
        String[] french =
                ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
                                + "dix-sept dix-huit dix-neuf")
                        .split(" ");
        String[] english =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                                + "sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int value = 0; value < french.length; value++) {
            SMALL.put(french[value], value);
            SMALL.put(english[value], value);
        }
        SMALL.put("une", 1);
        SMALL.put("zeros", 0);
        SMALL.put("nought", 0);
    }

    private final Tokens words;
    private final Tokens result;
    private int at;

    NumberWords(Tokens words) {
        this.words = words;
        this.result = new Tokens(words.text());
    }

    Tokens replaced() {
        while (at < words.size()) {
            int start = at;
            String digits = words.kind(at) == Kind.LETTERS ? number() : "";
            if (digits.isEmpty()) {
                at = start + 1;
                result.addFrom(words, start);
            } else {
                result.addSaid(Kind.DIGITS, digits, words.from(start), words.to(at - 1));
            }
        }
        return result;
    }

    private String number() {
        String word = words.say(at);
        if (isRepeater(word)) {
            at++;
            String digit = digit();
            return digit.repeat(word.equals("double") ? 2 : 3);
        }
        if (isZeros(word)) {
            return zeroAsLetter();
        }
        if (MISHEARD.containsKey(word)) {
            return misheard(word);
        }
        int value = THOUSAND.contains(word) ? 1 : upTo999();
        if (value > 0 && joined(THOUSAND)) {
            int rest = after(this::upTo999);
            value = value * 1000 + Math.max(0, rest);
        }
        return value < 0 ? "" : Integer.toString(value);
    }

    private static boolean isRepeater(String word) {
        return word.equals("double") || word.equals("triple") || word.equals("treble");
    }

    private String digit() {
        String word = words.say(at);
        boolean written = words.kind(at) == Kind.DIGITS && word.length() == 1;
        if (written || ZERO_AS_LETTER.contains(word)) {
            at++;
            return written ? word : "0";
        }
        int digit = small(0, 9);
        return digit < 0 ? "" : Integer.toString(digit);
    }

    /** The letter O stands for a zero only beside a digit: {@code oh six}, {@code 077OO 9OO}. */
    private String zeroAsLetter() {
        String word = words.say(at);
        boolean after = isNumber(at - 1) || result.kind(result.size() - 1) == Kind.DIGITS;
        boolean behind = after && (words.gapBefore(at) == 0 || !isWritten(at - 1) || isNumber(at + 1));
        boolean beside = isNumber(at + 1) || behind || ZERO_AS_LETTER.contains(words.say(at + 1));
        at++;
        return beside ? "0".repeat(word.equals("oh") ? 1 : word.length()) : "";
    }

    private boolean isZeros(String word) {
        boolean glued = words.gapBefore(at) == 0 && isWritten(at - 1);
        return ZERO_AS_LETTER.contains(word) || (glued && (word.equals("oo") || word.equals("ooo")));
    }

    private boolean isWritten(int token) {
        return words.kind(token) == Kind.DIGITS;
    }

    /** Words that sound like a digit are one only between two numbers that are said. */
    private String misheard(String word) {
        boolean between =
                at > 0 && saidNumber(at - 1) && (saidNumber(at + 1) || MISHEARD.containsKey(words.say(at + 1)));
        at++;
        return between ? MISHEARD.getOrDefault(word, "") : "";
    }

    private boolean saidNumber(int token) {
        return words.kind(token) == Kind.LETTERS && (isNumber(token) || MISHEARD.containsKey(words.say(token)));
    }

    private boolean isNumber(int token) {
        String word = words.say(token);
        return isRepeater(word)
                || words.kind(token) == Kind.DIGITS
                || SMALL.containsKey(word)
                || TENS.containsKey(word);
    }

    private int upTo999() {
        int value = HUNDRED.contains(words.say(at)) ? 1 : upTo99();
        if (value > 0 && value < 100 && joined(HUNDRED)) {
            int rest = after(this::upTo99);
            return value * 100 + Math.max(0, rest);
        }
        return value;
    }

    private int upTo99() {
        Integer tens = TENS.get(words.say(at));
        if (tens != null) {
            at++;
            return tens + Math.max(0, unit(tens == 60 ? 19 : 9));
        }
        int small = small(0, 19);
        if (small == 10) {
            return 10 + Math.max(0, after(() -> small(7, 9)));
        }
        return small == 4 && joined(Set.of("vingt", "vingts")) ? 80 + Math.max(0, unit(19)) : small;
    }

    /** What follows the tens: {@code trente-neuf}, {@code vingt et un}, {@code soixante-dix-sept}. */
    private int unit(int highest) {
        return after(() -> {
            if (words.say(at).equals("et")) {
                at++;
                return Set.of("un", "une", "onze").contains(words.say(at)) ? small(1, 11) : -1;
            }
            int value = small(1, highest);
            return value == 10 ? 10 + Math.max(0, after(() -> small(7, 9))) : value;
        });
    }

    private int small(int lowest, int highest) {
        Integer value = words.kind(at) == Kind.LETTERS ? SMALL.get(words.say(at)) : null;
        if (value == null || value < lowest || value > highest) {
            return -1;
        }
        at++;
        return value;
    }

    private boolean joined(Set<String> next) {
        int start = at;
        if (words.isSign(at, '-')) {
            at++;
        }
        if (next.contains(words.say(at))) {
            at++;
            return true;
        }
        at = start;
        return false;
    }

    /** Tries to read on, over a hyphen; when nothing comes the place is as before. */
    private int after(IntSupplier reading) {
        int start = at;
        if (words.isSign(at, '-')) {
            at++;
        }
        int value = reading.getAsInt();
        if (value < 0) {
            at = start;
        }
        return value;
    }
}
