package org.imas.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.EmailAddress;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** People who look after services together. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "team")
public class Team {

    @Id
    private UUID id;

    private String name;
    private @Nullable String email;

    @ManyToMany
    @JoinTable(
            name = "team_member",
            joinColumns = @JoinColumn(name = "team_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> members = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Team() {}

    /**
     * What someone wants a team to be.
     *
     * @param members people by id or unambiguous name
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @EmailAddress @Nullable String email,
            @Size(max = 200) @Nullable List<@PlainLine(max = 120) String> members) {

        /** One without members as yet. */
        public static Draft of(String name, @Nullable String email) {
            return new Draft(name, email, null);
        }
    }

    /** A team as REST and pages show it, its members in the order of their names. */
    public record View(UUID id, String name, @Nullable String email, List<Member> members) implements Serializable {}

    /** One of its people. */
    public record Member(UUID id, String name) implements Serializable {}

    static Team founded(Draft draft, Collection<Person> people, Instant now) {
        Team team = new Team();
        team.id = Ids.next();
        team.createdAt = now;
        team.change(draft, people);
        return team;
    }

    void change(Draft draft, Collection<Person> people) {
        name = Texts.line(draft.name());
        email = draft.email();
        members.clear();
        members.addAll(people);
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

    /** In the order of their names. */
    public List<Person> members() {
        return members.stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    public View view() {
        List<Member> people = members().stream()
                .map(person -> new Member(person.id(), person.name()))
                .toList();
        return new View(id, name, email, people);
    }
}
