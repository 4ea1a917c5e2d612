package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Slot;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which hardware is meant, as far as it is told.
 *
 * @param models ids of the models
 * @param families ids of the families of models and of families named themselves
 * @param classes ids of bare classes
 * @param makers ids of the makers
 */
record ItemScope(
        Set<String> models, Set<String> families, Set<String> classes, Set<String> makers) {

    static ItemScope of(List<Slot.Told<Item>> items) {
        ItemScope scope =
                new ItemScope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Slot.Told<Item> told : items) {
            Item item = told.value();
            switch (item.kind()) {
                case MODEL -> {
                    scope.models.add(item.id());
                    scope.families.add(item.family().orElse(item.id()));
                }
                case FAMILY -> scope.families.add(item.family().orElse(item.id()));
                case CLASS -> scope.classes.add(item.id());
            }
            if (item.maker() instanceof Best.Value<String>(String maker)) {
                scope.makers.add(maker);
            }
        }
        return scope;
    }

    /** Whether no model and no family is named. */
    boolean isBare() {
        return families.isEmpty();
    }

    boolean sharesModel(ItemScope other) {
        return !Collections.disjoint(models, other.models);
    }

    boolean sharesFamily(ItemScope other) {
        return !Collections.disjoint(families, other.families);
    }

    /** Whether both may mean the same hardware. */
    boolean fits(ItemScope other) {
        if (!isBare() && !other.isBare()) {
            return sharesFamily(other);
        }
        return makers.isEmpty()
                || other.makers.isEmpty()
                || !Collections.disjoint(makers, other.makers);
    }

    /** Whether both are equally exact and name nothing in common: H100 and H200, GPU and server. */
    boolean namesOther(ItemScope other) {
        if (isBare() && other.isBare()) {
            return Collections.disjoint(classes, other.classes);
        }
        return !models.isEmpty() && !other.models.isEmpty() && !sharesModel(other);
    }

    /** Takes in what the other names as well. */
    void add(ItemScope other) {
        models.addAll(other.models);
        families.addAll(other.families);
        classes.addAll(other.classes);
        makers.addAll(other.makers);
    }
}
