package org.imas.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking things up by a part of their name, on every database we promise. */
class DirectoryTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static <T> T in(DatabaseKind kind, Function<Beans, T> work) {
        return DATABASES
                .of(kind)
                .inTransaction(em -> work.apply(new Beans().with(em).with(new TestClock())));
    }

    private static Person.View person(DatabaseKind kind, String name) {
        return in(kind, b -> b.get(People.class).add(new Person.Draft(name, null, null, null, null, null)));
    }

    private static Found<Person.View> people(DatabaseKind kind, Search search) {
        return in(kind, b -> b.get(Directory.class).people(search));
    }

    @ParameterizedTest
    @EnumSource
    void a_part_of_the_name_finds_it_in_whatever_case_and_in_the_order_of_names(DatabaseKind kind) {
        List.of("zoe finder", "Ada Finder", "Bob FINDER", "Eve").forEach(name -> person(kind, name));
        assertThat(people(kind, Search.of(" finder ")).rows())
                .extracting(Person.View::name)
                .containsExactly("Ada Finder", "Bob FINDER", "zoe finder");
    }

    @ParameterizedTest
    @EnumSource
    void signs_that_mean_something_in_a_pattern_mean_themselves(DatabaseKind kind) {
        List.of("100% sure", "1000 sure", "under_line", "underline", "bang!").forEach(name -> person(kind, name));
        assertThat(people(kind, Search.of("100%")).rows()).hasSize(1);
        assertThat(people(kind, Search.of("under_")).rows()).hasSize(1);
        assertThat(people(kind, Search.of("!")).rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void more_than_a_page_comes_page_by_page_and_nobody_twice_or_never(DatabaseKind kind) {
        for (int i = 0; i < 120; i++) {
            person(kind, "Twin of many"); // two may have one name: the id decides
        }
        Search search = Search.of("twin of");
        Found<Person.View> found = people(kind, search);
        List<Integer> pages = new ArrayList<>(List.of(found.rows().size()));
        while (found.next() != null) {
            found = found.and(people(kind, search.behind(found.next())));
            pages.add(found.rows().size());
        }
        assertThat(pages).containsExactly(50, 100, 120);
        assertThat(found.rows()).extracting(Person.View::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void teams_come_with_their_members_and_services_with_their_team(DatabaseKind kind) {
        Person.View ada = person(kind, "Ada of teams");
        List<String> members = List.of(ada.id().toString());
        in(kind, b -> b.get(Teams.class).add(new Team.Draft("Searched team", null, members)));
        in(kind, b -> b.get(Teams.class).add(Team.Draft.of("Searched team without", null)));
        in(kind, b -> b.get(Services.class).add(new Service.Draft("Searched service", "Searched team", null, null)));
        in(kind, b -> b.get(ImpactScopes.class).add(new ImpactScope.Draft("Searched scope", null, null)));
        assertThat(in(kind, b -> b.get(Directory.class).teams(Search.of("searched")))
                        .rows())
                .extracting(team -> team.members().size())
                .containsExactly(1, 0);
        assertThat(in(kind, b -> b.get(Directory.class).services(Search.of("searched")))
                        .rows())
                .extracting(Service.View::team)
                .containsExactly("Searched team");
        assertThat(in(kind, b -> b.get(Directory.class).scopes(Search.of("searched")))
                        .rows())
                .hasSize(1);
    }
}
