package io.ccaas.sdk.json.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Refuses what makes YAML more than it looks like: aliases, anchors and tags, on values and on keys. */
final class PlainOnly {

    private PlainOnly() {}

    static void require(Event event) {
        if (event instanceof AliasEvent) {
            throw YamlReader.refused("YAML_FEATURE", "no alias", "there is one", event, "Write the value out");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw YamlReader.refused("YAML_FEATURE", "no anchor", "there is one", event, "Remove the anchor");
        }
        if (tag(event).isPresent()) {
            throw YamlReader.refused("YAML_FEATURE", "no tag", "there is one", event, "Remove the tag");
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }
}
