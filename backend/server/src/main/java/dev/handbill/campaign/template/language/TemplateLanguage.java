package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.lib.Importable;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of Jinja2 that campaigns may use. What is not listed here does not exist: nothing that
 * reads files, loads or defines other templates, renders text again, marks text as safe, or runs
 * without bound.
 */
public final class TemplateLanguage {
    /** Tag → what closes it; empty for tags without a body. */
    static final Map<String, String> TAGS =
            Map.ofEntries(
                    Map.entry("if", "endif"),
                    Map.entry("unless", "endunless"),
                    Map.entry("for", "endfor"),
                    Map.entry("raw", "endraw"),
                    Map.entry("elif", ""),
                    Map.entry("else", ""),
                    Map.entry("set", ""),
                    Map.entry("endif", ""),
                    Map.entry("endunless", ""),
                    Map.entry("endfor", ""),
                    Map.entry("endraw", ""));

    static final Set<String> FILTERS =
            new TreeSet<>(
                    Set.of(
                            "default",
                            "d",
                            "upper",
                            "lower",
                            "title",
                            "capitalize",
                            "trim",
                            "length",
                            "count",
                            "first",
                            "last",
                            "join",
                            "sort",
                            "reverse",
                            "unique",
                            "replace",
                            "truncate",
                            "urlencode",
                            "escape",
                            "e",
                            "int",
                            "float",
                            "round",
                            "abs"));

    static final Set<String> FUNCTIONS = Set.of("range");

    static final Set<String> TESTS =
            Set.of(
                    "defined",
                    "undefined",
                    "none",
                    "string",
                    "number",
                    "iterable",
                    "mapping",
                    "sequence",
                    "even",
                    "odd",
                    "divisibleby",
                    "equalto",
                    "eq",
                    "==",
                    "ne",
                    "!=",
                    "gt",
                    ">",
                    "ge",
                    ">=",
                    "lt",
                    "<",
                    "le",
                    "<=",
                    "in",
                    "lower",
                    "upper",
                    "truthy",
                    "true",
                    "false",
                    "containing",
                    "sameas");

    /** A loop that a person would write is shorter. */
    static final int LONGEST_RANGE = 500;

    public static final int MOST_OUTPUT = 500_000;

    private static final int LONGEST_STRING = 100_000;
    private static final int LARGEST_COLLECTION = 1_000;
    private static final int DEEPEST_RENDERING = 2;

    static final JinjavaConfig CONFIG = config();
    static final Jinjava JINJAVA = new Jinjava(CONFIG);
    static final LanguageContext CONTEXT = new LanguageContext(disabled());

    private TemplateLanguage() {}

    private static JinjavaConfig config() {
        return JinjavaConfig.newBuilder()
                .withLocale(Locale.ENGLISH)
                .withElResolver(new PlainValues())
                .withNestedInterpretationEnabled(false)
                .withMaxOutputSize(MOST_OUTPUT)
                .withMaxStringLength(LONGEST_STRING)
                .withMaxListSize(LARGEST_COLLECTION)
                .withMaxMapSize(LARGEST_COLLECTION)
                .withRangeLimit(LONGEST_RANGE)
                .withMaxRenderDepth(DEEPEST_RENDERING)
                .withEnableRecursiveMacroCalls(false)
                .withMaxMacroRecursionDepth(0)
                .withEnableFilterChainOptimization(true)
                .withNodePreProcessor((_, interpreter) -> BoundedInterpreter.countStep(interpreter))
                .withLegacyOverrides(
                        LegacyOverrides.newBuilder()
                                .withUseNaturalOperatorPrecedence(true)
                                .withIterateOverMapKeys(true)
                                .build())
                .build();
    }

    /** Everything that Jinjava brings and the lists above do not name. */
    private static Map<Library, Set<String>> disabled() {
        Context everything = new Jinjava().getGlobalContextCopy();
        return Map.of(
                Library.TAG, except(everything.getAllTags(), TAGS.keySet()),
                Library.FILTER, except(everything.getAllFilters(), FILTERS),
                Library.FUNCTION, functions(everything),
                Library.EXP_TEST, except(everything.getAllExpTests(), TESTS));
    }

    /** Jinjava looks functions up with and without their empty namespace. */
    private static Set<String> functions(Context everything) {
        return everything.getAllFunctions().stream()
                .filter(function -> !FUNCTIONS.contains(function.getLocalName()))
                .flatMap(function -> Stream.of(function.getName(), function.getLocalName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> except(Collection<? extends Importable> all, Set<String> allowed) {
        return all.stream()
                .map(Importable::getName)
                .filter(name -> !allowed.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
