package org.imas.admin;

import java.io.Serializable;
import org.imas.organization.Person;
import org.jspecify.annotations.Nullable;

/** A person as a form holds them. */
public class PersonFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String slackId;
    private @Nullable String discordId;
    private @Nullable String locale = "en";

    static PersonFields of(Person.View view) {
        PersonFields fields = new PersonFields();
        fields.name = view.name();
        fields.email = view.email();
        fields.phone = view.phone();
        fields.slackId = view.slackId();
        fields.discordId = view.discordId();
        fields.locale = view.locale();
        return fields;
    }

    /** What only has blanks in it is not there. */
    Person.Draft draft() {
        return new Person.Draft(name, given(email), given(phone), given(slackId), given(discordId), locale);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getSlackId() {
        return slackId;
    }

    public void setSlackId(@Nullable String slackId) {
        this.slackId = slackId;
    }

    public @Nullable String getDiscordId() {
        return discordId;
    }

    public void setDiscordId(@Nullable String discordId) {
        this.discordId = discordId;
    }

    public @Nullable String getLocale() {
        return locale;
    }

    public void setLocale(@Nullable String locale) {
        this.locale = locale;
    }
}
