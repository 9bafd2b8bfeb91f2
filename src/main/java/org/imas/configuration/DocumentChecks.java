package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Json;

/** Finds at once what is wrong with single items, before anything is written. */
@ApplicationScoped
public class DocumentChecks {

    @Inject
    private Sections sections;

    @Inject
    private Checks checks;

    List<Fault> faults(Wanted wanted) {
        List<Fault> faults = new ArrayList<>();
        sections.all().forEach(section -> faults.addAll(of(section, wanted.items(section.name()))));
        return faults;
    }

    private <D extends Record> List<Fault> of(Section<D> section, List<JsonObject> items) {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = section.name() + "[" + i + "]";
            D draft = Json.CAMEL.read(items.get(i), section.type());
            checks.faults(draft).forEach(fault -> faults.add(new Fault(path + "." + fault.field(), fault.reason())));
            if (!keys.add(section.key(draft)) && !section.repeats()) {
                faults.add(new Fault(path, "is there twice: " + section.key(draft)));
            }
        }
        return faults;
    }
}
