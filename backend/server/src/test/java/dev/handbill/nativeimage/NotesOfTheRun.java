package dev.handbill.nativeimage;

import java.security.Provider;
import java.security.Security;
import java.util.function.BiConsumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * While the tests run, notes what the application reaches by reflection or by name: every class
 * that any Jackson mapper, SDK or Hibernate looks at, every file and bundle that is read from the
 * class path, every locale that something is formatted in. {@link NativeReachIT} compares the notes
 * with what a native executable keeps.
 *
 * <p>Started by JUnit, once for each JVM; the notes are in a folder of this build, so that none of
 * another build's are read.
 */
public final class NotesOfTheRun implements LauncherSessionListener {
    /**
     * The advice in other class loaders finds the pen here: the JDK's list of providers is the one
     * table of objects by name that all of them see and nobody else reads through.
     */
    private static final class Counter extends Provider implements BiConsumer<String, Object> {
        private final transient Pen pen;

        Counter(Pen pen) {
            super("handbill-notes", "1", "Notes what a native executable must keep");
            this.pen = pen;
        }

        @Override
        public void accept(String kind, Object subject) {
            pen.accept(kind, subject);
        }
    }

    private static boolean isTaken;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        take();
    }

    private static synchronized void take() {
        if (isTaken || System.getProperty(NotesFile.FOLDER) == null) {
            return;
        }
        isTaken = true;
        Security.addProvider(new Counter(new Pen(NotesFile.open())));
        Taps.install(ByteBuddyAgent.install());
    }
}
