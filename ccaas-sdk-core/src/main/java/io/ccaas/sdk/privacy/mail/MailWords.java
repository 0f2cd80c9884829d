package io.ccaas.sdk.privacy.mail;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words by which an e-mail address is told from other text. */
final class MailWords {

    /** Said for the sign itself and for nothing else. */
    static final Set<String> AT_NAMES = Set.of(
            "arobase",
            "arobas",
            "arobaz",
            "arobaze",
            "arobasse",
            "arrobase",
            "arrobas",
            "arobace",
            "arobe",
            "arobass",
            "atsign");
    /** What recognition hears for arobase, cut behind its first letter. */
    static final Set<String> CUT_AT_NAMES = Set.of("rebase", "robase", "robas", "robaz", "robaze", "rebaz", "robasse");
    /** Said for the sign and for much else. */
    static final Set<String> AT_WORDS = Set.of("at", "a", "chez");

    private static final Set<String> PROVIDERS =
            words("gmail googlemail hotmail outlook yahoo icloud orange wanadoo sfr "
                    + "laposte bbox bouygues live msn aol gmx protonmail proton neuf numericable ymail btinternet me");
    private static final Set<String> DOMAINS = words(
            "com net org info biz name pro edu gov mil int app dev online site shop store club xyz email tech cloud"
                    + " blog paris bzh alsace corsica africa asia cat example test invalid local localhost lan internal"
                    + " museum mobi tel travel jobs coop aero bank group agency company solutions services support world"
                    + " life news media digital link top vip work zone center team today gmbh ltd uk eu su arpa");
    /** Domains of countries that are also short words: no proof when the sign before them may be a word too. */
    private static final Set<String> ALSO_WORDS =
            words("ad ai am an as at au be by ce de do es et fm gd il im in io is it la "
                    + "ma me mr my ne no nu pa pm sa se si so ta to tu tv un us va an");
    /** What stands before the English word at without being a name. */
    private static final Set<String> BEFORE_AT =
            words("look me it is are us available visit found online see and or here find be was were hosted site"
                    + " website page out up down docs documentation more info read live works working you them him her"
                    + " time placed home signed book booked bought ordered order shop shopped account subscribed"
                    + " registered purchased login logged check checked listed posted commande achete travaille bosse pris"
                    + " vous abonne inscrit");

    private static final Set<String> BEFORE_INFO = words("more further the any all some this that find for of");

    /** What stands before an address and is no part of it. */
    private static final Set<String> BEFORE_ADDRESS = words(
            "c est is s it mail email mails emails courriel adresse address at to on sur me my mon ma mes a for to"
                    + " write ecrivez envoyez send contact reach il elle on je tu i you we he she they et and or ou puis"
                    + " then alors so that this ca sure ok okay oui yes no non well um uh euh voici here donc try essayez"
                    + " bien wrote ecrire ecris relis use cust client repete again just simply simplement");
    /** What stands right before an address, so that all words behind it are the address. */
    private static final Set<String> INTRODUCTIONS =
            words("c est is s mail email courriel adresse address try essayez ecrivez repete euh um uh");
    /** What recognition hears for com. */
    private static final Set<String> HEARD = words("calm comme");
    /** Ends that no sentence has, so that an address may lack the dot before them. */
    private static final Set<String> BARE = words("com fr org net");

    static {
        for (String country : Locale.getISOCountries()) {
            DOMAINS.add(country.toLowerCase(Locale.ROOT));
        }
    }

    private MailWords() {}

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ")));
    }

    static boolean isProvider(String label) {
        return PROVIDERS.contains(label);
    }

    static boolean isBefore(String word) {
        return BEFORE_ADDRESS.contains(word) || AT_WORDS.contains(word) || !isName(word) || word.endsWith("ez");
    }

    static boolean isIntroduction(String word) {
        return INTRODUCTIONS.contains(word);
    }

    static boolean isBare(String label) {
        return BARE.contains(label);
    }

    static boolean isTopLevel(String label) {
        return DOMAINS.contains(label) || HEARD.contains(label);
    }

    static boolean isUnmistakableTopLevel(String label) {
        return isTopLevel(label) && !ALSO_WORDS.contains(label);
    }

    static boolean isName(String wordBeforeAt) {
        return !BEFORE_AT.contains(wordBeforeAt);
    }

    /** {@code info} is a mailbox unless somebody speaks of more of it. */
    static boolean isMailbox(String wordBeforeAt, String wordBeforeThat) {
        return wordBeforeAt.equals("info") && !BEFORE_INFO.contains(wordBeforeThat);
    }
}
