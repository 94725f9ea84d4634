package dev.handbill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of a process under {@code /proc} (proc(5)). */
final class Processes {
    private static final double TICKS_A_SECOND = 100;
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER_TICKS = 11;
    private static final int CHILDREN_SYSTEM_TICKS = 14;

    private Processes() {}

    /** Seconds of CPU that the process itself has used, and those of its children it waited for. */
    static double cpuSeconds(long pid) {
        List<String> fields = stat(pid);
        double ticks = 0;
        for (int i = USER_TICKS; i <= CHILDREN_SYSTEM_TICKS && i < fields.size(); i++) {
            ticks += Double.parseDouble(fields.get(i));
        }
        return ticks / TICKS_A_SECOND;
    }

    /** The same for a process and its living children, such as PostgreSQL's backends. */
    static double cpuSecondsOfFamily(long pid) {
        double seconds = cpuSeconds(pid);
        for (long child : children(pid)) {
            seconds += cpuSeconds(child);
        }
        return seconds;
    }

    /** The most that was ever resident, in MB. */
    static double mostResidentMegabytes(long pid) {
        return statusKilobytes(pid, "VmHWM:") / 1024.0;
    }

    /** For SIGSTOP, SIGCONT and others that Java has no method for. */
    static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Long> children(long parent) {
        List<Long> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path folder : all.toList()) {
                String name = folder.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    List<String> fields = stat(Long.parseLong(name));
                    if (fields.size() > PARENT
                            && Long.parseLong(fields.get(PARENT)) == parent
                            && !fields.get(STATE).equals("Z")) {
                        found.add(Long.parseLong(name));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The fields after the name in parentheses; empty when the process has ended. */
    private static List<String> stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).trim().split(" ", -1));
        } catch (IOException ended) {
            return List.of();
        }
    }

    private static double statusKilobytes(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
