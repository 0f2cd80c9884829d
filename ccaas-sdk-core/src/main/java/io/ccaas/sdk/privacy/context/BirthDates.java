package io.ccaas.sdk.privacy.context;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Dates behind words that say they are somebody's birth; also over several turns of a talk. */
public final class BirthDates {

    private static final Phrases CUES = new Phrases(
            "date de naissance",
            "date naissance",
            "date naiss",
            "naissance",
            "naiss",
            "ddn",
            "anniversaire",
            "nee",
            "nes",
            "nees",
            "dob",
            "d o b",
            "date of birth",
            "birth date",
            "date birth",
            "birth dt",
            "birthday",
            "bday",
            "b day",
            "born");
    /** Written without its accent the participle is also a negation; no negation is followed by these. */
    private static final Phrases BORN = new Phrases("ne a", "ne en", "ne au", "ne quand", "ne vers", "ne un");
    /** A date must follow these at once. */
    private static final Phrases TIGHT = new Phrases(
            "ne le", "ne e le", "ne", "suis du", "suis de", "i m", "i am", "ne du", "birth", "suis le", "est du",
            "es du");

    private static final Set<String> NEGATIONS =
            Set.of("non", "not", "pas", "sans", "without", "missing", "unknown", "inconnue", "manquante");
    private static final Set<String> AND =
            Set.of(",", "/", "v", "vs", "and", "et", "ou", "or", "puis", "then", "&", "|");

    /** What joins a second date of birth to the first, or takes the first back. */
    private static final Set<String> ALSO = Set.of(
            "et",
            "and",
            "vs",
            "or",
            "ou",
            "non",
            "no",
            "not",
            "puis",
            "then",
            "sorry",
            "pardon",
            "enfin",
            "plutot",
            "rather",
            "actually",
            "file",
            "crm",
            "fille",
            "fils",
            "spouse",
            "wife",
            "husband",
            "conjoint");
    /** What another date is about. */
    private static final Set<String> OTHER = Set.of(
            "depuis",
            "since",
            "contrat",
            "contract",
            "client",
            "customer",
            "signe",
            "signed",
            "inscrit",
            "appel",
            "appele",
            "call",
            "called",
            "expire",
            "expires",
            "valable",
            "valid",
            "ouvert",
            "opened",
            "created",
            "cree",
            "rdv",
            "appointment",
            "maj",
            "updated",
            "moved",
            "decede",
            "died",
            "marie",
            "married",
            "arrive");
    /** Signs between a field's name and its value. */
    private static final String FIELD_SIGNS = "\":.=()";

    /** Tokens between the words and the date. */
    private static final int WINDOW = 14;
    /** Tokens between the parts of a date that is told over several turns. */
    private static final int TURN = 12;

    /** Tokens between a date and the words behind it. */
    private static final int SHORT_WAY = 6;
    /** More dates behind the first. */
    private static final int MOST_MORE = 8;

    private final Tokens tokens;
    private final DateReader dates;

    /**
     * Prepares to read.
     *
     * @param tokens a text
     */
    public BirthDates(Tokens tokens) {
        this.tokens = tokens;
        this.dates = new DateReader(tokens);
    }

    /**
     * Reads once, in linear time.
     *
     * @return where the dates stand; they may be found twice
     */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            int tight = TIGHT.lastAt(tokens, token);
            if (tight >= 0) {
                addAt(overSigns(tight + 1), places);
            }
            if (tokens.say(token).equals("b") && tokens.isSign(token + 1, '.') && dates.afterDate(token + 2) >= 0) {
                addAt(token + 2, places);
            }
            int cue = Math.max(CUES.lastAt(tokens, token), BORN.lastAt(tokens, token));
            if (Phrases.isBracketed(tokens, token)) {
                addBracketed(token, cue, places);
            } else if (cue >= 0 && !addFirst(cue + 1, places) && !addBefore(token, places)) {
                addTold(cue + 1, places);
            }
        }
        return places;
    }

    private int overSigns(int start) {
        int token = start;
        while (token < start + FIELD_SIGNS.length()
                && tokens.kind(token) == Kind.SIGN
                && FIELD_SIGNS.contains(tokens.say(token))) {
            token++;
        }
        return token;
    }

    private boolean addFirst(int start, List<Place> places) {
        for (int token = start; token < start + WINDOW && !ends(token); token++) {
            if (addAt(token, places)) {
                return true;
            }
        }
        return false;
    }

    /** A date and then what it is: {@code 3 mars 1984, c'est ma date de naissance}. */
    private boolean addBefore(int cue, List<Place> places) {
        for (int token = Math.max(0, cue - WINDOW); token < cue; token++) {
            int behind = dates.afterDate(token);
            if (behind >= 0 && behind <= cue && cue - behind <= SHORT_WAY && !isOther(token)) {
                places.add(new Place(token, behind - 1));
                return true;
            }
        }
        return false;
    }

    /** Whether words right before a date say that it is no birth's. */
    private boolean isOther(int date) {
        return OTHER.contains(tokens.say(date - 1))
                || OTHER.contains(tokens.say(date - 2))
                || OTHER.contains(tokens.say(date - 3));
    }

    private void addBracketed(int token, int cue, List<Place> places) {
        if (cue == token) {
            addAt(Phrases.afterBracket(tokens, token), places);
        }
    }

    /** At a negation, and at a date that was replaced before. */
    private boolean ends(int token) {
        String word = tokens.say(token);
        return NEGATIONS.contains(word) || (word.equals("dob") && Phrases.isBracketed(tokens, token));
    }

    private boolean addAt(int start, List<Place> places) {
        int token = start;
        if (tokens.say(token).equals("the")) {
            token++;
        } else if (tokens.say(token).equals("le") && tokens.kind(token - 1) == Kind.SIGN) {
            token++;
        }
        int whole = dates.afterDate(token);
        int behind = whole >= 0 ? whole : dates.afterDayAndMonth(token);
        if (behind < 0) {
            return false;
        }
        places.add(new Place(start, behind - 1));
        for (int also = 0; also < MOST_MORE && AND.contains(tokens.say(behind)); also++) {
            int next = behind + 1;
            int further = dates.afterDate(next);
            if (further < 0) {
                break;
            }
            places.add(new Place(next, further - 1));
            behind = further;
        }
        addAlso(behind, places);
        return true;
    }

    /** A date soon behind one of birth, when a word between joins them and none says that it is another thing's. */
    private void addAlso(int start, List<Place> places) {
        boolean joined = false;
        for (int token = start; token <= start + SHORT_WAY && !OTHER.contains(tokens.say(token)); token++) {
            int behind = joined ? dates.afterDate(token) : -1;
            if (behind >= 0) {
                places.add(new Place(token, behind - 1));
                return;
            }
            joined |= ALSO.contains(tokens.say(token));
        }
    }

    /** Day, month and year with a few words between them. */
    private void addTold(int start, List<Place> places) {
        int from = start;
        List<Place> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            Place place = next(from, part);
            if (place.first() < 0) {
                return;
            }
            parts.add(place);
            from = place.last() + 1;
        }
        places.addAll(parts);
    }

    private Place next(int start, int part) {
        for (int token = start; token < start + (part == 0 ? WINDOW : TURN) && !ends(token); token++) {
            int behind = switch (part) {
                case 0 -> dates.afterDay(token);
                case 1 -> dates.afterMonth(token);
                default -> dates.afterYear(token);
            };
            if (behind >= 0) {
                return new Place(token, behind - 1);
            }
        }
        return new Place(-1, -1);
    }
}
