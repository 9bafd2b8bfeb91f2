package org.imas.provider;

import java.net.URI;
import java.util.List;
import org.imas.platform.Fault;

/** Checks an address that settings name, when they are saved; whether it may be called is seen when it is called. */
public final class WebAddress {

    private static final int LONGEST = 2000;

    private WebAddress() {}

    public static List<Fault> faults(String field, URI address) {
        if (!Text.isLink(address.toString())) {
            return List.of(new Fault(field, "must be an http or https address with a host"));
        }
        if (address.getRawUserInfo() != null) {
            return List.of(new Fault(field, "must not carry a user name or password"));
        }
        if (address.getRawFragment() != null) {
            return List.of(new Fault(field, "must not have a #fragment: it is never sent"));
        }
        return address.toString().length() > LONGEST
                ? List.of(new Fault(field, "must be at most " + LONGEST + " characters"))
                : List.of();
    }
}
