package dev.handbill.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A copy of PostgreSQL's files, taken while it is at work, as {@code pg_basebackup} takes one
 * ("Making a Base Backup Using the Low Level API" in PostgreSQL's manual). The embedded server
 * brings no pg_dump; what is restored is the same: the last committed moment of the backup.
 */
record BaseBackup(Path files) {
    private static final String LOG = "pg_wal";

    /** Of the running server; a copy that holds one of them is taken for the server's own. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", LOG);

    static BaseBackup take(Sql sql, Path data, Path into) throws IOException {
        sql.text("SELECT pg_backup_start('drill', fast => true)");
        copy(data, into, LEFT_OUT);
        // in the session that began it
        String label = sql.text("SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)");
        // last: only now is all in it that the copied files need
        copy(data.resolve(LOG), into.resolve(LOG), Set.of());
        Files.writeString(into.resolve("backup_label"), label);
        return new BaseBackup(into);
    }

    void restoreTo(Path data) throws IOException {
        copy(files, data, Set.of());
    }

    private static void copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes about)
                            throws IOException {
                        if (from.equals(dir.getParent()) && leftOut.contains(name(dir))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        copyOne(dir);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                            throws IOException {
                        if (!leftOut.contains(name(file))) {
                            copyOne(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    /** PostgreSQL removes files of its own meanwhile; its log knows of it. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }

                    private void copyOne(Path path) throws IOException {
                        try {
                            // with its rights: PostgreSQL refuses a folder that others may read
                            Files.copy(
                                    path,
                                    to.resolve(from.relativize(path)),
                                    StandardCopyOption.COPY_ATTRIBUTES);
                        } catch (NoSuchFileException gone) {
                            if (Files.exists(path)) {
                                throw gone;
                            }
                        }
                    }

                    private String name(Path path) {
                        return String.valueOf(path.getFileName());
                    }
                });
    }
}
