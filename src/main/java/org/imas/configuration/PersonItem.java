package org.imas.configuration;

import java.util.UUID;
import org.imas.organization.Person;
import org.imas.platform.EmailAddress;
import org.imas.platform.LanguageTag;
import org.imas.platform.PhoneNumber;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * A person in the document.
 *
 * @param id only where two people have the same name; other items then name them by it
 * @param phone E.164
 * @param locale BCP 47; en when absent
 */
public record PersonItem(
        @Nullable UUID id,
        @Required @PlainLine(max = 120) @Nullable String name,
        @EmailAddress @Nullable String email,
        @PhoneNumber @Nullable String phone,
        @PlainLine(max = 40) @Nullable String slackId,
        @PlainLine(max = 40) @Nullable String discordId,
        @LanguageTag @Nullable String locale) {

    Person.Draft draft() {
        return new Person.Draft(name, email, phone, slackId, discordId, locale);
    }
}
