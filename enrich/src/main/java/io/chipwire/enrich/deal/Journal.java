package io.chipwire.enrich.deal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to take back what the last days brought, so that an article which comes a few days late is
 * told without telling all again. Older days are forgotten.
 */
final class Journal {
    /** Each day keeps a copy of each story that it changed. */
    private static final int MOST_DAYS = 12;

    private final Deque<Page> pages = new ArrayDeque<>();
    private boolean isClosed;

    private record Page(LocalDate day, List<Runnable> undo, Set<DealStory> kept) {}

    /** Begins a day, later than those before. */
    void begin(LocalDate day) {
        pages.addLast(new Page(day, new ArrayList<>(), new HashSet<>()));
        if (pages.size() > MOST_DAYS) {
            pages.removeFirst();
        }
    }

    /** Forgets how to take anything back. */
    void clear() {
        pages.clear();
    }

    /** Whether all that this day and later ones brought can be taken back. */
    boolean reaches(LocalDate day) {
        return !pages.isEmpty() && !pages.getFirst().day().isAfter(day);
    }

    /** Takes back what this day and later ones brought, the latest first. */
    void rewind(LocalDate day) {
        while (!pages.isEmpty() && !pages.getLast().day().isBefore(day)) {
            pages.removeLast().undo().reversed().forEach(Runnable::run);
        }
    }

    /** Does what is never taken back by itself: its maker notes how to do without it. */
    void unnoted(Runnable work) {
        isClosed = true;
        try {
            work.run();
        } finally {
            isClosed = false;
        }
    }

    private boolean isOpen() {
        return !isClosed && !pages.isEmpty();
    }

    /** Notes how to take a change back. */
    void note(Runnable undo) {
        if (isOpen()) {
            pages.getLast().undo().add(undo);
        }
    }

    /** Keeps a story as it is before the day changes it. */
    void keep(DealStory story) {
        if (isOpen() && pages.getLast().kept().add(story)) {
            DealStory before = story.copy();
            note(() -> story.become(before));
        }
    }

    <T> boolean add(Set<T> all, T one) {
        boolean isNew = all.add(one);
        if (isNew) {
            note(() -> all.remove(one));
        }
        return isNew;
    }

    <T> void remove(Set<T> all, T one) {
        if (all.remove(one)) {
            note(() -> all.add(one));
        }
    }

    <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        note(() -> restore(map, key, before));
    }

    <K, V> @Nullable V remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        note(() -> restore(map, key, before));
        return before;
    }

    private static <K, V> void restore(Map<K, V> map, K key, @Nullable V before) {
        if (before == null) {
            map.remove(key);
        } else {
            map.put(key, before);
        }
    }
}
