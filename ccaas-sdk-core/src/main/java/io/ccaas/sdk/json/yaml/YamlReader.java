package io.ccaas.sdk.json.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds nodes from events, and refuses every event that the plain YAML of a configuration does not need. */
final class YamlReader {

    private final YamlEvents events;
    private int nodes;

    private YamlReader(YamlEvents events) {
        this.events = events;
    }

    static YamlNode read(byte[] utf8) {
        if (utf8.length > Yaml.MOST_BYTES) {
            throw YamlRefusedException.rule(
                    "YAML_BYTES",
                    "at most " + Yaml.MOST_BYTES + " bytes of YAML",
                    "there are " + utf8.length,
                    "Split the configuration");
        }
        return new YamlReader(YamlEvents.of(utf8)).document();
    }

    private YamlNode document() {
        events.next(); // start of the stream
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw YamlRefusedException.rule(
                    "YAML_ROOT", "keys with values", "the file is empty", "Begin the file with a key and a colon");
        }
        refuseDirectives((DocumentStartEvent) start);
        YamlNode root = node(events.next(), 0);
        events.next(); // end of the document
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw refused("YAML_DOCUMENTS", "one document", "a second one begins", end, "Remove it");
        }
        return root;
    }

    private static void refuseDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            throw refused("YAML_FEATURE", "no directive", "there is one", start, "Remove the line that begins with %");
        }
    }

    private YamlNode node(Event event, int depth) {
        if (++nodes > Yaml.MOST_NODES) {
            throw refused(
                    "YAML_NODES",
                    "at most " + Yaml.MOST_NODES + " nodes",
                    "there are more",
                    event,
                    "Split the configuration");
        }
        PlainOnly.require(event);
        if (event instanceof ScalarEvent scalar) {
            return new YamlScalar(scalar.getValue(), scalar.isPlain(), YamlEvents.place(event));
        }
        if (depth == Yaml.MOST_DEPTH) {
            throw refused(
                    "YAML_DEPTH", "at most " + Yaml.MOST_DEPTH + " levels", "there are more", event, "Make it flatter");
        }
        return event instanceof MappingStartEvent ? mapping(event, depth + 1) : sequence(event, depth + 1);
    }

    private YamlSequence sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth));
        }
        return new YamlSequence(items, YamlEvents.place(start));
    }

    private YamlMapping mapping(Event start, int depth) {
        List<YamlEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event);
            if (!keys.add(key)) {
                throw refused("YAML_DUPLICATE", "each key once", "one stands there again", event, "Remove one of them");
            }
            entries.add(new YamlEntry(key, YamlEvents.place(event), node(events.next(), depth)));
        }
        return new YamlMapping(entries, YamlEvents.place(start));
    }

    private static String key(Event event) {
        PlainOnly.require(event);
        if (event instanceof SequenceStartEvent || event instanceof MappingStartEvent) {
            throw refused("YAML_KEY", "keys that are text", "one is a collection", event, "Write the key as text");
        }
        String key = ((ScalarEvent) event).getValue();
        if (key.equals("<<")) {
            throw refused("YAML_FEATURE", "no merge key", "there is one", event, "Write the keys out");
        }
        return key;
    }

    static YamlRefusedException refused(String code, String expected, String found, Event at, String remedy) {
        return YamlRefusedException.rule(code, expected, found + " at " + YamlEvents.place(at), remedy);
    }
}
