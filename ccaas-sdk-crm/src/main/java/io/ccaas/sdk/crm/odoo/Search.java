package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;

/** The arguments of {@code search_read}: domain, fields, offset, limit, order, context. Not thread-safe. */
final class Search {

    static final int PAGE = 200;

    private final JsonBody domain = JsonBody.object();
    private int clauses;

    private Search() {}

    /** What fits every clause. */
    static Search all() {
        return new Search();
    }

    /** What fits one clause of two. */
    static Search either() {
        Search search = new Search();
        search.domain.word("either", Term.EITHER);
        return search;
    }

    /**
     * Narrows the search.
     *
     * @param field a field
     * @param operator how it is compared
     * @param value one member: what it is compared with
     */
    Search where(Term field, Term operator, JsonBody value) {
        return clause(JsonBody.object().word("field", field), operator, value);
    }

    /** As above, with a field that the partner's entry names. */
    Search where(WireValue field, Term operator, JsonBody value) {
        return clause(JsonBody.object().value("field", field), operator, value);
    }

    private Search clause(JsonBody field, Term operator, JsonBody value) {
        domain.list("clause" + clauses++, field.word("operator", operator).spread(value));
        return this;
    }

    /** One page, in the order of ids; without fields Odoo would tell everything. */
    JsonBody page(int page, JsonBody fields, JsonBody context) {
        return JsonBody.object()
                .list("domain", domain)
                .list("fields", fields)
                .count("offset", page * PAGE)
                .count("limit", PAGE)
                .word("order", Term.ID)
                .object("context", context);
    }

    /** The first page, archived records too. */
    JsonBody whole(Term... fields) {
        JsonBody list = JsonBody.object();
        for (Term field : fields) {
            list.word(field.name(), field);
        }
        return page(0, list, JsonBody.object().truth("active_test", false));
    }
}
