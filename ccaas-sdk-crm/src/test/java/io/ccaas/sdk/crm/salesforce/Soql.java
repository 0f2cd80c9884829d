package io.ccaas.sdk.crm.salesforce;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of SOQL as the connector uses. What is not exactly that is refused. */
record Soql(List<String> fields, String kind, List<List<String>> anyOfAll) {

    private static final Pattern QUERY = Pattern.compile(
            "SELECT ([A-Za-z_., ]+) FROM ([A-Za-z]+) WHERE (.+?)( ORDER BY Id)?( LIMIT [0-9]+)?", Pattern.DOTALL);
    private static final Pattern CONDITION =
            Pattern.compile("([A-Za-z_]+) (?:(LIKE|=) '([^'\\\\]*)'|(!= null))", Pattern.DOTALL);

    static Soql parse(String query) {
        Matcher matcher = QUERY.matcher(query);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("MALFORMED_QUERY");
        }
        List<List<String>> any = Arrays.stream(matcher.group(3).split(" OR "))
                .map(all -> List.of(all.split(" AND ")))
                .toList();
        any.forEach(all -> all.forEach(condition -> {
            if (!CONDITION.matcher(condition).matches()) {
                throw new IllegalArgumentException("MALFORMED_QUERY");
            }
        }));
        return new Soql(List.of(matcher.group(1).split(", ")), matcher.group(2), any);
    }

    boolean fits(Map<String, String> record) {
        return anyOfAll.stream().anyMatch(all -> all.stream().allMatch(condition -> holds(condition, record)));
    }

    private static boolean holds(String condition, Map<String, String> record) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            throw new AssertionError("it was parsed");
        }
        String held = record.get(matcher.group(1));
        if (matcher.group(4) != null) {
            return held != null;
        }
        String wanted = Objects.requireNonNull(matcher.group(3));
        return held != null
                && ("=".equals(matcher.group(2))
                        ? held.equals(wanted)
                        : held.matches(Pattern.quote(wanted).replace("%", "\\E.*\\Q")));
    }
}
