package io.chipwire.main.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the user is told of a failure. */
final class Sentence {
    private Sentence() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file";
            case AccessDeniedException denied -> denied.getFile() + ": may not be read";
            case NullPointerException _, ClassCastException _, IndexOutOfBoundsException _ ->
                    "a fault in Chipwire itself, please report it: " + place(failure);
            case Throwable _ when message == null || message.isBlank() ->
                    failure.getClass().getSimpleName() + " at " + place(failure);
            case Throwable _ -> message.lines().findFirst().orElse(message);
        };
    }

    private static String place(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
