package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.newsletter.Candidate.Form;
import io.chipwire.ingest.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What speaks for an issue of several stories: how its candidates are set apart, how much of the
 * text they hold, and whether anything says that it is a newsletter. How much is enough depends on
 * what carried the text.
 */
final class Evidence {
    static final String TITLES = "issue-titles.tsv";

    private static final int FEWEST_MARKED = 3;
    private static final int FEWEST_MARKED_WITH_SIGNS = 2;
    private static final int FEWEST_HEADED = 3;

    /** The share of the text that the items hold. */
    private static final double MARKED_SHARE = 0.5;

    private static final double LABELLED_SHARE = 0.8;
    private static final double HEADED_SHARE = 0.6;

    private static final Form[] STORIES = {
        Form.MARKED, Form.PICTURED, Form.LABELLED, Form.LISTED, Form.HEADED
    };

    /** Headings of a list of changes: a version or a day. */
    private static final Pattern VERSION =
            Pattern.compile("\\[?v?(?:ersion )?\\d+(?:[.-]\\d+)+\\b.*|(?i)\\[?unreleased\\]?");

    private static final List<Pattern> ISSUE_TITLES =
            Table.read(Evidence.class, TITLES).words().stream().map(Pattern::compile).toList();

    private static final int FEWEST_ANNOUNCED = 2;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern PARTS = Pattern.compile("\\s*[,;|+·•]\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private final Outline outline;
    private final List<Candidate> candidates;
    private final String title;
    private final int all;

    Evidence(Outline outline, List<Candidate> candidates, String title) {
        this.outline = outline;
        this.candidates = candidates;
        this.title = title;
        this.all =
                candidates.stream().mapToInt(Candidate::length).sum()
                        + outline.front().stream().mapToInt(Line::length).sum();
    }

    boolean isEnough(Carrier.Form carrier) {
        if (isListOfChanges()) {
            return false;
        }
        boolean isSigned = isSigned(carrier);
        return switch (carrier) {
            case LETTER, TEXT ->
                    isMarked(isSigned)
                            || isTold(FEWEST_HEADED, LABELLED_SHARE, Form.LABELLED)
                            || (isSigned && isTold(FEWEST_HEADED, HEADED_SHARE, STORIES));
            case PAGE ->
                    (isSigned && isTold(FEWEST_MARKED, HEADED_SHARE, Form.MARKED, Form.PICTURED))
                            || (isAnnounced() && isTold(FEWEST_HEADED, HEADED_SHARE, STORIES));
        };
    }

    private boolean isMarked(boolean isSigned) {
        return isHeld(
                isSigned ? FEWEST_MARKED_WITH_SIGNS : FEWEST_MARKED,
                MARKED_SHARE,
                Form.MARKED,
                Form.PICTURED);
    }

    /** Whether something says that this is a newsletter. */
    private boolean isSigned(Carrier.Form carrier) {
        Set<Furniture> signs = EnumSet.noneOf(Furniture.class);
        signs.addAll(outline.signs());
        signs.retainAll(signsOf(carrier));
        return !signs.isEmpty() || isAnnounced() || isTitled();
    }

    /** The furniture that only newsletters have, among the documents that come this way. */
    private static Set<Furniture> signsOf(Carrier.Form carrier) {
        return switch (carrier) {
            case LETTER ->
                    EnumSet.of(
                            Furniture.CONTENTS,
                            Furniture.GREETING,
                            Furniture.PAID,
                            Furniture.POLL,
                            Furniture.REFERRAL,
                            Furniture.SPONSOR,
                            Furniture.SUBSCRIPTION);
            case TEXT, PAGE -> EnumSet.of(Furniture.GREETING, Furniture.POLL);
        };
    }

    private boolean isTitled() {
        return ISSUE_TITLES.stream().anyMatch(pattern -> pattern.matcher(title).find());
    }

    /** Whether the title or the first lines tell what the issue holds, item by item. */
    private boolean isAnnounced() {
        List<Set<String>> headings =
                outline.groups().stream()
                        .flatMap(group -> group.headings().stream())
                        .map(heading -> words(Titles.ofHeading(heading.text())))
                        .toList();
        long named =
                PARTS.splitAsStream(title)
                        .map(Evidence::words)
                        .filter(part -> part.size() >= FEWEST_WORDS)
                        .distinct()
                        .filter(part -> namedBy(part, headings) == 1)
                        .count();
        return named >= FEWEST_ANNOUNCED;
    }

    /** The number of headings that say what a part of the title says; a theme is in several. */
    private static long namedBy(Set<String> part, List<Set<String>> headings) {
        return headings.stream().filter(heading -> heading.containsAll(part)).count();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private boolean isListOfChanges() {
        long versions =
                outline.groups().stream()
                        .flatMap(group -> group.headings().stream())
                        .filter(line -> VERSION.matcher(line.text()).matches())
                        .count();
        return versions > 1;
    }

    private boolean isHeld(int fewest, double share, Form... forms) {
        List<Candidate> some = of(forms);
        int held = some.stream().mapToInt(Candidate::length).sum();
        return some.size() >= fewest && held >= share * all;
    }

    private boolean isTold(int fewest, double share, Form... forms) {
        return isHeld(fewest, share, forms) && !OneStory.isTold(of(forms), front());
    }

    private String front() {
        return Stream.concat(Stream.of(title), outline.front().stream().map(Line::text))
                .collect(Collectors.joining("\n"));
    }

    private List<Candidate> of(Form... forms) {
        List<Form> wanted = List.of(forms);
        return candidates.stream().filter(candidate -> wanted.contains(candidate.form())).toList();
    }
}
