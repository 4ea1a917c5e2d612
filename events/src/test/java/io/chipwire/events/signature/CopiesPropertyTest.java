package io.chipwire.events.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Generated copies and generated strangers; each message names the seed to run it again. */
class CopiesPropertyTest {
    private static final long SEED = Long.getLong("chipwire.seed", 20_261_121L);
    private static final int ROUNDS = 150;
    private static final String[] SYLLABLES =
            "ka lo mi ra ten sol var du pi ness or tri bel gan fu shi mar tos el qua".split(" ");

    @Test
    void aCopyWithOneWordInFifteenEditedIsRecognised() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> story = story(random, 150 + random.nextInt(1500));
            List<String> copy = edited(story, random, 15);

            assertThat(compare(story, copy).isCopy()).as(named(round)).isTrue();
        }
    }

    @Test
    void aThirdOfAStoryIsFoundInIt() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> story = story(random, 150 + random.nextInt(1500));
            int start = random.nextInt(story.size() * 2 / 3);
            List<String> cut = story.subList(start, start + story.size() / 3);

            assertThat(compare(cut, story).ofFirst()).as(named(round)).isGreaterThan(0.9);
        }
    }

    @Test
    void storiesThatShareAQuoteAndTheirNamesAreNotCopies() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> quote = story(random, 40);
            List<String> one = story(random, 250 + random.nextInt(800));
            List<String> other = story(random, 250 + random.nextInt(800));
            one.addAll(100, quote);
            other.addAll(30, quote);

            assertThat(compare(one, other).isCopy()).as(named(round)).isFalse();
        }
    }

    @Test
    void comparingTheOtherWayRoundTurnsTheSharesRound() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> story = story(random, 20 + random.nextInt(400));
            List<String> copy = edited(story.subList(5, story.size()), random, 6);
            Likeness there = compare(story, copy);
            Likeness back = compare(copy, story);

            assertThat(back.ofFirst()).as(named(round)).isEqualTo(there.ofSecond());
            assertThat(back.copyShare()).as(named(round)).isEqualTo(there.copyShare());
        }
    }

    private static List<String> edited(List<String> story, Random random, int oneIn) {
        List<String> copy = new ArrayList<>();
        for (String word : story) {
            int edit = random.nextInt(oneIn * 3);
            if (edit != 0) {
                copy.add(edit == 1 ? word(random) : word);
            }
            if (edit == 2) {
                copy.add(word(random));
            }
        }
        return copy;
    }

    private static List<String> story(Random random, int words) {
        List<String> story = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            story.add(random.nextInt(4) == 0 ? "the" : word(random));
        }
        return story;
    }

    private static String word(Random random) {
        return SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
    }

    private static Likeness compare(List<String> one, List<String> other) {
        return TextSignature.of(String.join(" ", one))
                .compare(TextSignature.of(String.join(" ", other)));
    }

    private static String named(int round) {
        return "seed " + SEED + " round " + round;
    }
}
