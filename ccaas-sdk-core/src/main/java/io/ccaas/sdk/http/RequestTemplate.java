package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.content.JsonShape;
import io.ccaas.sdk.partner.DataClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constant shape of one request of a connector: method, path, names of values, kind of body, classes of data.
 *
 * <p>A client accepts only templates that it was opened with, before any call was known: a template cannot carry
 * anything about a call. Values enter through named holes, as {@link WireValue}. Immutable.
 */
public final class RequestTemplate {

    enum Content {
        NONE,
        MULTIPART_AUDIO,
        /** The audio is the body, under its own media type. */
        AUDIO,
        /** The audio is the body, under application/octet-stream. */
        AUDIO_OCTETS,
        /** JSON of constant shape. */
        SHAPED,
        JSON
    }

    /** The form that the audit log takes, so that a template is refused when it is made, not with every call. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[a-z]+(-[a-z]+){0,7}");

    private static final String SEGMENT = "([A-Za-z0-9_.-]+|\\{[a-z][a-zA-Z]*\\})";

    /** An operation may stand behind a colon, but not in the first segment, where RFC 3986, section 4.2, reads a scheme. */
    private static final Pattern PATH =
            Pattern.compile(SEGMENT + "(/(" + SEGMENT + "|[A-Za-z0-9_.-]+:[A-Za-z0-9_-]+))*/?");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*(\\[\\])?");

    /**
     * Beyond a field's name: the dollar of OData, and up to three parts in brackets, as of JSON:API and PHP. Neither a
     * delimiter of queries nor anything that is encoded, but for the brackets.
     */
    private static final Pattern QUERY = Pattern.compile(
            "(?=.{1,64}$)\\$?[A-Za-z][A-Za-z0-9_.-]*" + "(\\[([A-Za-z][A-Za-z0-9_.-]*|[0-9]{1,2})\\]){0,3}(\\[\\])?");

    private final String name;
    private final String method;
    private final String path;
    private final Map<String, Boolean> query;
    private final Map<String, Boolean> fields;
    private final Map<String, JsonShape> jsonFields;
    private final @Nullable String audioPart;
    private final @Nullable JsonShape shape;
    private final Content content;
    private final Set<DataClass> carries;
    private final Set<Integer> statuses;
    private final boolean repeatable;

