package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Refused;
import io.chipwire.events.Source;
import io.chipwire.ingest.Reading.Teaser;
import io.chipwire.ingest.Reading.Told;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.article.Colophon;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.ReadableText;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.feed.Feed;
import io.chipwire.ingest.feed.FeedItem;
import io.chipwire.ingest.feed.FeedReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.link.PlainLink;
import io.chipwire.ingest.mail.Mail;
import io.chipwire.ingest.mail.MailReader;
import io.chipwire.ingest.mail.MailboxFile;
import io.chipwire.ingest.newsletter.Carrier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One document on its way to articles: its kind, its drafts, and the addresses they go by.
 *
 * @param documentHash SHA-256 of its bytes as they came
 */
record DocumentParse(
        Document document, String documentHash, Instant fetched, Dating carrier, Budget budget) {

    /** The document, unpacked if it is packed. */
    static DocumentParse of(Document document, Instant fetched, Dating carrier, Budget budget) {
        return new DocumentParse(
                Gzip.unpacked(document, budget.limits()),
                ContentId.sha256(document.bytes()),
                fetched,
                carrier,
                budget);
    }

    Reading reading() {
        return switch (Kind.of(document.bytes(), document.url())) {
            case TEXT -> whole(text());
            case HTML -> whole(page());
            case MAIL -> mails();
            case FEED -> feed();
        };
    }

    private static Reading whole(List<Told> told) {
        return new Reading(told, List.of(), List.of());
    }

    /** A text that tells its address is the copy of a page. */
    private List<Told> text() {
        Draft draft =
                TextReader.read(ReadableText.of(document.bytes(), document.charset()), budget);
        Edition edition = edition(draft);
        boolean isCopy = CanonicalUrl.isHttp(edition.canonicalUrl());
        Carrier form = isCopy ? Carrier.page(edition.canonicalUrl()) : Carrier.text();
        return edition.told(believed(draft, edition), form);
    }

    private List<Told> page() {
        Draft draft = PageDraft.of(document, fetched, budget);
        Edition edition = edition(draft);
        Carrier form = Carrier.page(edition.canonicalUrl());
        return edition.told(believed(draft, edition), form);
    }

    /** A draft whose word about its address does not hold does not tell one. */
    private Draft believed(Draft draft, Edition edition) {
        boolean isOwn =
                draft.address() instanceof Best.Value<String>(String told)
                        && CanonicalUrl.of(told).equals(edition.canonicalUrl());
        Colophon colophon = draft.colophon();
        return dated(isOwn ? draft : draft.with(colophon.without(Fact.ADDRESS)));
    }

    private Edition edition(Draft draft) {
        Source source = Sources.ofPage(document, draft);
        return new Edition(document.url(), canonical(draft), source, fetched, documentHash);
    }

    /**
     * The address a text says it goes by. A page from the network is believed only about its own
     * host: else any page could take the place of any other.
     */
    private String canonical(Draft draft) {
        String found = CanonicalUrl.of(document.url());
        return switch (draft.address()) {
            case Best.Value<String>(String told)
                    when !CanonicalUrl.isHttp(found)
                            || CanonicalUrl.host(told).equals(CanonicalUrl.host(found)) ->
                    CanonicalUrl.of(told);
            case Best.Value<String> _ -> found;
            case Best.Unknown<String> _ -> found;
        };
    }

    /** A file of mails; one that cannot be read stops the others only if it took all the time. */
    private Reading mails() {
        List<Told> told = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<byte[]> mails = MailboxFile.mails(document.bytes());
        mails.forEach(_ -> budget.countPart());
        for (int i = 0; i < mails.size(); i++) {
            byte[] mail = mails.get(i);
            // A mail without an id goes by its place in the file.
            String place =
                    mails.size() == 1
                            ? document.url()
                            : Sources.placeIn(document.url(), String.valueOf(i + 1));
            String hash = mails.size() == 1 ? documentHash : ContentId.sha256(mail);
            try {
                List<Mail> carried = MailReader.read(mail, budget.part());
                for (int j = 0; j < carried.size(); j++) {
                    told.addAll(told(carried.get(j), j == 0 ? place : place + "/" + j, hash));
                    for (String type : carried.get(j).sealed()) {
                        String reason = "expected parts that can be opened, got " + type;
                        refused.add(Refused.of("ingest", place, reason, fetched, mail));
                    }
                }
            } catch (UnreadableException e) {
                String reason = String.valueOf(e.getMessage());
                refused.add(Refused.of("ingest", place, reason, fetched, mail));
                if (budget.isSpent()) {
                    break;
                }
            }
        }
        return new Reading(told, List.of(), refused);
    }

    private List<Told> told(Mail mail, String place, String hash) {
        String url = mail.messageId().isEmpty() ? place : Sources.mid(mail.messageId());
        Source source = Sources.ofMail(document, mail);
        return new Edition(url, CanonicalUrl.of(url), source, fetched, hash)
                .told(dated(mail.draft().with(colophon(mail))), Carrier.letter());
    }

    private static Colophon colophon(Mail mail) {
        Colophon text = mail.draft().colophon().with(Fact.BODY, "text of the mail");
        Colophon titled =
                mail.draft().title().isEmpty()
                        ? text
                        : text.with(Fact.TITLE, "mail header Subject");
        Colophon told = titled.of(mail.listName(), "mail header List-Id");
        return told.site() instanceof Best.Unknown<String>
                ? told.of(mail.fromName(), "mail header From")
                : told;
    }

    private Reading feed() {
        Feed feed = FeedReader.read(document.bytes(), document.charset(), document.url(), budget);
        if (feed.items().isEmpty()) {
            throw new UnreadableException("expected a feed with items, got none");
        }
        Source source = Sources.ofFeed(document, feed);
        Set<String> shared = feed.sharedLinks();
        List<Told> told = new ArrayList<>();
        List<Teaser> teasers = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (FeedItem item : feed.current()) {
            boolean hasPage = !item.link().isEmpty() && !shared.contains(item.link());
            String url = hasPage ? item.link() : Sources.placeIn(document.url(), item.placeName());
            String canonical = hasPage ? CanonicalUrl.of(url) : url;
            Edition edition = new Edition(url, canonical, source, fetched, documentHash);
            try {
                Draft draft = dated(FeedDraft.of(feed, item, budget));
                if (hasPage && !item.isWhole()) {
                    teasers.add(teaser(item, edition, draft));
                } else {
                    told.addAll(edition.told(draft, Carrier.page(canonical)));
                }
            } catch (UnreadableException e) {
                refused.add(refusal(url, String.valueOf(e.getMessage()), item));
            }
        }
        return new Reading(told, teasers, refused);
    }

    private static Teaser teaser(FeedItem item, Edition edition, Draft draft) {
        Best<Article> words =
                draft.body().blocks().isEmpty() ? Best.unknown() : Best.of(edition.whole(draft));
        return new Teaser(
                PlainLink.of(item.link()),
                item.title(),
                item.publishedOn(),
                item.revision(),
                words);
    }

    private Refused refusal(String url, String reason, FeedItem item) {
        return Refused.of(
                "ingest", url, reason, fetched, item.text().getBytes(StandardCharsets.UTF_8));
    }

    private Draft dated(Draft draft) {
        Dating told = draft.published() instanceof Dating.Dated dated ? dated : carrier;
        return draft.dated(published(told));
    }

    private Dating published(Dating told) {
        return switch (document.published()) {
            case Best.Value(var day) -> new Dating.Dated(day, "given by the user");
            case Best.Unknown<?> _ -> told;
        };
    }
}
