package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Source;
import io.chipwire.events.Stage;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes statements for tests: {@code news("a").on("2024-03-01").ordered(10_000, H100)}. */
public final class News {
    public static final Item GPU =
            new Item("gpu", "GPU", Item.Kind.CLASS, Best.unknown(), Best.unknown());
    public static final Item H100 = model("h100", "H100", "nvidia", "hopper");
    public static final Item H200 = model("h200", "H200", "nvidia", "hopper");
    public static final Item H800 = model("h800", "H800", "nvidia", "hopper");
    public static final Item A100 = model("a100", "A100", "nvidia", "ampere");
    public static final Item ASCEND = model("ascend-910b", "Ascend 910B", "huawei", "ascend");
    public static final Item HOPPER =
            new Item("hopper", "Hopper", Item.Kind.FAMILY, Best.of("nvidia"), Best.of("hopper"));
    public static final Item TPU =
            new Item("tpu", "TPU", Item.Kind.CLASS, Best.of("google"), Best.unknown());

    private final String article;
    private String revision;
    private String buyer = "meta";
    private String title = "";
    private String url;
    private String text;
    private String source;
    private Dating published = new Dating.Undated();
    private Dating updated = new Dating.Undated();
    private Slot<Party> seller = Slot.untold();
    private Slot<Money> amount = Slot.untold();
    private Slot<EventDate> when = Slot.untold();
    private Slot<String> reportedBy = Slot.untold();
    private final List<Claim.Citation> cites = new ArrayList<>();
    private Claim.Certainty certainty = Claim.Certainty.REPORTED;
    private Mode mode = Mode.BUY;
    private double confidence = 0.8;
    private int ordinal;

    private News(String article) {
        this.article = article;
        revision = "revision of " + article;
        url = "file:///" + article + ".txt";
        text = "text of " + article;
        source = "Paper " + article;
    }

    public static News news(String article) {
        return new News(article);
    }

    private static Item model(String id, String name, String maker, String family) {
        return new Item(id, name, Item.Kind.MODEL, Best.of(maker), Best.of(family));
    }

    public News of(String organisation) {
        buyer = organisation;
        return this;
    }

    public News on(String day) {
        published = new Dating.Dated(LocalDate.parse(day), "given by the test");
        return this;
    }

    /** A later revision of the article. */
    public News updatedOn(String day) {
        updated = new Dating.Dated(LocalDate.parse(day), "given by the test");
        revision = "revision of " + article + " of " + day;
        return this;
    }

    public News titled(String words) {
        title = words;
        return this;
    }

    public News at(String address) {
        url = address;
        return this;
    }

    public News copying(String words) {
        text = words;
        return this;
    }

    public News by(String carrier) {
        source = carrier;
        return this;
    }

    public News from(String organisation) {
        seller = told(new Party(organisation, organisation));
        return this;
    }

    /** A maker whom nobody names: the reader knows who makes the chips. */
    public News fromMakerOf(String organisation) {
        seller =
                new Slot.Told<>(
                        new Party(organisation, organisation),
                        new Basis.Derived("maker"),
                        List.of(evidence("words")));
        return this;
    }

    public News worth(double dollars) {
        return worth(new Range.Exactly(dollars));
    }

    public News worth(Range dollars) {
        amount = told(new Money(dollars, "USD"));
        return this;
    }

    public News in(String date) {
        when = told(EventDate.of(date));
        return this;
    }

    /** Credited in words. */
    public News crediting(String name) {
        reportedBy = Slot.Told.stated(name, evidence(name + " revealed"));
        return this;
    }

    /** Credited by a link to its page. */
    public News linking(String publisher, String words, String address) {
        reportedBy = Slot.Told.stated(publisher, evidence(words));
        cites.add(new Claim.Citation(words, address));
        return this;
    }

    public News under(String headline) {
        cites.add(new Claim.Citation(headline, ""));
        return this;
    }

    public News rumoured() {
        certainty = Claim.Certainty.RUMOURED;
        return this;
    }

    public News leasing() {
        mode = Mode.LEASE;
        return this;
    }

    public News sure(double howSure) {
        confidence = howSure;
        return this;
    }

    public Statement planned(double count, Item... items) {
        return says(Stage.PLANNED, told(chips(count)), items);
    }

    public Statement megawatts(Stage stage, double power, Item... items) {
        Range megawatts = new Range.Exactly(power);
        return says(stage, told(new Quantity(megawatts, Quantity.Unit.MW)), items);
    }

    public Statement ordered(double count, Item... items) {
        return says(Stage.ORDERED, told(chips(count)), items);
    }

    public Statement ordered(Item... items) {
        return says(Stage.ORDERED, Slot.untold(), items);
    }

    public Statement ordered(Range count, Item... items) {
        return says(Stage.ORDERED, told(new Quantity(count, Quantity.Unit.CHIP)), items);
    }

    public Statement delivered(double count, Item... items) {
        return says(Stage.DELIVERED, told(chips(count)), items);
    }

    public Statement deployed(double count, Item... items) {
        return says(Stage.DEPLOYED, told(chips(count)), items);
    }

    public Statement cancelled(Item... items) {
        return says(Stage.CANCELLED, Slot.untold(), items);
    }

    public Statement says(Stage stage, Slot<Quantity> quantity, Item... items) {
        List<Slot.Told<Item>> told = new ArrayList<>();
        for (Item item : items) {
            told.add(told(item));
        }
        String claim = ContentId.of(article, buyer, Integer.toString(ordinal++));
        return new Statement(
                article(),
                new Claim(
                        claim,
                        told(new Party(buyer, buyer.toUpperCase(Locale.ROOT))),
                        seller,
                        told,
                        quantity,
                        amount,
                        told(stage),
                        mode,
                        when,
                        reportedBy,
                        List.copyOf(cites),
                        certainty,
                        confidence));
    }

    private ArticleRef article() {
        return new ArticleRef(
                article,
                revision,
                url,
                title,
                new Source(source.toLowerCase(Locale.ROOT), source, Source.Kind.PAGE),
                published,
                Instant.parse("2026-01-01T00:00:00Z"),
                ContentId.sha256(text),
                TextSignature.of(text),
                updated);
    }

    public static Quantity chips(double count) {
        return new Quantity(new Range.Exactly(count), Quantity.Unit.CHIP);
    }

    private static <T> Slot.Told<T> told(T value) {
        return Slot.Told.stated(value, evidence("words"));
    }

    private static Evidence evidence(String words) {
        return new Evidence(0, 0, words.length(), words);
    }
}
