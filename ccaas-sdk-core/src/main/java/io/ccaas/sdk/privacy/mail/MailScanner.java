package io.ccaas.sdk.privacy.mail;

import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** E-mail addresses around each sign that reads as {@code @}. */
public final class MailScanner {

    /**
     * Where an address stands.
     *
     * @param first its first token
     * @param last its last token
     */
    public record Found(int first, int last) {}

    private final Tokens tokens;
    private final Joiners joiners;
    private final MailLocalPart localPart;

    /**
     * Prepares to read.
     *
     * @param tokens a text
     */
    public MailScanner(Tokens tokens) {
        this.tokens = tokens;
        this.joiners = new Joiners(tokens);
        this.localPart = new MailLocalPart(tokens, joiners);
    }

    /**
     * Reads once, in linear time.
     *
     * @return the addresses in the order of their signs; they may overlap
     */
    public List<Found> addresses() {
        List<Found> addresses = new ArrayList<>();
        for (int token = 1; token < tokens.size() - 1; token++) {
            at(token).flatMap(this::address).ifPresent(addresses::add);
        }
        return addresses;
    }

    private Optional<Found> address(MailAt at) {
        boolean quoted = tokens.isSign(at.first() - 1, '"');
        if (!tokens.isWord(at.first() - 1) && !(quoted && at.isTight())) {
            return Optional.empty();
        }
        if (MailWords.AT_NAMES.contains(tokens.say(at.first() - 1))) {
            return Optional.empty();
        }
        MailDomain domain = MailDomain.after(at, tokens, joiners);
        if (domain.last() < 0) {
            return Optional.empty();
        }
        int first = localPart.before(at, at.isLoose() || domain.isLoose());
        boolean plain = first == at.first() - 1;
        boolean named = localPart.isDictated(first, at.first() - 1)
                || MailWords.isName(tokens.say(at.first() - 1))
                || MailWords.isMailbox(tokens.say(first), tokens.say(first - 1));
        boolean proven = switch (at.strength()) {
            case SIGN ->
                (at.isTight() && !domain.isVersion() && (!quoted || domain.isDotted()))
                        || domain.isProof()
                        || (!plain && domain.isNamed() && domain.isDotted());
            case NAMED ->
                domain.isProof()
                        || (!plain
                                && (domain.isDotted()
                                        || (saysSign(at) && localPart.isDictated(first, at.first() - 1))));
            case WORD -> domain.isStrongProof() && named;
        };
        return proven ? Optional.of(new Found(first, domain.last())) : Optional.empty();
    }

    /** Whether the word means nothing but the sign, so that a domain may lack its end. */
    private boolean saysSign(MailAt at) {
        return at.first() == at.last() && MailWords.AT_NAMES.contains(tokens.say(at.last()));
    }

    private Optional<MailAt> at(int token) {
        if (tokens.isSign(token, '@')) {
            return Optional.of(MailAt.of(tokens, token, token, MailAt.Strength.SIGN));
        }
        if (isBracketed(token)) {
            return Optional.of(MailAt.of(tokens, token, token + 2, MailAt.Strength.NAMED));
        }
        String word = tokens.say(token);
        if (tokens.kind(token) != Kind.LETTERS || !isAtWord(word)) {
            return Optional.empty();
        }
        String next = tokens.say(token + 1);
        boolean phrase = (word.equals("a") && (next.startsWith("commercia") || MailWords.CUT_AT_NAMES.contains(next)))
                || (word.equals("at") && (next.equals("sign") || next.equals("symbol")));
        boolean named = phrase || MailWords.AT_NAMES.contains(word);
        int last = phrase ? token + 1 : token;
        int first = tokens.isSign(token - 1, ',') ? token - 1 : token;
        return Optional.of(MailAt.of(tokens, first, last, named ? MailAt.Strength.NAMED : MailAt.Strength.WORD));
    }

    /** {@code (at)}, {@code [a]}, {@code _at_}; a lone letter between hyphens is none. */
    private boolean isBracketed(int token) {
        if (!joiners.opens(token) || !joiners.closes(token + 2)) {
            return false;
        }
        boolean tight = tokens.gapBefore(token + 1) == 0 && tokens.gapBefore(token + 2) == 0;
        String inside = tokens.say(token + 1);
        return joiners.isBracket(token)
                ? inside.equals("@") || isAtWord(inside)
                : tight && inside.length() > 1 && isAtWord(inside);
    }

    private static boolean isAtWord(String word) {
        return MailWords.AT_NAMES.contains(word) || MailWords.AT_WORDS.contains(word);
    }
}
