package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.incident.ValueMatcher;
import org.imas.silence.Matcher;
import org.jspecify.annotations.Nullable;

/** A condition of a silence or a window as it is being written. */
public class MatcherForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String operator = ValueMatcher.Operator.EQUAL.sign();
    private @Nullable String value;

    static MatcherForm of(@Nullable String name, @Nullable String value) {
        MatcherForm form = new MatcherForm();
        form.name = name;
        form.value = value;
        return form;
    }

    static List<MatcherForm> of(List<Matcher> matchers) {
        List<MatcherForm> forms = new ArrayList<>();
        for (Matcher matcher : matchers) {
            MatcherForm form = of(matcher.name(), matcher.value());
            form.operator = matcher.operator();
            forms.add(form);
        }
        return forms;
    }

    /** Rows of which nothing was filled in are none. */
    static List<Matcher> written(List<MatcherForm> forms) {
        return forms.stream()
                .filter(form -> FormText.given(form.name) != null || FormText.given(form.value) != null)
                .map(form -> new Matcher(
                        FormText.given(form.name), form.operator, form.value == null ? "" : form.value.strip()))
                .toList();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }
}
