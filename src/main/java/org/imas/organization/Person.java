package org.imas.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.EmailAddress;
import org.imas.platform.Ids;
import org.imas.platform.LanguageTag;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PhoneNumber;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** Somebody who can be reached. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "person")
public class Person {

    private static final String DEFAULT_LOCALE = "en";

    @Id
    private UUID id;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;

    @Column(name = "slack_id")
    private @Nullable String slackId;

    @Column(name = "discord_id")
    private @Nullable String discordId;

    private String locale;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    /**
     * What someone wants a person to be.
     *
     * @param phone E.164
     * @param locale BCP 47; en when absent
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @EmailAddress @Nullable String email,
            @PhoneNumber @Nullable String phone,
            @PlainLine(max = 40) @Nullable String slackId,
            @PlainLine(max = 40) @Nullable String discordId,
            @LanguageTag @Nullable String locale) {}

    /** A person as REST and pages show it. */
    public record View(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String slackId,
            @Nullable String discordId,
            String locale)
            implements Serializable {}

    static Person introduced(Draft draft, Instant now) {
        return introduced(Ids.next(), draft, now);
    }

    static Person introduced(UUID id, Draft draft, Instant now) {
        Person person = new Person();
        person.id = id;
        person.createdAt = now;
        person.change(draft);
        return person;
    }

    void change(Draft draft) {
        name = Texts.line(draft.name());
        email = draft.email();
        phone = draft.phone();
        slackId = draft.slackId();
        discordId = draft.discordId();
        locale = draft.locale() == null ? DEFAULT_LOCALE : draft.locale();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> slackId() {
        return Optional.ofNullable(slackId);
    }

    public Optional<String> discordId() {
        return Optional.ofNullable(discordId);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public View view() {
        return new View(id, name, email, phone, slackId, discordId, locale);
    }
}
