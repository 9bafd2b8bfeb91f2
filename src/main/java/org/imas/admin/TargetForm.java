package org.imas.admin;

import java.io.Serializable;
import org.imas.escalation.PolicyDraft;
import org.imas.escalation.TargetKind;
import org.jspecify.annotations.Nullable;

/** Whom a step tells, as it is being written; only what is for its kind counts. */
public class TargetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private TargetKind kind = TargetKind.ON_CALL_LEVEL;
    private @Nullable Integer level;
    private @Nullable String person;
    private @Nullable String team;
    private @Nullable String scope;
    private @Nullable String provider;
    private @Nullable String target;

    static TargetForm fresh() {
        TargetForm form = new TargetForm();
        form.level = 2;
        return form;
    }

    static TargetForm of(PolicyDraft.Target written) {
        TargetForm form = new TargetForm();
        form.kind = written.kind() == null ? TargetKind.ON_CALL_LEVEL : written.kind();
        form.level = written.level();
        form.person = written.person();
        form.team = written.team();
        form.scope = written.scope();
        form.provider = written.provider();
        form.target = written.target();
        return form;
    }

    PolicyDraft.Target target() {
        String of = FormText.given(team);
        return switch (kind) {
            case ON_CALL_LEVEL -> new PolicyDraft.Target(kind, level, null, of, null, null, null);
            case PERSON -> new PolicyDraft.Target(kind, null, FormText.given(person), null, null, null, null);
            case TEAM -> new PolicyDraft.Target(kind, null, null, of, null, null, null);
            case SCOPE -> new PolicyDraft.Target(kind, null, null, null, FormText.given(scope), null, null);
            case PROVIDER ->
                new PolicyDraft.Target(kind, null, null, null, null, FormText.given(provider), FormText.given(target));
        };
    }

    public TargetKind getKind() {
        return kind;
    }

    public void setKind(TargetKind kind) {
        this.kind = kind;
    }

    public @Nullable Integer getLevel() {
        return level;
    }

    public void setLevel(@Nullable Integer level) {
        this.level = level;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable String getScope() {
        return scope;
    }

    public void setScope(@Nullable String scope) {
        this.scope = scope;
    }

    public @Nullable String getProvider() {
        return provider;
    }

    public void setProvider(@Nullable String provider) {
        this.provider = provider;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
