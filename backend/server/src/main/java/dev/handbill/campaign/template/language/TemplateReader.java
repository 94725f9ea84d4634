package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import com.hubspot.jinjava.tree.parse.NoteToken;
import com.hubspot.jinjava.tree.parse.TagToken;
import com.hubspot.jinjava.tree.parse.Token;
import com.hubspot.jinjava.tree.parse.TokenScanner;
import com.hubspot.jinjava.tree.parse.UnclosedToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jinjava.de.odysseus.el.tree.TreeBuilderException;

/**
 * Reads a template token by token without rendering it: names every mistake with its place, and the
 * variables it uses. Jinjava itself would print nothing for most of them.
 */
public final class TemplateReader {
    private static final int MOST_TOKENS = 5_000;
    private static final int DEEPEST_NESTING = 20;
    private static final int LONGEST_EXPRESSION = 1_000;
    private static final int MOST_PARENTHESES = 40;
    private static final int MOST_ERRORS = 20;

    private static final Pattern FOR =
            Pattern.compile(
                    "\\s*([A-Za-z_]\\w*(?:\\s*,\\s*[A-Za-z_]\\w*)*)\\s+in\\s+(.+)", Pattern.DOTALL);
    private static final Pattern SET =
            Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*=(?!=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern ENTRIES =
            Pattern.compile(".*\\.items\\(\\s*\\)\\s*", Pattern.DOTALL);

    private final TemplateField field;
    private final String text;
    private final int[] lineStarts;
    private final List<TemplateError> errors = new ArrayList<>();
    private final List<TemplateFindings.Use> uses = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> locals = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Where the token under consideration starts. */
    private int start;

    /** A tag that waits to be closed, and the variables that its condition asked for. */
    private record Open(String tag, int at, Set<String> tested) {}

    private TemplateReader(TemplateField field, String text) {
        this.field = field;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public static TemplateFindings read(TemplateField field, String text) {
        TemplateReader reader = new TemplateReader(field, text);
        reader.readTokens();
        return new TemplateFindings(
                List.copyOf(reader.errors), List.copyOf(reader.uses), Set.copyOf(reader.names));
    }

    private void readTokens() {
        TokenScanner tokens = new TokenScanner(text, TemplateLanguage.CONFIG);
        int end = 0;
        int count = 0;
        try {
            while (tokens.hasNext() && errors.size() < MOST_ERRORS) {
                Token token = tokens.next();
                start = Math.max(text.indexOf(token.getImage(), end), end);
                end = start + token.getImage().length();
                if (++count > MOST_TOKENS) {
                    wrong(
                            start,
                            "The template has more than %,d tags and values. Shorten it."
                                    .formatted(MOST_TOKENS));
                    return;
                }
                read(token);
            }
        } catch (InterpretException e) {
            wrong(end, "This tag cannot be read: " + e.getMessage());
            return;
        }
        for (Open left : open) {
            wrong(
                    left.at,
                    "{%% %s %%} is never closed. Add {%% %s %%}."
                            .formatted(left.tag, TemplateLanguage.TAGS.get(left.tag)));
        }
    }

    private void read(Token token) {
        switch (token) {
            case UnclosedToken _ -> wrong(start, "This is opened but never closed. Add }} or %}.");
            case NoteToken note -> comment(note);
            case ExpressionToken expression -> value(expression);
            case TagToken tag -> tag(tag);
            default -> unclosed(token.getImage());
        }
    }

    private void comment(NoteToken note) {
        if (!note.getImage().endsWith("#}")) {
            wrong(start, "The comment is never closed. Add #}.");
        }
    }

    /** Jinjava takes an opening without its end for text. */
    private void unclosed(String image) {
        if (isInRaw()) {
            return;
        }
        for (String opening : List.of("{{", "{%")) {
            int at = image.indexOf(opening);
            if (at >= 0) {
                wrong(start + at, "%s is opened but never closed.".formatted(opening));
                return;
            }
        }
    }

    private void value(ExpressionToken token) {
        String expression = token.getExpr();
        if (expression.isBlank()) {
            wrong(
                    start,
                    "There is nothing between {{ and }}. Name a variable, such as {{ first_name }}.");
            return;
        }
        Set<String> paths = expression(expression, true);
        if (paths.contains("qr_code")) {
            qrCode();
        }
    }

    private void tag(TagToken token) {
        String tag = token.getTagName();
        if (isInRaw() && !tag.equals("endraw")) {
            return;
        }
        if (!TemplateLanguage.TAGS.containsKey(tag)) {
            wrong(
                    start,
                    "There is no tag {%% %s %%} here. Use if, elif, else, for, set or raw."
                            .formatted(shown(tag)));
            return;
        }
        String rest = token.getHelpers();
        switch (tag) {
            case "if", "unless" -> open(tag, expression(rest, false));
            case "elif" -> {
                if (isInside("elif", "if")) {
                    open.element().tested.addAll(expression(rest, false));
                }
            }
            case "else" -> isInside("else", "if", "unless", "for");
            case "for" -> loop(rest);
            case "set" -> set(rest);
            case "raw" -> open(tag, Set.of());
            default -> close(tag);
        }
    }

    private void open(String tag, Set<String> tested) {
        open.push(new Open(tag, start, new HashSet<>(tested)));
        if (open.size() == DEEPEST_NESTING + 1) {
            wrong(
                    start,
                    "Tags are nested more than %d deep. Make it simpler."
                            .formatted(DEEPEST_NESTING));
        }
    }

    private void close(String endTag) {
        if (open.isEmpty()) {
            wrong(
                    start,
                    "{%% %s %%} closes nothing. Remove it, or add what it closes before it."
                            .formatted(endTag));
            return;
        }
        Open last = open.pop();
        String expected = TemplateLanguage.TAGS.get(last.tag);
        if (!endTag.equals(expected)) {
            wrong(
                    start,
                    "{%% %s %%} stands where {%% %s %%} is expected: {%% %s %%} of line %d is still open."
                            .formatted(endTag, expected, last.tag, line(last.at)));
        }
    }

    private boolean isInside(String tag, String... allowed) {
        if (!open.isEmpty() && List.of(allowed).contains(open.element().tag)) {
            return true;
        }
        wrong(start, "{%% %s %%} stands outside of {%% %s %%}.".formatted(tag, allowed[0]));
        return false;
    }

    private boolean isInRaw() {
        return !open.isEmpty() && open.element().tag.equals("raw");
    }

    private void loop(String rest) {
        Matcher loop = FOR.matcher(rest);
        Set<String> tested = Set.of();
        if (!loop.matches()) {
            wrong(start, "Write a loop as {% for segment in segments %}.");
        } else {
            List<String> variables = List.of(loop.group(1).split("\\s*,\\s*"));
            if (variables.size() > 1 && !ENTRIES.matcher(loop.group(2)).matches()) {
                wrong(
                        start,
                        "Two variables go with .items() only: {% for name, value in attributes.items() %}.");
            }
            tested = expression(loop.group(2), false);
            locals.addAll(variables);
            locals.add("loop");
        }
        open("for", tested);
    }

    private void set(String rest) {
        Matcher set = SET.matcher(rest);
        if (!set.matches()) {
            wrong(start, "Write it as {% set city = customer.attributes.city %}.");
            return;
        }
        expression(set.group(2), false);
        locals.add(set.group(1));
    }

    /** Checks it and answers the variables in it. */
    private Set<String> expression(String given, boolean isPrinted) {
        String expression = given.strip();
        int at = Math.max(text.indexOf(expression, start), start);
        if (expression.isEmpty()) {
            wrong(start, "The condition is missing.");
            return Set.of();
        }
        if (expression.length() > LONGEST_EXPRESSION || isTooNested(expression)) {
            wrong(at, "This expression is too long or too nested. Make it simpler.");
            return Set.of();
        }
        try {
            ExpressionReader.Names read = ExpressionReader.read(expression);
            checkNames(read, expression, at);
            note(read, expression, at, isPrinted);
            return read.paths();
        } catch (TreeBuilderException e) {
            wrong(
                    at + Math.max(0, e.getPosition() - ExpressionReader.OPENING.length()),
                    "\"%s\" is not understood here; expected %s.".formatted(found(e), expected(e)));
        } catch (RuntimeException e) {
            wrong(
                    at,
                    "This expression is not understood: " + shown(String.valueOf(e.getMessage())));
        }
        return Set.of();
    }

    private void checkNames(ExpressionReader.Names read, String expression, int at) {
        for (String filter : read.filters()) {
            if (!TemplateLanguage.FILTERS.contains(filter)) {
                wrong(
                        at + place(expression, filter),
                        "There is no filter \"%s\". There are %s."
                                .formatted(
                                        shown(filter),
                                        String.join(", ", TemplateLanguage.FILTERS)));
            }
        }
        for (String test : read.tests()) {
            if (!TemplateLanguage.TESTS.contains(test)) {
                wrong(
                        at + place(expression, test),
                        "There is no test \"is %s\".".formatted(shown(test)));
            }
        }
        for (String function : read.functions()) {
            if (!TemplateLanguage.FUNCTIONS.contains(function)) {
                wrong(
                        at + place(expression, function),
                        "There is no function \"%s\". There is range.".formatted(shown(function)));
            }
        }
        for (String method : read.methods()) {
            if (!PlainValues.METHODS.contains(method)) {
                wrong(
                        at + place(expression, method),
                        "There is no method \"%s\" here. Use a filter, such as {{ first_name | upper }}."
                                .formatted(shown(method)));
            }
        }
        for (String member : read.members()) {
            if (member.startsWith("__") || member.equals("class")) {
                wrong(
                        at + place(expression, member),
                        "\"%s\" cannot be used in a template.".formatted(shown(member)));
            }
        }
    }

    private void note(ExpressionReader.Names read, String expression, int at, boolean isPrinted) {
        boolean hasDefault = read.filters().contains("default") || read.filters().contains("d");
        for (String path : read.paths()) {
            if (path.isEmpty() || locals.contains(path.split("\\.", 2)[0])) {
                continue;
            }
            names.add(path);
            boolean isKnown = TemplateVariables.isKnown(path);
            if (isPrinted || !isKnown) {
                int place = at + place(expression, path.split("\\.", 2)[0]);
                boolean isTested = open.stream().anyMatch(tag -> tag.tested.contains(path));
                uses.add(
                        new TemplateFindings.Use(
                                field,
                                path,
                                line(place),
                                column(place),
                                isKnown,
                                hasDefault || isTested));
            }
        }
    }

    private void qrCode() {
        if (field != TemplateField.EMAIL) {
            wrong(start, "Only an e-mail can show the QR code. Use {{ short_url }} here.");
        } else if (start > 0 && "\"'=".indexOf(text.charAt(start - 1)) >= 0) {
            wrong(
                    start,
                    "{{ qr_code }} is the complete image. Put it between tags, not into an attribute.");
        }
    }

    private static boolean isTooNested(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth > MOST_PARENTHESES) {
                return true;
            }
        }
        return false;
    }

    private static int place(String expression, String name) {
        return Math.max(0, expression.indexOf(name));
    }

    private static String found(TreeBuilderException e) {
        String encountered = String.valueOf(e.getEncountered()).replaceAll("^'|'$", "");
        return encountered.isEmpty() || encountered.equals("}") ? "}}" : shown(encountered);
    }

    private static String expected(TreeBuilderException e) {
        String expected = String.valueOf(e.getExpected());
        return expected.contains("expr") || expected.contains("primary")
                ? "a variable or a value"
                : expected.replace("'}'", "}}");
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private void wrong(int at, String message) {
        errors.add(new TemplateError(line(at), column(at), message, field));
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int column(int at) {
        return at - lineStarts[line(at) - 1] + 1;
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }
}