    private RequestTemplate(Builder parts) {
        name = parts.name;
        method = parts.method;
        path = parts.path;
        query = Collections.unmodifiableMap(new LinkedHashMap<>(parts.query));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(parts.fields));
        jsonFields = Collections.unmodifiableMap(new LinkedHashMap<>(parts.jsonFields));
        audioPart = parts.audioPart;
        shape = parts.shape;
        content = parts.content;
        carries = Set.copyOf(parts.carries);
        statuses = Set.copyOf(parts.statuses);
        repeatable = parts.repeatable;
    }

    /**
     * Begins a template.
     *
     * @param name what the request does, for the audit log: up to eight lower-case words with hyphens
     * @param method upper-case
     * @param path relative to the partner's endpoint, with holes such as <code>calls/{id}</code>
     * @return a builder
     */
    public static Builder named(String name, String method, String path) {
        require(NAME.matcher(name).matches(), "a template's name");
        require(Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method), "a template's method");
        require(PATH.matcher(path).matches() && !path.contains(".."), "a template's path");
        return new Builder(name, method, path);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new SdkBugException(what + " does not have its form");
        }
    }

    String name() {
        return name;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** Query names with whether each is required. */
    Map<String, Boolean> query() {
        return query;
    }

    /** Form field names with whether each is required. */
    Map<String, Boolean> fields() {
        return fields;
    }

    /** Form fields that hold JSON of constant shape. */
    Map<String, JsonShape> jsonFields() {
        return jsonFields;
    }

    /** Of a body that is nothing but JSON of constant shape. */
    @Nullable
    JsonShape shape() {
        return shape;
    }

    @Nullable
    String audioPart() {
        return audioPart;
    }

    Content content() {
        return content;
    }

    Set<DataClass> carries() {
        return carries;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    boolean expects(int status) {
        return (status >= 200 && status < 300) || statuses.contains(status);
    }

    @Override
    public String toString() {
        return "RequestTemplate[" + name + "]";
    }

    /** Collects the parts of a template. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final String method;
        private final String path;
        private final Map<String, Boolean> query = new LinkedHashMap<>();
        private final Map<String, Boolean> fields = new LinkedHashMap<>();
        private final Set<DataClass> carries = EnumSet.noneOf(DataClass.class);
        private final Set<Integer> statuses = new TreeSet<>();
        private final Map<String, JsonShape> jsonFields = new LinkedHashMap<>();
        private @Nullable String audioPart;
        private @Nullable JsonShape shape;
        private Content content = Content.NONE;
        private boolean repeatable;

        private Builder(String name, String method, String path) {
            this.name = name;
            this.method = method;
            this.path = path;
        }

        /**
         * A query parameter.
         *
         * @param key its name, as the partner's documents write it: {@code limit}, {@code $select}, {@code page[size]}; its
         *     brackets are sent percent-encoded, the dollar as it is
         * @param required whether every request has it
         * @return this builder
         */
        public Builder query(String key, boolean required) {
            require(QUERY.matcher(key).matches(), "a query name");
            query.put(key, required);
            return this;
        }

        /**
         * A form field in front of the audio.
         *
         * @param key its name
         * @param required whether every request has it
         * @return this builder
         */
        public Builder field(String key, boolean required) {
            require(FIELD.matcher(key).matches(), "a field name");
            fields.put(key, required);
            return this;
        }

        /**
         * A form field in front of the audio that holds JSON, in every request.
         *
         * @param key its name
         * @param constant the shape of the JSON
         * @return this builder
         */
        public Builder jsonField(String key, JsonShape constant) {
            require(FIELD.matcher(key).matches(), "a field name");
            jsonFields.put(key, constant);
            return this;
        }

        /**
         * The body is the audio alone, under its own media type.
         *
         * @return this builder
         */
        public Builder audioBody() {
            content = Content.AUDIO;
            carries.add(DataClass.AUDIO);
            return this;
        }

        /**
         * The body is the audio alone, called {@code application/octet-stream}.
         *
         * @return this builder
         */
        public Builder audioOctets() {
            content = Content.AUDIO_OCTETS;
            carries.add(DataClass.AUDIO);
            return this;
        }

        /**
         * The body is JSON of constant shape, whose values are those of the request.
         *
         * @param constant the shape
         * @return this builder
         */
        public Builder shaped(JsonShape constant) {
            content = Content.SHAPED;
            shape = constant;
            return this;
        }

        /**
         * The body is multipart/form-data with the fields and one file part; the file's name is constant.
         *
         * @param part the part's name
         * @return this builder
         */
        public Builder audio(String part) {
            require(FIELD.matcher(part).matches(), "a part name");
            audioPart = part;
            content = Content.MULTIPART_AUDIO;
            carries.add(DataClass.AUDIO);
            return this;
        }

        /**
         * The body is JSON.
         *
         * @param classes every class of data it may hold
         * @return this builder
         */
        public Builder json(DataClass... classes) {
            content = Content.JSON;
            carries.addAll(Set.of(classes));
            return this;
        }

        /**
         * The request may be repeated: it changes nothing, or the partner honours {@code Idempotency-Key}.
         *
         * @return this builder
         */
        public Builder repeatable() {
            repeatable = true;
            return this;
        }

        /**
         * A status outside 200 to 299 that is an answer, not an error.
         *
         * @param status for example 404 of a search
         * @return this builder
         */
        public Builder expecting(int status) {
            statuses.add(status);
            return this;
        }

        /**
         * The finished template.
         *
         * @return immutable
         */
        public RequestTemplate build() {
            return new RequestTemplate(this);
        }
    }
}
