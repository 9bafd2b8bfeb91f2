package org.imas.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.RefersTo;

/** Remembers which incident a caller's key stands for, and a hash of what was asked with it. */
@RefersTo("incident")
@Entity
@Table(name = "idempotency_key")
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class IdempotencyKey {

    @Id
    private UUID id;

    private String caller;

    @Column(name = "idempotency_key")
    private String key;

    @Column(name = "request_hash")
    private String requestHash;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyKey() {}

    static IdempotencyKey of(Origin origin, IncidentReport report, UUID incident, Instant now) {
        IdempotencyKey key = new IdempotencyKey();
        key.id = Ids.next();
        key.caller = origin.actor();
        key.key = origin.idempotencyKey();
        key.requestHash = hash(report);
        key.incidentId = incident;
        key.createdAt = now;
        return key;
    }

    boolean standsFor(IncidentReport report) {
        return requestHash.equals(hash(report));
    }

    UUID incidentId() {
        return incidentId;
    }

    private static String hash(IncidentReport report) {
        try {
            byte[] text = Json.CAMEL.write(report).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
