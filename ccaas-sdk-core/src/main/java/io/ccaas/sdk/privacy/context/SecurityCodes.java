package io.ccaas.sdk.privacy.context;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Three or four digits behind words that say they are a card's security code; also over several turns of a talk. */
public final class SecurityCodes {

    private static final Phrases CUES = new Phrases(
            "cvv",
            "cvv 2",
            "cvc",
            "cvc 2",
            "cvn",
            "c v v",
            "c v c",
            "cid",
            "csc",
            "cryptogramme",
            "crypto",
            "code de securite",
            "code securite",
            "code secu",
            "code de secu",
            "security code",
            "sec code",
            "card security",
            "verification value",
            "code de verification",
            "verification code",
            "code crypto",
            "card code",
            "code carte",
            "3 chiffres",
            "3 digits",
            "3 digit",
            "3 figures",
            "3 derniers chiffres",
            "3 derniers",
            "3 numbers on",
            "last 3",
            "4 digits on the front",
            "4 chiffres devant",
            "signature strip",
            "signature panel",
            "signature bande");
    private static final Set<String> CODES = Set.of(
            "code",
            "chiffres",
            "chiffre",
            "digits",
            "digit",
            "numbers",
            "numeros",
            "numero",
            "number",
            "nombre",
            "figures",
            "codes");
    private static final Set<String> BEHIND = Set.of(
            "dos",
            "verso",
            "derriere",
            "arriere",
            "back",
            "reverse",
            "behind",
            "rear",
            "flip",
            "turn",
            "retournez",
            "retourne",
            "recto",
            "signature");
    /** What is said of something written on the back of a card. */
    private static final Set<String> WRITTEN =
            Set.of("ecrit", "marque", "inscrit", "written", "printed", "says", "lis", "vois", "3");
    /** What is said before a code that was told wrong is told again. */
    private static final Set<String> AGAIN = Set.of(
            "non",
            "no",
            "not",
            "pas",
            "pardon",
            "sorry",
            "puis",
            "then",
            "enfin",
            "plutot",
            "rather",
            "actually",
            "or",
            "ou",
            "hein");
    /** What is counted, not told: {@code les 3 chiffres}. */
    private static final Set<String> COUNTED = Set.of(
            "chiffres",
            "digits",
            "digit",
            "numbers",
            "numeros",
            "figures",
            "number",
            "numero",
            "chiffre",
            "derniers",
            "last",
            "final",
            "petits",
            "seconds",
            "secondes",
            "minutes",
            "hours",
            "heures",
            "days",
            "jours",
            "little");

    /** Tokens between the words and the code, and between its digits over turns. */
    private static final int WINDOW = 12;

    private static final int MOST_AGAIN = 3;
    private static final int NEAR = 7;
    private static final int SAME_SENTENCE = 12;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private final Tokens tokens;
    private final IntPredicate endsCard;

    /**
     * Prepares to read.
     *
     * @param tokens a text
     * @param endsCard whether a card number ends at a token: a code told soon after it is the card's
     */
    public SecurityCodes(Tokens tokens, IntPredicate endsCard) {
        this.tokens = tokens;
        this.endsCard = endsCard;
    }

    /**
     * Reads once, in linear time.
     *
     * @return where the codes stand; they may be found twice
     */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            int cue = CUES.lastAt(tokens, token);
            if (cue < 0 && isPlaced(token)) {
                cue = token;
            }
            boolean bracketed = Phrases.isBracketed(tokens, token);
            if (cue >= 0) {
                int start = bracketed ? Phrases.afterBracket(tokens, token) : cue + 1;
                addCodes(start, start + (bracketed ? 1 : WINDOW), places);
            }
        }
        return places;
    }

    /** A place on the card beside the word code, the word code beside such a place, or behind a card's number. */
    private boolean isPlaced(int token) {
        String word = tokens.say(token);
        if (BEHIND.contains(word)) {
            return near(token, CODES, SAME_SENTENCE)
                    || near(token, Set.of("carte", "card"), NEAR)
                    || near(token, WRITTEN, NEAR);
        }
        return word.equals("code") && (near(token, BEHIND, NEAR) || followsCard(token));
    }

    private boolean near(int token, Set<String> words, int distance) {
        for (int beside = token - distance; beside <= token + distance; beside++) {
            if (words.contains(tokens.say(beside))) {
                return true;
            }
        }
        return false;
    }

    private boolean followsCard(int token) {
        for (int before = token - 1; before >= token - NEAR; before--) {
            if (endsCard.test(before)) {
                return true;
            }
        }
        return false;
    }

    /** A code, and what is told in its stead. */
    private void addCodes(int start, int behind, List<Place> places) {
        int last = addCode(start, behind, places);
        for (int again = 0; again < MOST_AGAIN && last >= 0; again++) {
            int next = afterAgain(last);
            last = next < 0 ? -1 : addCode(next, next + 1, places);
        }
    }

    /** The number behind a word that takes the last one back, -1 when there is none soon. */
    private int afterAgain(int last) {
        boolean taken = false;
        for (int token = last + 1; token <= last + NEAR; token++) {
            if (tokens.kind(token) == Kind.DIGITS) {
                return taken ? token : -1;
            }
            taken |= AGAIN.contains(tokens.say(token));
        }
        return -1;
    }

    /** The last token of the code; -1 when none is told. */
    private int addCode(int start, int behind, List<Place> places) {
        List<Place> parts = new ArrayList<>();
        int digits = 0;
        int end = behind;
        for (int token = start; token < end && digits < SHORTEST && !isReplaced(token); token++) {
            if (tokens.kind(token) == Kind.DIGITS && !COUNTED.contains(tokens.say(token + 1))) {
                digits += tokens.say(token).length();
                parts.add(new Place(token, token));
                end = token + WINDOW;
            }
        }
        if (digits < SHORTEST || digits > LONGEST) {
            return -1;
        }
        int last = parts.get(parts.size() - 1).last();
        boolean fourth = digits == SHORTEST && isSingle(last) && isSingle(last + 1) && !isSingle(last + 2);
        if (fourth) {
            parts.add(new Place(last + 1, last + 1));
        }
        places.addAll(joined(parts));
        return parts.get(parts.size() - 1).last();
    }

    private boolean isReplaced(int token) {
        return tokens.say(token).equals("cvv") && Phrases.isBracketed(tokens, token);
    }

    private boolean isSingle(int token) {
        return tokens.kind(token) == Kind.DIGITS && tokens.say(token).length() == 1;
    }

    private List<Place> joined(List<Place> parts) {
        List<Place> joined = new ArrayList<>();
        for (Place part : parts) {
            int last = joined.size() - 1;
            if (last >= 0 && isNextTo(joined.get(last), part)) {
                joined.set(last, new Place(joined.get(last).first(), part.last()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Whether nothing stands between, or hesitation. */
    private boolean isNextTo(Place left, Place right) {
        for (int token = left.last() + 1; token < right.first(); token++) {
            if (!tokens.isSign(token, ',') && !tokens.isHesitation(token)) {
                return false;
            }
        }
        return true;
    }
}
