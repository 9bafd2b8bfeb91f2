package org.imas.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.TraceContext;
import org.jspecify.annotations.Nullable;

/** Something that went wrong with a service, from its report to its end. */
@Entity
@Table(name = "incident")
public class Incident extends Course {

    private static final int SHORT_ID_LENGTH = 8;

    @Id
    private UUID id;

    @Column(name = "short_id")
    private String shortId;

    private String title;
    private String description;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "service_id")
    private Service service;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lead_id")
    private @Nullable Person lead;

    @ManyToMany
    @JoinTable(
            name = "incident_scope",
            joinColumns = @JoinColumn(name = "incident_id"),
            inverseJoinColumns = @JoinColumn(name = "scope_id"))
    private Set<ImpactScope> scopes = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status;

    private String labels;

    @Column(name = "lid_url")
    private @Nullable String lidUrl;

    @Column(name = "runbook_url")
    private @Nullable String runbookUrl;

    @Column(name = "war_room_url")
    private @Nullable String warRoomUrl;

    @Column(name = "dedup_key")
    private @Nullable String dedupKey;

    // unique while the incident is open, null afterwards: the database itself keeps two open twins out
    @Column(name = "open_key")
    private @Nullable String openKey;

    @Column(name = "reported_by")
    private String reportedBy;

    @Enumerated(EnumType.STRING)
    private Notification notification;

    @Column(name = "without_war_room")
    private boolean withoutWarRoom;

    private int changes;

    private @Nullable String traceparent;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Incident() {}

    static Incident reported(IncidentReport report, Concerned concerned, String actor, Instant now) {
        Incident incident = new Incident();
        incident.id = Ids.next();
        String digits = incident.id.toString().replace("-", "");
        incident.shortId = digits.substring(digits.length() - SHORT_ID_LENGTH); // the head of the id is the time
        incident.title = String.valueOf(report.title()).strip();
        incident.description = report.description() == null ? "" : report.description();
        incident.service = concerned.service();
        incident.lead = concerned.lead();
        incident.scopes.addAll(concerned.scopes());
        incident.severity = report.severity() == null ? Severity.SEV3_MEDIUM : report.severity();
        incident.labels = Json.CAMEL.write(report.labels() == null ? Map.of() : new TreeMap<>(report.labels()));
        incident.lidUrl = report.lidUrl();
        incident.runbookUrl =
                report.runbookUrl() == null ? concerned.service().runbookUrl().orElse(null) : report.runbookUrl();
        incident.dedupKey = report.dedupKey();
        incident.openKey = openKey(concerned.service(), report.dedupKey());
        incident.reportedBy = actor;
        incident.notification = Notification.ROUTED;
        incident.detectedAt = report.detectedAt() == null ? now : report.detectedAt();
        incident.createdAt = now;
        incident.status = IncidentStatus.TRIGGERED;
        incident.changes = 1;
        incident.seenAgain(now);
        return incident;
    }

    /** Says in which trace it was reported; what is told of it is a part of that. */
    void cameIn(@Nullable String trace) {
        traceparent = trace;
    }

    static @Nullable String openKey(Service service, @Nullable String dedupKey) {
        return dedupKey == null ? null : service.id() + ":" + dedupKey;
    }

    /** Takes the step to that status; false when it stands there or was there before already. */
    boolean move(IncidentStatus wanted, Instant now) {
        if (reached(wanted)) {
            return false;
        }
        status = wanted;
        changes++;
        switch (wanted) {
            case ACKNOWLEDGED, MITIGATED -> {}
            case RESOLVED -> openKey = null;
            case TRIGGERED -> throw new IllegalArgumentException("Only taking an acknowledgement back leads there");
        }
        came(wanted, now);
        return true;
    }

    /** It is there again: whoever reports it joins this one instead of a new one. */
    void reopen(Instant now) {
        status = IncidentStatus.TRIGGERED;
        openKey = openKey(service, dedupKey);
        startAgain();
        changes++;
        seenAgain(now);
    }

    /** Nobody works on it after all. */
    void unacknowledge() {
        status = IncidentStatus.TRIGGERED;
        startAgain();
        changes++;
    }

    /** Counts a change that leaves the status as it is. */
    void announce() {
        changes++;
    }

    boolean mayMove(IncidentStatus wanted) {
        return reached(wanted) || status.next().contains(wanted);
    }

    /** Doing the same twice is no error. */
    private boolean reached(IncidentStatus wanted) {
        return status == wanted;
    }

    void lead(Person person) {
        lead = person;
    }

    /** Where people talk about it; a later room takes the place of an earlier one. */
    public void roomOpened(String url) {
        warRoomUrl = url;
    }

    /** Said by routing when it finds nobody to tell. */
    public void nobodyToTell() {
        notification = Notification.NO_RECIPIENT;
    }

    /** Said by routing when a rule keeps it from getting a room. */
    public void withoutWarRoom() {
        withoutWarRoom = true;
    }

    /** Whether it may get a room. */
    public boolean mayHaveWarRoom() {
        return !withoutWarRoom;
    }

    public UUID id() {
        return id;
    }

    public String shortId() {
        return shortId;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Service service() {
        return service;
    }

    public Optional<Person> lead() {
        return Optional.ofNullable(lead);
    }

    /** In the order of their names. */
    public List<ImpactScope> scopes() {
        return scopes.stream().sorted(Comparator.comparing(ImpactScope::name)).toList();
    }

    public Severity severity() {
        return severity;
    }

    public IncidentStatus status() {
        return status;
    }

    public Map<String, String> labels() {
        Map<String, String> read = new TreeMap<>();
        Json.parse(labels).forEach((key, value) -> read.put(key, ((jakarta.json.JsonString) value).getString()));
        return read;
    }

    public Optional<String> lidUrl() {
        return Optional.ofNullable(lidUrl);
    }

    public Optional<String> runbookUrl() {
        return Optional.ofNullable(runbookUrl);
    }

    public Optional<String> warRoomUrl() {
        return Optional.ofNullable(warRoomUrl);
    }

    public Optional<String> traceparent() {
        return Optional.ofNullable(traceparent);
    }

    public int changes() {
        return changes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    IncidentView view() {
        return new IncidentView(
                id,
                shortId,
                title,
                description,
                service.name(),
                lead().map(Person::name).orElse(null),
                scopes().stream().map(ImpactScope::name).toList(),
                severity,
                status,
                notification,
                labels(),
                dedupKey,
                occurrences(),
                lastSeenAt(createdAt),
                reportedBy,
                lidUrl,
                runbookUrl,
                warRoomUrl,
                TraceContext.id(traceparent),
                detectedAt,
                createdAt,
                acknowledgedAt(),
                mitigatedAt(),
                resolvedAt());
    }
}
