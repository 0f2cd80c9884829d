package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.Set;

/** Runs of digits that number things and places: references, software, books, network cards, coordinates, counts. */
final class ThingNumbers {

    /** Numbers of things that are nobody's; a case, a customer or a member is somebody's. */
    private static final Set<String> THINGS = Set.of(
            "commande",
            "order",
            "isbn",
            "issn",
            "ean",
            "oid",
            "serial",
            "serie",
            "colis",
            "parcel",
            "tracking",
            "suivi",
            "bon",
            "facture",
            "invoice",
            "article",
            "item",
            "part",
            "sku",
            "lot",
            "batch",
            "navigateur",
            "browser",
            "anomalie",
            "bug",
            "commit",
            "taille",
            "size",
            "ref",
            "reference",
            "ticket",
            "gtin",
            "upc",
            "barcode",
            "timestamp",
            "epoch",
            "hash",
            "checksum",
            "digest",
            "uuid",
            "guid",
            "modele",
            "model",
            "port",
            "po",
            "rma",
            "awb",
            "ups",
            "dhl",
            "fedex",
            "colissimo",
            "chronopost",
            "shipment",
            "shipping",
            "expedition",
            "consignment",
            "livraison",
            "delivery",
            "devis",
            "quote",
            "prm",
            "pdl",
            "pce",
            "compteur",
            "meter",
            "linky",
            "gazpar",
            "index",
            "releve",
            "lottery",
            "loto",
            "imei",
            "ids",
            "zip",
            "postcode",
            "job",
            "winning",
            "amende",
            "cheque",
            "temperature",
            "coordinates",
            "coordonnees",
            "doi",
            "step",
            "bus",
            "error",
            "erreur");

    /** Numbers that stand for somebody, so that long ones go, but which no telephone has. */
    private static final Set<String> CASES = Set.of(
            "contrat",
            "contract",
            "policy",
            "police",
            "dossier",
            "case",
            "sinistre",
            "claim",
            "incident",
            "booking",
            "reservation");

    /** What says that a telephone number follows, whatever was named before it. */
    private static final Set<String> CALLS = Set.of(
            "tel",
            "telephone",
            "phone",
            "mobile",
            "portable",
            "call",
            "callback",
            "ring",
            "text",
            "sms",
            "fax",
            "appeler",
            "appelez",
            "rappeler",
            "rappelez",
            "rappel",
            "joindre",
            "joignable",
            "contact",
            "gsm",
            "fixe",
            "cell",
            "dial",
            "whatsapp",
            "card",
            "carte",
            "cb",
            "secu",
            "me",
            "my",
            "mon");

    /** Tokens to look back over, and the words among them. */
    private static final int FARTHEST = 10;

    private static final int MOST_WORDS = 4;
    /** Digits that belong to a mark of letters and digits: {@code 6A}. */
    private static final int LONGEST_MARK = 3;

    private final Tokens tokens;

    ThingNumbers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the word before it, not further than a few, names a thing; what stands glued before it may belong to it. */
    boolean isOfAThing(int first, int last) {
        return isNamed(first, THINGS)
                || areDecimals(first, last)
                || isEnumerated(first, last)
                || isReference(first, last)
                || isDotted(first, last);
    }

    /** Whether it is named as something that is no telephone. */
    boolean isNoPhone(int first) {
        return isNamed(first, THINGS) || isNamed(first, CASES);
    }

    /** Whether one of these words stands few words before it, no number and no word of calling between. */
    private boolean isNamed(int first, Set<String> names) {
        int words = 0;
        for (int before = first - 1; before >= first - FARTHEST && words < MOST_WORDS; before--) {
            String word = tokens.say(before);
            if (names.contains(word)) {
                return true;
            }
            boolean number = tokens.kind(before) == Kind.DIGITS && word.length() > LONGEST_MARK;
            if (number || CALLS.contains(word)) {
                return false;
            }
            words += tokens.isWord(before) ? 1 : 0;
        }
        return false;
    }

    /** Letters and a hyphen glued before it ({@code INV-2024-00318}), or a year and a sign ({@code 2024-778-31}). */
    boolean isReference(int first, int last) {
        boolean letters = tokens.isSign(first - 1, '-')
                && tokens.kind(first - 2) == Kind.LETTERS
                && tokens.gapBefore(first) == 0
                && tokens.gapBefore(first - 1) == 0;
        boolean sign = tokens.isSign(first + 1, '-') || tokens.isSign(first + 1, '.');
        boolean year = isIn(first, 1990, 2049) && sign && isOnePiece(first, first + 2) && last > first;
        return letters || year || isWithinLetters(first, last) || isHardware(first, last);
    }

