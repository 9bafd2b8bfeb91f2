package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;

/** Teams, people, services and scopes as people look for them: by a part of their name, in the order of their names. */
@ApplicationScoped
@Transactional
public class Directory {

    private static final int PAGE = 50;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** The last one shown: the list goes on behind it. */
    public record Place(String name, UUID id) implements Serializable {

        private static final Place START = new Place("", Page.FROM_THE_START);
    }

    /** What somebody looks for: a part of the name, in whatever case; everything where it is empty. */
    public record Search(String part, Place after) implements Serializable {

        public static Search of(@Nullable String part) {
            return new Search(part == null ? "" : part.strip().replace("\0", ""), Place.START);
        }

        /** The same, behind that place. */
        public Search behind(@Nullable Place place) {
            return new Search(part, place == null ? Place.START : place);
        }
    }

    /**
     * What was found so far.
     *
     * @param next behind it there are more; absent where that was all
     */
    public record Found<T>(List<T> rows, @Nullable Place next) implements Serializable {

        public static <T> Found<T> nothing() {
            return new Found<>(new ArrayList<>(), null);
        }

        public Found<T> and(Found<T> more) {
            ArrayList<T> all = new ArrayList<>(rows);
            all.addAll(more.rows());
            return new Found<>(all, more.next());
        }
    }

    public Found<Team.View> teams(Search search) {
        TypedQuery<Team> query = query("Team e", Team.class, search)
                .setHint("eclipselink.batch", "e.members") // one query for the members of all of them
                .setHint("eclipselink.batch.type", "IN");
        return found(query, team -> new Place(team.name(), team.id()), Team::view);
    }

    public Found<Person.View> people(Search search) {
        TypedQuery<Person> query = query("Person e", Person.class, search);
        return found(query, person -> new Place(person.name(), person.id()), Person::view);
    }

    public Found<Service.View> services(Search search) {
        TypedQuery<Service> query = query("Service e join fetch e.ownerTeam", Service.class, search);
        return found(query, service -> new Place(service.name(), service.id()), Service::view);
    }

    public Found<ImpactScope.View> scopes(Search search) {
        TypedQuery<ImpactScope> query = query("ImpactScope e", ImpactScope.class, search);
        return found(query, scope -> new Place(scope.name(), scope.id()), ImpactScope::view);
    }

    private <T> TypedQuery<T> query(String from, Class<T> type, Search search) {
        String part = search.part().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database.createQuery(
                        "select e from " + from + " where lower(e.name) like lower(:part) escape '!'"
                                + " and (lower(e.name) > lower(:name) or (lower(e.name) = lower(:name) and e.id > :id))"
                                + " order by lower(e.name), e.id",
                        type)
                .setParameter("part", "%" + part + "%")
                .setParameter("name", search.after().name())
                .setParameter("id", search.after().id())
                .setMaxResults(PAGE + 1);
    }

    private static <T, V> Found<V> found(TypedQuery<T> query, Function<T, Place> place, Function<T, V> view) {
        List<T> rows = query.getResultList();
        boolean more = rows.size() > PAGE;
        List<T> shown = more ? rows.subList(0, PAGE) : rows;
        return new Found<>(
                new ArrayList<>(shown.stream().map(view).toList()), more ? place.apply(shown.get(PAGE - 1)) : null);
    }
}
