package org.imas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.SecretText;

/** The session of somebody who signed in, as all nodes know it; of the secret that opens it only a hash is kept. */
@Entity
@Table(name = "user_session")
public class UserSession {

    @Id
    private UUID id;

    @Column(name = "secret_hash")
    private String hash;

    private String login;

    private String stamp;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected UserSession() {}

    static UserSession begun(Account account, String secret, Instant now) {
        UserSession session = new UserSession();
        session.id = Ids.next();
        session.hash = SecretText.hash(secret);
        session.login = account.name();
        session.stamp = account.stamp();
        session.beganAt = now.truncatedTo(ChronoUnit.MICROS); // as the databases keep it
        session.seenAt = session.beganAt;
        return session;
    }

    Ticket ticket() {
        return new Ticket(id, login, beganAt, stamp);
    }

    void goesOnWith(String newStamp) {
        stamp = newStamp;
    }

    Instant seenAt() {
        return seenAt;
    }
}
