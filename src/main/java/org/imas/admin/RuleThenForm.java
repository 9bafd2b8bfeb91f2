package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.imas.routing.RuleEffects;
import org.jspecify.annotations.Nullable;

/** What a rule does, as it is being written. */
public class RuleThenForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> tell = new ArrayList<>();
    private final List<ChannelForm> providers = new ArrayList<>();
    private List<String> people = new ArrayList<>();
    private @Nullable String emails;
    private boolean stop;
    private boolean noWarRoom;

    static RuleThenForm of(RuleEffects then) {
        RuleThenForm form = new RuleThenForm();
        form.tell = FormText.names(then.tell());
        if (then.providers() != null) {
            then.providers().forEach(target -> form.providers.add(new ChannelForm(target.provider(), target.target())));
        }
        form.people = FormText.open(then.people());
        form.emails = FormText.lines(then.emails());
        form.stop = Boolean.TRUE.equals(then.stop());
        form.noWarRoom = Boolean.TRUE.equals(then.noWarRoom());
        return form;
    }

    RuleEffects effects() {
        return new RuleEffects(
                FormText.constants(RuleEffects.Standard.class, tell),
                FormText.given(providers.stream().map(ChannelForm::target).toList()),
                FormText.given(people),
                FormText.lines(emails),
                stop ? true : null,
                noWarRoom ? true : null);
    }

    public List<String> getTell() {
        return tell;
    }

    public void setTell(List<String> tell) {
        this.tell = FormText.open(tell);
    }

    public List<ChannelForm> getProviders() {
        return providers;
    }

    public List<String> getPeople() {
        return people;
    }

    public void setPeople(List<String> people) {
        this.people = FormText.open(people);
    }

    public @Nullable String getEmails() {
        return emails;
    }

    public void setEmails(@Nullable String emails) {
        this.emails = emails;
    }

    public boolean isStop() {
        return stop;
    }

    public void setStop(boolean stop) {
        this.stop = stop;
    }

    public boolean isNoWarRoom() {
        return noWarRoom;
    }

    public void setNoWarRoom(boolean noWarRoom) {
        this.noWarRoom = noWarRoom;
    }
}