    /** Part of a word of letters and digits: a digest, a UUID. */
    private boolean isWithinLetters(int first, int last) {
        boolean before = tokens.gapBefore(first) == 0 && isSingleLetter(first - 1);
        boolean behind = tokens.gapBefore(last + 1) == 0 && isSingleLetter(last + 1);
        return before || behind;
    }

    private boolean isSingleLetter(int token) {
        return tokens.kind(token) == Kind.LETTERS && tokens.say(token).length() == 1;
    }

    /** Six pairs with colons: the address of a network card. */
    private boolean isHardware(int first, int last) {
        for (int token = first; token <= last; token++) {
            boolean pair =
                    tokens.kind(token) == Kind.DIGITS && tokens.say(token).length() == 2;
            if ((token - first) % 2 == 0 ? !pair : !tokens.isSign(token, ':')) {
                return false;
            }
        }
        return last - first == 10;
    }

    /** Two decimals with a comma between: a place on the earth. */
    boolean isCoordinates(int first, int last) {
        return last - first == 6
                && tokens.isSign(first + 1, '.')
                && tokens.isSign(first + 3, ',')
                && tokens.isSign(first + 5, '.')
                && isOnePiece(first, first + 2)
                && isOnePiece(first + 4, last)
                && isIn(first, 0, 90)
                && isIn(first + 4, 0, 180)
                && !tokens.isSign(first - 1, '+');
    }

    /** Groups of three with commas only, as English counts. */
    boolean isCount(int first, int last) {
        for (int token = first; token <= last; token++) {
            int length = tokens.say(token).length();
            boolean group = token == first ? length <= 3 : length == 3;
            if ((token - first) % 2 == 0 ? !group || tokens.isSpoken(token) : !tokens.isSign(token, ',')) {
                return false;
            }
        }
        return last > first && isOnePiece(first, last);
    }

    /** Two or more numbers with two decimals at most, apart: prices, measures. */
    private boolean areDecimals(int first, int last) {
        int token = first;
        int numbers = 0;
        while (token <= last) {
            boolean decimal = tokens.isSign(token + 1, '.') || tokens.isSign(token + 1, ',');
            boolean apart = tokens.gapBefore(token) > 0 || tokens.isSign(token - 1, '-');
            if (!decimal
                    || !apart
                    || !isOnePiece(token, token + 2)
                    || tokens.say(token + 2).length() > 2) {
                return false;
            }
            numbers++;
            token += 3;
            while (token <= last && tokens.kind(token) != Kind.DIGITS) {
                token++;
            }
        }
        return numbers > 1 && token == last + 1;
    }

    /** Short numbers that only words join: {@code 404 then 502 then 504}. */
    private boolean isEnumerated(int first, int last) {
        for (int token = first; token <= last; token++) {
            boolean number =
                    tokens.kind(token) == Kind.DIGITS && tokens.say(token).length() <= 6;
            boolean joined = tokens.kind(token) == Kind.LETTERS;
            if (tokens.isSpoken(token) || ((token - first) % 2 == 0 ? !number : !joined)) {
                return false;
            }
        }
        return last > first;
    }

    /** Four numbers or more with dots and no spaces, some of one digit: software, sections, object identifiers. */
    private boolean isDotted(int first, int last) {
        boolean single = false;
        boolean longer = false;
        for (int token = first; token <= last; token++) {
            if (tokens.isSpoken(token) || ((token - first) % 2 == 1 && !tokens.isSign(token, '.'))) {
                return false;
            }
            longer |= tokens.say(token).length() > 2;
            single |= token > first && token < last && tokens.say(token).matches("[0-9]");
        }
        return single && longer && last - first >= 6 && isOnePiece(first, last);
    }

    /** Thirteen digits behind the word, with the check digit of ISO 2108. */
    boolean isIsbn(int first, CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return tokens.say(first - 1).equals("isbn") && digits.length() == 13 && sum % 10 == 0;
    }

    private boolean isOnePiece(int first, int last) {
        for (int token = first + 1; token <= last; token++) {
            if (tokens.gapBefore(token) != 0) {
                return false;
            }
        }
        return tokens.kind(last) == Kind.DIGITS;
    }

    private boolean isIn(int token, int lowest, int highest) {
        String digits = tokens.say(token);
        if (tokens.kind(token) != Kind.DIGITS || digits.length() > 4) {
            return false;
        }
        int value = Integer.parseInt(digits);
        return lowest <= value && value <= highest;
    }
}
