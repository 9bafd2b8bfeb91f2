package org.imas.crash;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the hub has accepted in one round, and what it was asked and never answered. */
final class Ledger {

    /** The report of one incident; the key makes repeating it safe. */
    record Report(String title, String key) {}

    /** A step in the life of an incident, and the number that this change will have within it. */
    record Step(String incident, String name, int sequence) {}

    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final Map<String, Integer> changes = new ConcurrentHashMap<>();
    private final Map<Report, String> accepted = new ConcurrentHashMap<>();
    private final Queue<Report> openReports = new ConcurrentLinkedQueue<>();
    private final Queue<Step> openSteps = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void accepted(Report report, String incident) {
        String before = accepted.putIfAbsent(report, incident);
        if (before != null && !before.equals(incident)) {
            surprise(report.title() + " was accepted as " + before + " and, repeated, as " + incident);
        }
        String title = titles.putIfAbsent(incident, report.title());
        if (title != null && !title.equals(report.title())) {
            surprise(incident + " was answered to " + title + " and to " + report.title());
        }
        changes.merge(incident, 1, Math::max);
    }

    void accepted(Step step) {
        changes.merge(step.incident(), step.sequence(), Math::max);
    }

    void unanswered(Report report) {
        openReports.add(report);
    }

    void unanswered(Step step) {
        openSteps.add(step);
    }

    void surprise(String what) {
        surprises.add(what);
    }

    /** How many incidents the hub has accepted. */
    int size() {
        return titles.size();
    }

    /** How many requests it has left without an answer, or answered with an error of its own. */
    int unanswered() {
        return openReports.size() + openSteps.size();
    }

    List<Report> acceptedReports() {
        return List.copyOf(accepted.keySet());
    }

    List<Report> openReports() {
        return List.copyOf(openReports);
    }

    List<Step> openSteps() {
        return List.copyOf(openSteps);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** The accepted incidents and their titles. */
    Map<String, String> titles() {
        return Map.copyOf(titles);
    }

    /** How many changes of that incident were accepted. */
    int changes(String incident) {
        return changes.getOrDefault(incident, 0);
    }

    /** All that must reach these targets. */
    Set<Promise> promises(List<String> targets) {
        Set<Promise> promises = new HashSet<>();
        changes.forEach((incident, number) -> {
            for (int sequence = 1; sequence <= number; sequence++) {
                for (String target : targets) {
                    promises.add(new Promise(incident, target, sequence));
                }
            }
        });
        return promises;
    }
}
