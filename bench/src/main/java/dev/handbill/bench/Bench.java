package dev.handbill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code bench [quick] [throughput|rate|scale|channels|counter|plans|faults|drill|upgrade ...]
 * [part of a situation's or fault's name ...]}: runs to completion, prints tables beside their
 * targets and writes {@code bench/results/<date>-<programs>.json}.
 */
public final class Bench {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final List<String> PROGRAMS =
            List.of(
                    "throughput",
                    "rate",
                    "scale",
                    "channels",
                    "counter",
                    "plans",
                    "faults",
                    "drill",
                    "upgrade");

    /** An upgrade needs a release to come from. */
    private static final List<String> WITHOUT_MORE =
            PROGRAMS.stream().filter(program -> !program.equals("upgrade")).toList();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        Settings settings = Settings.of(Path.of("").toAbsolutePath(), words.remove("quick"));
        // what names no program chooses among the situations or faults
        Set<String> chosen = new HashSet<>(words);
        chosen.removeAll(PROGRAMS);
        words.removeAll(chosen);
        List<String> programs = words.isEmpty() ? WITHOUT_MORE : words;
        Map<String, Object> machine = Machine.facts();
        List<Table> tables = new ArrayList<>();
        for (String program : programs) {
            System.out.println(program + (settings.isQuick() ? " (quick)" : ""));
            tables.addAll(run(program, settings, chosen));
        }
        machine.put("loadAfter", Machine.load());
        System.out.println(machine);
        tables.forEach(System.out::println);
        write(settings, programs, machine, tables);
    }

    private static List<Table> run(String program, Settings settings, Set<String> chosen)
            throws Exception {
        return switch (program) {
            case "throughput" -> List.of(new Throughput(settings).run());
            case "rate" -> List.of(new Rates(settings, chosen).run());
            case "scale" -> new Scale(settings, chosen).run();
            case "channels" -> List.of(new Channels(settings).run());
            case "counter" -> List.of(new Counter(settings).run());
            case "plans" -> new Plans(settings).run();
            case "drill" -> List.of(new Drill(settings).run());
            case "upgrade" -> List.of(new Upgrade(settings).run());
            case "faults" -> List.of(new Faults(settings).run(chosen));
            default ->
                    throw new IllegalArgumentException(
                            "No such program: "
                                    + program
                                    + ". There are "
                                    + String.join(", ", PROGRAMS));
        };
    }

    private static void write(
            Settings settings,
            List<String> programs,
            Map<String, Object> machine,
            List<Table> tables)
            throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        all.put("machine", machine);
        all.put("quick", settings.isQuick());
        all.put("tables", tables.stream().map(Table::asMap).toList());
        Files.createDirectories(settings.results());
        String name = all.get("date") + "-" + String.join("-", programs);
        Path file =
                settings.results().resolve(name + (settings.isQuick() ? "-quick" : "") + ".json");
        JSON.writeValue(file.toFile(), all);
        System.out.println("written to " + file);
    }
}
