package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.imas.delivery.Outbox;
import org.imas.delivery.Promise;
import org.imas.delivery.Reason;
import org.imas.organization.Team;
import org.imas.provider.Notice;
import org.imas.provider.Text;
import org.imas.routing.Contacts;
import org.imas.routing.Told;
import org.imas.silence.Silence;
import org.imas.storm.StormSettings;

/** Promises, in the caller's transaction, the word to a team before a silence ends. */
@ApplicationScoped
public class EndingNotices {

    private static final int MOST = Releases.MOST;

    @Inject
    private Contacts contacts;

    @Inject
    private Outbox outbox;

    @Inject
    private StormSettings storms;

    @Inject
    private Clock clock;

    /** To the channels of the team that people read; answers how many. */
    int tell(Team team, Silence.View silence, List<Entry> held) {
        List<Entry> named = held.stream().sorted(Entry.ORDER).limit(MOST).toList();
        String title = Text.oneLine(silence.reason()) + " (" + silence.to().truncatedTo(ChronoUnit.SECONDS) + "): "
                + held.size() + (held.size() == 1 ? " incident" : " incidents");
        Notice notice = DigestNotice.ending(title, named, clock.instant());
        Told told = new Told(clock.instant());
        Reason reason =
                new Reason("SILENCE_ENDS", "A silence that holds incidents of team " + team.name() + " ends soon");
        contacts.team(told, team, new Contacts.Matter(team, notice.severity(), reason));
        List<Promise> promises = told.recipients().stream()
                .filter(one ->
                        !storms.tellsEach(one.provider().type(), one.provider().name()))
                .map(one -> one.promise(notice, Promise.Step.DIGEST))
                .toList();
        outbox.promise(promises);
        return promises.size();
    }
}
