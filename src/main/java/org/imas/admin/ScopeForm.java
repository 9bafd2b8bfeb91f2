package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.silence.Matcher;
import org.jspecify.annotations.Nullable;

/** What is to be held back and why, as it is being written: the same for a silence and a maintenance window. */
public class ScopeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<MatcherForm> matchers = new ArrayList<>();
    private boolean all;
    private boolean includeSev1;
    private @Nullable String reason;

    /** With one condition to begin with. */
    static ScopeForm fresh(@Nullable String service) {
        ScopeForm form = new ScopeForm();
        form.matchers.add(MatcherForm.of("service", service));
        return form;
    }

    static ScopeForm of(List<Matcher> matchers, boolean includeSev1, String reason) {
        ScopeForm form = new ScopeForm();
        form.matchers.addAll(MatcherForm.of(matchers));
        form.all = matchers.isEmpty();
        form.includeSev1 = includeSev1;
        form.reason = reason;
        return form;
    }

    List<Matcher> written() {
        return MatcherForm.written(matchers);
    }

    void add() {
        matchers.add(new MatcherForm());
    }

    void remove(int index) {
        matchers.remove(index);
    }

    public List<MatcherForm> getMatchers() {
        return matchers;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public boolean isIncludeSev1() {
        return includeSev1;
    }

    public void setIncludeSev1(boolean includeSev1) {
        this.includeSev1 = includeSev1;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
