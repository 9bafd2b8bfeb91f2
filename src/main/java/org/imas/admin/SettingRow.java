package org.imas.admin;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.platform.Json;
import org.imas.provider.SettingsEntry;
import org.imas.provider.SettingsForm;
import org.jspecify.annotations.Nullable;

/** One setting of a provider as inputs of a form. A secret that is stored is never among what the inputs show. */
public class SettingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String label;
    private final String help;
    private final String type;
    private final String usual;
    private final boolean required;
    private final boolean target;
    private final boolean hidden;
    private final ArrayList<String> options;

    private @Nullable String text;
    private @Nullable String secret;
    private boolean flag;
    private boolean forgotten;
    private boolean present;
    private boolean stored;
    private final ArrayList<SettingPair> pairs = new ArrayList<>();

    /** @param hidden whether nothing of it may be shown once it is entered */
    SettingRow(SettingsEntry entry, boolean hidden) {
        this.key = entry.key();
        this.label = entry.label();
        this.help = entry.help();
        this.type = entry.type();
        this.usual = entry.defaultValue() == null ? "" : entry.defaultValue();
        this.required = entry.required();
        this.target = entry.target();
        this.hidden = hidden;
        this.options = new ArrayList<>(entry.options());
    }

    /** How it is asked for. */
    public String getKind() {
        return switch (type) {
            case "boolean", "integer", "map", "object", "list" -> type;
            default -> hidden ? "secret" : options.isEmpty() ? "text" : "choice";
        };
    }

    /** Fills the inputs with what the draft says. */
    void show(@Nullable JsonValue value, SettingsForm form) {
        present = value != null;
        stored = form.masks(key, value);
        secret = null;
        forgotten = false;
        flag = value == null ? Boolean.parseBoolean(usual) : value.equals(JsonValue.TRUE);
        text = value == null || hidden ? null : shown(value);
        pairs.clear();
        if (value instanceof JsonObject map && type.equals("map")) {
            map.forEach((name, inner) -> pairs.add(new SettingPair(name, form.masks(key, inner))));
        }
    }

    /** What the inputs say; what was left hidden is as the draft has it. */
    @Nullable
    JsonValue said(@Nullable JsonValue before) {
        return switch (getKind()) {
            case "boolean" ->
                before == null && flag == Boolean.parseBoolean(usual) ? null : flag ? JsonValue.TRUE : JsonValue.FALSE;
            case "secret" -> secret == null ? (forgotten ? null : before) : Json.value(secret);
            case "map" -> map(before instanceof JsonObject map ? map : JsonValue.EMPTY_JSON_OBJECT);
            case "list" -> text == null ? null : list(text);
            case "integer" -> text == null ? null : number(text.strip());
            case "object" -> text == null ? null : object(text);
            default -> text == null ? null : Json.value(text.strip());
        };
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonString one) {
            return one.getString();
        }
        if (value instanceof JsonArray many) {
            return many.stream().map(SettingRow::shown).collect(Collectors.joining(", "));
        }
        return value instanceof JsonObject object ? Json.pretty(object) : value.toString();
    }

    private @Nullable JsonValue map(JsonObject before) {
        JsonObjectBuilder map = Json.object();
        pairs.stream().filter(SettingPair::named).forEach(pair -> {
            JsonValue kept = before.get(pair.wasNamed());
            if (pair.given() != null) {
                map.add(pair.name(), pair.given());
            } else if (kept != null) {
                map.add(pair.name(), kept);
            } else {
                map.add(pair.name(), "");
            }
        });
        JsonObject said = map.build();
        return said.isEmpty() ? null : said;
    }

    private static JsonValue list(String text) {
        return Json.array(Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .build();
    }

    /** What is no number goes on as it is: the check says so beside it. */
    private static JsonValue number(String text) {
        try {
            return Json.value(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Json.value(text);
        }
    }

    private static JsonValue object(String text) {
        try {
            return Json.parse(text);
        } catch (JsonException e) {
            return Json.value(text);
        }
    }

    /** One more line of a map. */
    void addPair() {
        pairs.add(new SettingPair("", false));
    }

    public String getKey() {
        return key;
    }

    /** The id of its input, as refusals name it. */
    public String getField() {
        return "settings_" + key;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }

    public String getUsual() {
        return usual;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isTarget() {
        return target;
    }

    public List<String> getOptions() {
        return options;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null || text.isBlank() ? null : text;
    }

    /** Never what is stored or was entered before. */
    public @Nullable String getSecret() {
        return null;
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret == null || secret.isBlank() ? null : secret.strip();
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    public boolean isForgotten() {
        return forgotten;
    }

    public void setForgotten(boolean forgotten) {
        this.forgotten = forgotten;
    }

    /** Whether there is a secret already, be it stored or only entered. */
    public boolean isPresent() {
        return present;
    }

    public boolean isStored() {
        return stored;
    }

    public List<SettingPair> getPairs() {
        return pairs;
    }
}
