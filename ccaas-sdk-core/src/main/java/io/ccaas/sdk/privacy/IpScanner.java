package io.ccaas.sdk.privacy;

import io.ccaas.sdk.privacy.reading.FoldedText;
import io.ccaas.sdk.privacy.reading.Joiners;
import io.ccaas.sdk.privacy.reading.Tokens;
import io.ccaas.sdk.privacy.reading.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** IPv4 addresses of four decimal parts, also spoken or defanged, and IPv6 addresses (RFC 4291 section 2.2). */
final class IpScanner {

    /** Longest IPv6 text with an IPv4 tail is 45 characters; the rest is spaces beside its colons. */
    private static final int LONGEST = 96;

    /** Tokens of four numbers and the dots between them. */
    private static final int FOUR_PARTS = 7;

    private final FoldedText text;
    private final Tokens tokens;
    private final Joiners joiners;

    IpScanner(FoldedText text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
        this.joiners = new Joiners(tokens);
    }

    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            int last = lastOfIpv4(token);
            if (last >= 0) {
                spans.add(Span.of(PersonalDataKind.IP, tokens, token, last));
                token = last;
            }
        }
        for (int i = 0; i < text.length(); i++) {
            int end = startsIpv6(i) ? endOfIpv6(i) : -1;
            if (end >= 0) {
                spans.add(new Span(PersonalDataKind.IP, i, end));
                i = end;
            }
        }
        return spans;
    }

    private int lastOfIpv4(int first) {
        if (!isPart(first) || continuesBefore(first) || saysVersion(first)) {
            return -1;
        }
        int last = lastOfPart(first);
        for (int part = 1; part < 4; part++) {
            int next = joiners.afterDot(last + 1);
            if (next < 0 || !isPart(next)) {
                return -1;
            }
            last = lastOfPart(next);
        }
        return continuesAfter(last) || isMask(first) ? -1 : last;
    }

    /** Said digit by digit a part is up to three tokens. */
    private int lastOfPart(int first) {
        int last = first;
        while (last < first + 2 && isSingle(first) && isSingle(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isSingle(int token) {
        return tokens.isSpoken(token) && isNumber(token) && tokens.say(token).length() == 1;
    }

    /** Ones, then zeros: a network's mask (RFC 950), which is nobody's. */
    private boolean isMask(int first) {
        long bits = 0;
        for (int part = 0, token = first; part < 4; part++, token = joiners.afterDot(lastOfPart(token) + 1)) {
            bits = bits << 8 | Long.parseLong(tokens.say(token));
        }
        long zeros = ~bits & 0xffffffffL;
        return bits >>> 24 == 255 && (zeros & (zeros + 1)) == 0;
    }

    private boolean isPart(int token) {
        String digits = tokens.say(token);
        return tokens.kind(token) == Kind.DIGITS && digits.length() <= 3 && Integer.parseInt(digits) <= 255;
    }

    private boolean continuesBefore(int first) {
        return isTight(first) && isTight(first - 1) && tokens.isSign(first - 1, '.') && isNumber(first - 2);
    }

    private boolean continuesAfter(int last) {
        return isTight(last + 1) && isTight(last + 2) && tokens.isSign(last + 1, '.') && isNumber(last + 2);
    }

    private boolean isTight(int token) {
        return tokens.gapBefore(token) == 0;
    }

    private boolean isNumber(int token) {
        return tokens.kind(token) == Kind.DIGITS;
    }

    private boolean saysVersion(int first) {
        int before = overSigns(first - 1);
        int older = before - FOUR_PARTS + 1;
        if (before < first - 1 && lastOfDotted(older) == before) {
            before = overSigns(older - 1);
        }
        return isVersionWord(before) || isVersionWord(before - 1);
    }

    private int overSigns(int start) {
        int before = start;
        for (int signs = 0; signs < 3 && tokens.kind(before) == Kind.SIGN && !tokens.isSign(before, '.'); signs++) {
            before--;
        }
        return before;
    }

    /** The last token of four numbers with dots, as an older version before an arrow; -1 when there are none. */
    private int lastOfDotted(int first) {
        for (int token = first; token < first + FOUR_PARTS; token++) {
            if ((token - first) % 2 == 0 ? !isNumber(token) : !tokens.isSign(token, '.')) {
                return -1;
            }
        }
        return first + FOUR_PARTS - 1;
    }

    private boolean isVersionWord(int token) {
        return NumberRules.VERSION.contains(tokens.say(token))
                || tokens.say(token).equals("lot");
    }

    private boolean startsIpv6(int i) {
        return isHexOrColon(text.charAt(i)) && (i == 0 || !isWordOrColon(text.charAt(i - 1)));
    }

    private static boolean isHexOrColon(char c) {
        return c == ':' || Character.digit(c, 16) >= 0;
    }

    private static boolean isWordOrColon(char c) {
        return c == ':' || Character.isLetterOrDigit(c);
    }

    /** Where an address that begins here ends; spaces beside its colons are read over. */
    private int endOfIpv6(int start) {
        StringBuilder address = new StringBuilder(45);
        int end = start;
        for (int i = start; i < text.length() && i - start < LONGEST; i++) {
            char c = text.charAt(i);
            if (isHexOrColon(c) || (c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)))) {
                address.append(c);
                end = i + 1;
            } else if (c != ' ' || !isBesideColon(i)) {
                break;
            }
        }
        boolean open = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        return !open && Ipv6.isAddress(address.toString()) ? end : -1;
    }

    private boolean isBesideColon(int space) {
        return text.charAt(space - 1) == ':' || (space + 1 < text.length() && text.charAt(space + 1) == ':');
    }
}
