package org.imas.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * How far a database is, by versions of migrations.
 *
 * @param version the newest that the database has; {@code 0} where it has none
 * @param newest the newest that the application has
 * @param pending those that the application has and the database has not
 * @param failed those that began in the database and were not carried through
 * @param ahead whether the database has some that the application does not know
 */
public record Schema(String version, String newest, List<String> pending, List<String> failed, boolean ahead) {

    static Schema of(MigrationInfoService info) {
        return new Schema(
                newest(
                        info,
                        one -> one.getState().isApplied() && !one.getState().isFailed()),
                newest(info, one -> one.getState().isResolved()),
                versions(
                        info,
                        one -> one.getState().isResolved() && !one.getState().isApplied()),
                versions(info, one -> one.getState().isFailed()),
                versioned(info)
                        .anyMatch(one ->
                                one.getState().isApplied() && !one.getState().isResolved()));
    }

    private static String newest(MigrationInfoService info, Predicate<MigrationInfo> which) {
        Optional<MigrationVersion> newest =
                versioned(info).filter(which).map(MigrationInfo::getVersion).max(MigrationVersion::compareTo);
        return newest.map(MigrationVersion::getVersion).orElse("0");
    }

    private static List<String> versions(MigrationInfoService info, Predicate<MigrationInfo> which) {
        return versioned(info)
                .filter(which)
                .map(one -> one.getVersion().getVersion())
                .toList();
    }

    private static Stream<MigrationInfo> versioned(MigrationInfoService info) {
        return Arrays.stream(info.all()).filter(one -> one.getVersion() != null);
    }
}
