package org.imas.admin;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.provider.SettingsForm;
import org.imas.registry.KnownType;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one provider while they are edited, as inputs or as JSON. Both are views of one draft, which is what
 * REST would be sent: what is stored and secret is masked in it.
 */
public class ProviderForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SETTINGS = "settings.";

    private final ArrayList<SettingRow> rows = new ArrayList<>();
    private String draft = "{}";
    private @Nullable String json;
    private boolean asJson;

    ProviderForm(KnownType type, Locale reader) {
        SettingsForm form = type.form();
        type.settings(reader)
                .forEach(entry -> rows.add(new SettingRow(entry, entry.secret() && !form.showsHost(entry.key()))));
        show(JsonValue.EMPTY_JSON_OBJECT, form);
    }

    /** Begins anew with these settings, in the view that is open. */
    void show(JsonObject settings, SettingsForm form) {
        draft = settings.toString();
        json = settings.isEmpty() ? "" : Json.pretty(settings);
        rows.forEach(row -> row.show(settings.get(row.getKey()), form));
    }

    /** What is in the open view now; refuses text that is no JSON. */
    JsonObject said() {
        JsonObject said = asJson ? parsed() : filled();
        draft = said.toString();
        return said;
    }

    /** Goes on in the other view with what was entered in this one. */
    void open(boolean wantsJson, SettingsForm form) {
        JsonObject said = said();
        asJson = wantsJson;
        show(said, form);
    }

    /** The same refusal; where the inputs are not shown, a fault of a setting is no matter of its input. */
    RuntimeException placed(RuntimeException thrown) {
        Optional<Problem> problem =
                Causes.find(thrown, Refusal.class).map(Refusal::problem).filter(found -> found.errors() != null);
        return asJson && problem.isPresent() ? new Refusal(inJson(problem.get())) : thrown;
    }

    private static Problem inJson(Problem problem) {
        List<Fault> faults = problem.errors() == null ? List.of() : problem.errors();
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                faults.stream()
                        .map(fault -> fault.field().startsWith(SETTINGS)
                                ? new Fault("JSON: " + fault.field(), fault.reason())
                                : fault)
                        .toList());
    }

    private JsonObject parsed() {
        if (json == null || json.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try {
            return Json.parse(json);
        } catch (JsonException e) {
            throw new Refusal(Problem.invalid("json", "is not readable JSON: " + e.getMessage()));
        }
    }

    /** What the form has no input for, such as a key with a typing mistake, is not lost but refused when it is saved. */
    private JsonObject filled() {
        JsonObject before = Json.parse(draft);
        Map<String, JsonValue> all = new LinkedHashMap<>(before);
        for (SettingRow row : rows) {
            JsonValue value = row.said(before.get(row.getKey()));
            if (value == null) {
                all.remove(row.getKey());
            } else {
                all.put(row.getKey(), value);
            }
        }
        JsonObjectBuilder said = Json.object();
        all.forEach(said::add);
        return said.build();
    }

    public List<SettingRow> getRows() {
        return rows;
    }

    public boolean isAsJson() {
        return asJson;
    }

    public @Nullable String getJson() {
        return json;
    }

    public void setJson(@Nullable String json) {
        this.json = json;
    }
}
