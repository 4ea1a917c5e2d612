package io.chipwire.events;

import io.chipwire.events.signature.TextSignature;
import java.time.Instant;

/**
 * An article revision as claims and deals name it, with what a reader needs to see.
 *
 * @param id see {@link Article#id()}
 * @param revision see {@link Article#revision()}
 * @param textHash see {@link Article#textHash()}
 * @param signature see {@link Article#signature()}
 * @param updated see {@link Article#updated()}
 */
public record ArticleRef(
        String id,
        String revision,
        String url,
        String title,
        Source source,
        Dating published,
        Instant fetched,
        String textHash,
        TextSignature signature,
        @Later Dating updated) {

    /**
     * When the world could know what the article says: its publication, else the moment it was
     * fetched.
     */
    public Known known() {
        return switch (published) {
            case Dating.Dated dated -> new Known(dated.instant(), Known.By.PUBLISHED);
            case Dating.Undated() -> new Known(fetched, Known.By.FETCHED);
        };
    }

    /**
     * When the world could know what this revision says, if an earlier one said something else: its
     * last change, else the moment it was fetched.
     */
    public Known corrected() {
        return switch (updated) {
            case Dating.Dated dated when !dated.instant().isBefore(known().at()) ->
                    new Known(dated.instant(), Known.By.PUBLISHED);
            case Dating.Dated _, Dating.Undated _ -> new Known(fetched, Known.By.FETCHED);
        };
    }
}
