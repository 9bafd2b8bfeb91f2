package org.imas.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;

/** A level of a schedule as a form holds it. */
public class LevelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<LayerForm> layers = new ArrayList<>();
    private final int number;

    LevelForm(int number) {
        this.number = number;
    }

    static LevelForm of(int number, LevelDraft draft, Function<String, String> names) {
        LevelForm form = new LevelForm(number);
        List<LayerDraft> given = draft.layers() == null ? List.of() : draft.layers();
        given.forEach(layer -> form.layers.add(LayerForm.of(layer, names)));
        return form;
    }

    LevelDraft draft() {
        return new LevelDraft(number, layers.stream().map(LayerForm::draft).toList());
    }

    public int getNumber() {
        return number;
    }

    public List<LayerForm> getLayers() {
        return layers;
    }
}
