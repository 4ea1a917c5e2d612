package io.chipwire.enrich.story;

import io.chipwire.events.Deal;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What really happened, and what a reader who has every article before him can know of it. */
final class TrueDeal {
    final int number;
    final String buyer;
    final String maker;
    final String seller;
    final Item model;
    final Mode mode;
    final double quantity;
    final double price;
    final LocalDate ordered;

    /** The total that this deal is a tranche of; itself if it is none. */
    int total;

    /** The deal whose figure this one repeats, for buyers that share one; itself if it is none. */
    int figure;

    /** What happened when, and how many had come by then; 0 where nothing counts. */
    final List<Event> events = new ArrayList<>();

    /** Names of those who found it out for themselves. */
    final Set<String> origins = new TreeSet<>();

    /** The slot's values that live articles hold, and who holds them. */
    final Map<String, Map<Double, Set<String>>> held = new LinkedHashMap<>();

    final Map<Stage, Double> most = new TreeMap<>();
    boolean isToldFirmly;
    boolean isQuantityTold;
    boolean isOrderSized;

    record Event(Stage stage, LocalDate day, double count) {}

    TrueDeal(
            int number,
            String buyer,
            String maker,
            String seller,
            Item model,
            Mode mode,
            double quantity,
            double price,
            LocalDate ordered) {
        this.number = number;
        this.buyer = buyer;
        this.maker = maker;
        this.seller = seller;
        this.model = model;
        this.mode = mode;
        this.quantity = quantity;
        this.price = price;
        this.ordered = ordered;
        total = number;
        figure = number;
    }

    /** Slots whose held values exclude each other. */
    Set<String> conflicts() {
        Set<String> slots = new TreeSet<>();
        held.forEach((slot, values) -> {
            if (values.size() > 1) {
                slots.add(slot);
            }
        });
        return slots;
    }

    /** How far the told deal has come. */
    Deal.Status status() {
        if (!isToldFirmly) {
            return Deal.Status.RUMOURED;
        }
        if (most.containsKey(Stage.CANCELLED)) {
            return Deal.Status.CANCELLED;
        }
        if (most.containsKey(Stage.DENIED)) {
            return Deal.Status.DENIED;
        }
        Stage furthest = Stage.PLANNED;
        for (Stage stage : most.keySet()) {
            furthest = stage.compareTo(furthest) > 0 ? stage : furthest;
        }
        double count = most.getOrDefault(furthest, 0.0);
        boolean isArrival = furthest == Stage.DELIVERED || furthest == Stage.DEPLOYED;
        if (isArrival && isOrderSized && count > 0 && count < quantity * 0.9) {
            return Deal.Status.PART_DELIVERED;
        }
        return switch (furthest) {
            case PLANNED -> Deal.Status.PLANNED;
            case ORDERED -> Deal.Status.ORDERED;
            case DELIVERED -> Deal.Status.DELIVERED;
            case DEPLOYED -> Deal.Status.DEPLOYED;
            case CANCELLED, DENIED -> throw new IllegalStateException("ends come first");
        };
    }
}
