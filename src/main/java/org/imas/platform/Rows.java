package org.imas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done alike with the rows of any entity that has an {@code id}, within the caller's transaction. */
@ApplicationScoped
public class Rows {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private References references;

    /** Stores it now, so that what the database refuses is refused here. */
    public void add(Object row) {
        database.persist(row);
        database.flush();
    }

    /** Writes what was changed now, for the same reason. */
    public void written() {
        database.flush();
    }

    public <T> Optional<T> byId(Class<T> type, UUID id) {
        return Optional.ofNullable(database.find(type, id));
    }

    public <T> T existing(Class<T> type, UUID id) {
        return byId(type, id).orElseThrow(() -> new Refusal(Problem.notFound(word(type), id)));
    }

    /** By a unique name, exactly as it is written. */
    public <T> Optional<T> named(Class<T> type, String name) {
        return find(type, Selection.of(1, null).where("name", name)).stream().findFirst();
    }

    /** By id or by a unique name. */
    public <T> Optional<T> byNameOrId(Class<T> type, String nameOrId) {
        return named(type, nameOrId).or(() -> id(nameOrId).flatMap(id -> byId(type, id)));
    }

    /** In the order of their ids, up to one more than the limit: see {@link Page#of}. */
    public <T> List<T> find(Class<T> type, Selection wanted) {
        TypedQuery<T> query = database.createQuery(
                "select e from " + type.getSimpleName() + " e where e.id > :after" + wanted.conditions()
                        + " order by e.id",
                type);
        wanted.values().forEach(query::setParameter);
        return query.setParameter("after", wanted.after())
                .setMaxResults(wanted.limit() + 1)
                .getResultList();
    }

    /** The names of those with that in their name, in any case; at most that many, in their order. */
    public List<String> names(Class<?> type, String part, int most) {
        return database.createQuery(
                        "select e.name from " + type.getSimpleName()
                                + " e where lower(e.name) like :part escape '!' order by e.name",
                        String.class)
                .setParameter(
                        "part", "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** Refuses a name that another row than {@code own} has. */
    public void nameIsFree(Class<?> type, String name, @Nullable UUID own) {
        Selection others = Selection.of(1, null)
                .where("name", name)
                .and("e.id <> :own", "own", own == null ? Page.FROM_THE_START : own);
        if (!find(type, others).isEmpty()) {
            throw new Refusal(Problem.taken("name", "There is another " + word(type) + " with the name " + name));
        }
    }

    /** Removes it unless another row still refers to it. */
    public void remove(Class<?> type, UUID id) {
        Object row = existing(type, id);
        String table = Objects.requireNonNull(type.getAnnotation(Table.class)).name();
        String users = references.to(table, id);
        if (!users.isEmpty()) {
            throw new Refusal(
                    Problem.conflict("still-in-use", "This " + word(type) + " is still referred to by " + users));
        }
        database.remove(row);
        database.flush();
    }

    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
