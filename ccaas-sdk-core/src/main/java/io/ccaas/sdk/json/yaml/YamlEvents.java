package io.ccaas.sdk.json.yaml;

import io.ccaas.sdk.errors.SdkBugException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The events of one text. Events, and not Jackson's tokens, because those hide an anchor on a scalar and a tag on a key.
 */
final class YamlEvents {

    private static final String REMEDY = "Mend the line, mind indentation and quotes";
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Yaml.MOST_BYTES).build();

    private final ParserImpl parser;

    private YamlEvents(ParserImpl parser) {
        this.parser = parser;
    }

    static YamlEvents of(byte[] utf8) {
        String text = decoded(utf8);
        if (text.startsWith("\ufeff")) {
            throw YamlRefusedException.rule(
                    "YAML_ENCODING",
                    "UTF-8 without byte order mark",
                    "there is a byte order mark",
                    "Save it without one");
        }
        return new YamlEvents(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)));
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw YamlRefusedException.rule(
                    "YAML_ENCODING", "well-formed UTF-8", "there are bytes that are not", "Save the file as UTF-8");
        }
    }

    Event next() {
        try {
            return parser.next();
        } catch (MarkedYamlEngineException foreign) {
            String where =
                    foreign.getProblemMark().map(mark -> " at " + place(mark)).orElse("");
            throw YamlRefusedException.foreign("YAML 1.2", "the text is not" + where, REMEDY, foreign);
        } catch (YamlEngineException | IllegalArgumentException foreign) {
            throw YamlRefusedException.foreign("YAML 1.2", "the text is not", REMEDY, foreign);
        }
    }

    static YamlPlace place(Event event) {
        Optional<Mark> start = event.getStartMark();
        return place(start.orElseThrow(() -> new SdkBugException("the YAML parser marks every event")));
    }

    private static YamlPlace place(Mark mark) {
        return new YamlPlace(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
