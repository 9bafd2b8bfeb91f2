package org.imas.console;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are shown twice: as a chart, and as a table for whoever does not see it.
 *
 * @param name of the words that are its title, without a group
 * @param axis what the values are measured in, for people
 * @param columns the names of the series
 */
public record Sheet(String name, Form form, String axis, List<String> columns, List<Line> lines) {

    /** How it is drawn. */
    public enum Form {
        LINE("line"),
        BARS("bar"),
        STACKED("bar");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /** One of its rows: a value for each column, absent where there is none. */
    public record Line(String name, List<@Nullable Number> values) {}

    public boolean isBlank() {
        return lines.isEmpty() || columns.isEmpty();
    }

    /** What Chart.js draws; it stands inside a script, so that no name may end that. */
    public String chart() {
        JsonArrayBuilder series = Json.array();
        for (int i = 0; i < columns.size(); i++) {
            series.add(series(i));
        }
        JsonObjectBuilder data = Json.object()
                .add("labels", Json.array(lines.stream().map(Line::name).toList()))
                .add("datasets", series);
        return Json.object()
                .add("type", form.type)
                .add("data", data)
                .add("options", options())
                .build()
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private JsonObjectBuilder series(int column) {
        JsonArrayBuilder values = Json.array();
        for (Line line : lines) {
            Number value = line.values().get(column);
            if (value == null) {
                values.addNull();
            } else {
                values.add(value.doubleValue());
            }
        }
        return Json.object().add("label", columns.get(column)).add("data", values);
    }

    private JsonObjectBuilder options() {
        boolean stacked = form == Form.STACKED;
        JsonObjectBuilder title = Json.object().add("display", true).add("text", axis);
        JsonObjectBuilder scales = Json.object()
                .add("x", Json.object().add("stacked", stacked))
                .add(
                        "y",
                        Json.object()
                                .add("stacked", stacked)
                                .add("beginAtZero", true)
                                .add("title", title));
        return Json.object()
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add("scales", scales);
    }
}
