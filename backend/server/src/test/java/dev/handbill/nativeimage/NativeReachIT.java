package dev.handbill.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.nativeimage.Note.Kind;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a native executable would lack, found without one: all that the application reached by
 * reflection or name while every other test ran ({@link NotesOfTheRun}), compared with what the
 * build writes for native-image. Runs last, in {@code mvn verify}.
 */
class NativeReachIT {
    private final NativeSources kept = NativeSources.read();
    private final Reach reach = new Reach(kept, Artifact.read());
    private final Set<Note> notes = NotesFile.all();

    NativeReachIT() throws IOException {}

    @Test
    void theExecutableKeepsAllThatWasReached() {
        assertThat(reach.missing(notes)).isEmpty();
    }

    /** An empty list of notes would agree with everything. */
    @Test
    void theTestsReachedWhatTheyAreKnownToReach() {
        assertThat(notes)
                .filteredOn(note -> note.kind() == Kind.JSON)
                .extracting(Note::name)
                .as("notes of this build's tests; run all of them")
                .contains(
                        "com.sendgrid.helpers.mail.Mail",
                        "com.twilio.rest.api.v2010.account.Message")
                .anyMatch(name -> name.endsWith(".ImportField"))
                .anyMatch(name -> name.endsWith(".FieldError"));
        assertThat(notes.stream().map(Note::kind).collect(Collectors.toSet()))
                .contains(Kind.REFLECTION, Kind.RESOURCE, Kind.LOCALE);
    }

    /** An enum inside a registered record: every import stayed "running" for ever. */
    @Test
    void anEnumInARecordIsMissedWhenItIsTakenOut() {
        takenOutIsNamed(nameEndingIn(".ImportField"));
    }

    /** In a map of a problem, where no scan sees it: every refused input was answered with 500. */
    @Test
    void aValueInAMapIsMissedWhenItIsTakenOut() {
        takenOutIsNamed(nameEndingIn(".FieldError"));
    }

    @Test
    void aClassOfAnSdkIsMissedWhenItIsTakenOut() {
        takenOutIsNamed("com.sendgrid.helpers.mail.objects.Personalization");
        takenOutIsNamed("com.twilio.rest.api.v2010.account.Message$Status");
    }

    private void takenOutIsNamed(String type) {
        kept.takeOut(type);
        assertThat(reach.missing(notes)).anyMatch(line -> line.startsWith(type + " "));
    }

    private String nameEndingIn(String end) {
        return notes.stream()
                .map(Note::name)
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
