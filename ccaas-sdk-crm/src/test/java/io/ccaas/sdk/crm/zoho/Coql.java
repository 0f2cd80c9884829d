package io.ccaas.sdk.crm.zoho;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of COQL as the connector uses; {@code like} takes a percent sign at the ends alone. What is not exactly that is refused. */
record Coql(List<String> fields, String module, Condition condition, int limit, int offset) {

    /** Of a record's texts. */
    interface Condition extends Predicate<Map<String, String>> {}

    private static final Pattern QUERY = Pattern.compile(
            "select ([A-Za-z_., ]+) from ([A-Za-z]+) where (.+?)(?: order by id asc)?(?: limit ([0-9]+) offset"
                    + " ([0-9]+))?");
    private static final Pattern LEAF = Pattern.compile(
            "([A-Za-z_]+) (?:= '([^'\\\\]*)'|in \\(('[^'\\\\]*'(?:,'[^'\\\\]*')*)\\)|like '%([^'\\\\%]*)'|(is not"
                    + " null))");

    static Coql parse(String query) {
        Matcher matcher = QUERY.matcher(query);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("INVALID_QUERY");
        }
        int limit = matcher.group(4) == null ? 200 : Integer.parseInt(matcher.group(4));
        int offset = matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5));
        return new Coql(
                List.of(matcher.group(1).split(", ", -1)),
                matcher.group(2),
                condition(matcher.group(3)),
                limit,
                offset);
    }

    /** Two at most stand beside each other: Zoho wants every other pair in brackets. */
    private static Condition condition(String text) {
        List<String> parts = pair(text);
        if (parts.size() == 1) {
            return leaf(parts.get(0));
        }
        Condition left = condition(parts.get(0));
        Condition right = condition(parts.get(2));
        return parts.get(1).equals("and")
                ? record -> left.test(record) && right.test(record)
                : record -> left.test(record) || right.test(record);
    }

    /** Without the brackets around the whole, if it is one pair. */
    private static String bare(String text) {
        for (int i = 1; text.startsWith("(") && i < text.length(); i++) {
            if (depth(text.substring(0, i)) == 0) {
                return text;
            }
        }
        return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    }

    private static List<String> pair(String whole) {
        String text = bare(whole);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            for (String word : List.of("and", "or")) {
                if (text.startsWith(" " + word + " ", i) && depth(text.substring(begin, i)) == 0) {
                    parts.add(text.substring(begin, i));
                    parts.add(word);
                    begin = i + word.length() + 2;
                }
            }
        }
        parts.add(text.substring(begin));
        if (parts.size() > 3) {
            throw new IllegalArgumentException("INVALID_QUERY");
        }
        return parts;
    }

    private static int depth(String text) {
        String unquoted = text.replaceAll("'[^']*'", "");
        return (int) (unquoted.chars().filter(c -> c == '(').count()
                - unquoted.chars().filter(c -> c == ')').count());
    }

    private static Condition leaf(String text) {
        Matcher leaf = LEAF.matcher(text);
        if (!leaf.matches()) {
            throw new IllegalArgumentException("INVALID_QUERY");
        }
        String field = leaf.group(1);
        String wanted = leaf.group(2);
        String list = leaf.group(3);
        String end = leaf.group(4);
        if (wanted != null) {
            return record -> wanted.equals(record.get(field));
        }
        if (list != null) {
            return record -> texts(list).contains(record.getOrDefault(field, ""));
        }
        return end == null
                ? record -> record.containsKey(field)
                : record -> record.getOrDefault(field, "").endsWith(end);
    }

    private static List<String> texts(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(value -> value.substring(1, value.length() - 1))
                .toList();
    }
}
