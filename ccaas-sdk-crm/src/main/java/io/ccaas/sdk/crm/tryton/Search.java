package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.http.JsonBody;
import java.util.List;

/** The parameters of {@code search_read}: domain, offset, limit, order, fields, context. */
final class Search {

    static final int PAGE = 200;

    private final JsonBody domain = JsonBody.object();
    private int clauses;

    private Search() {}

    static Search all() {
        return new Search();
    }

    /**
     * Narrows the search.
     *
     * @param field a field, or a path of fields
     * @param operator how it is compared
     * @param value one member: what it is compared with
     */
    Search where(Term field, Term operator, JsonBody value) {
        JsonBody clause = JsonBody.object().word("field", field).word("operator", operator);
        domain.list("clause" + clauses++, clause.spread(value));
        return this;
    }

    /** One page, in the order of ids, inactive records too where it is asked for. */
    JsonBody page(int page, boolean alsoInactive, List<Term> fields) {
        JsonBody order = JsonBody.object().word("by", Term.ID).word("way", Term.ASCENDING);
        JsonBody context = JsonBody.object();
        return JsonBody.object()
                .list("domain", domain)
                .count("offset", page * PAGE)
                .count("limit", PAGE)
                .list("order", JsonBody.object().list("first", order))
                .list("fields", terms(fields))
                .object("context", alsoInactive ? context.truth("active_test", false) : context);
    }

    static JsonBody terms(List<Term> terms) {
        JsonBody list = JsonBody.object();
        terms.forEach(term -> list.word(term.name(), term));
        return list;
    }
}
