package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.imas.delivery.Delivery;
import org.imas.organization.Person;
import org.imas.provider.Text;

/** Who answers: the person whom a message went to where that is known, else the target. */
@ApplicationScoped
@Transactional
public class Responders {

    /** As long as the timeline takes, with room for a prefix. */
    private static final int LENGTH = 150;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** Whoever was told by that delivery. */
    String of(Delivery delivery) {
        return person(delivery.target())
                .map(Person::name)
                .orElseGet(() -> line(delivery.providerName() + ":" + delivery.target()));
    }

    /** The person with that id in Slack, else what they are called there. */
    String inSlack(String id, String name) {
        return person(id).map(Person::name).orElseGet(() -> line("slack:" + (name.isBlank() ? id : name)));
    }

    /** An address that two people share tells of neither. */
    private Optional<Person> person(String address) {
        List<Person> found = database.createQuery(
                        "select p from Person p where p.email = :address or p.phone = :address or p.slackId = :address",
                        Person.class)
                .setParameter("address", address)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String line(String text) {
        return Text.cut(Text.oneLine(text), LENGTH);
    }
}
