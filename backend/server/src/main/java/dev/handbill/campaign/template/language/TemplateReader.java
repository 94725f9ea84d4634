package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Expression;
import dev.handbill.campaign.template.expression.ExpressionParser;
import dev.handbill.campaign.template.expression.SyntaxMistake;
import dev.handbill.campaign.template.expression.Token;
import dev.handbill.campaign.template.expression.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a template without filling it: names every mistake with its place, the variables it uses,
 * and the parts that it is filled from.
 */
public final class TemplateReader {
    private static final int DEEPEST_NESTING = 20;

    private static final Map<String, String> ADVICE =
            Map.of(
                    "elseif", "Write {% elif … %}.",
                    "elsif", "Write {% elif … %}.",
                    "end", "Write endif or endfor.",
                    "fi", "Write {% endif %}.",
                    "foreach", "Write {% for segment in segments %}.");

    private final TemplateField field;
    private final String text;
    private final Mistakes mistakes;
    private final Variables variables;
    private final Deque<OpenTag> open = new ArrayDeque<>();
    private final OpenTag root = new OpenTag("", 0);

    private TemplateReader(TemplateField field, String text) {
        this.field = field;
        this.text = text;
        TextPositions places = new TextPositions(text);
        this.mistakes = new Mistakes(field, places);
        this.variables = new Variables(field, places, mistakes, open);
        open.push(root);
    }

    /** What a template uses, and what is wrong with it. */
    public static TemplateFindings read(TemplateField field, String text) {
        return of(field, text).findings();
    }

    static TemplateReader of(TemplateField field, String text) {
        TemplateReader reader = new TemplateReader(field, text);
        reader.readPieces();
        return reader;
    }

    TemplateFindings findings() {
        return new TemplateFindings(
                mistakes.inOrder(), List.copyOf(variables.uses()), Set.copyOf(variables.names()));
    }

    List<Part> parts() {
        return List.copyOf(root.parts());
    }

    private void readPieces() {
        for (Piece piece : Scanner.pieces(text, mistakes)) {
            try {
                read(piece);
            } catch (SyntaxMistake mistake) {
                mistakes.add(mistake);
            }
        }
        for (OpenTag left : open) {
            if (left != root) {
                mistakes.add(
                        left.at(),
                        "{%% %s %%} is never closed. Add {%% %s %%}."
                                .formatted(left.tag(), left.end()));
            }
        }
    }

    private void read(Piece piece) {
        switch (piece) {
            case Piece.Words words -> add(new Part.Words(words.words()));
            case Piece.Print print -> print(print);
            case Piece.Tag tag -> tag(tag);
        }
    }

    private void add(Part part) {
        open.element().parts().add(part);
    }

    private void print(Piece.Print print) {
        Tokens tokens = new Tokens(print.tokens());
        if (tokens.isAtEnd()) {
            throw new SyntaxMistake(
                    print.at(),
                    "There is nothing between {{ and }}. Name a variable, such as {{ first_name }}.");
        }
        if (print.tokens().getFirst().is("{") && text.startsWith("{{{", print.at())) {
            throw new SyntaxMistake(
                    print.at(), "A third brace is not understood. Write two: {{ first_name }}.");
        }
        Expression value = new ExpressionParser(tokens).tuple();
        expectEnd(tokens, "}}");
        EmptyValueWatch watch = variables.printed(value);
        add(new Part.Print(value, print.tokens().getFirst().at(), watch));
        if (variables.names().contains("qr_code")) {
            qrCode(value, print.at());
        }
    }

    private void qrCode(Expression value, int at) {
        if (!Variables.pathsIn(value).contains("qr_code")) {
            return;
        }
        if (field != TemplateField.EMAIL) {
            mistakes.add(at, "Only an e-mail can show the QR code. Use {{ short_url }} here.");
        } else if (at > 0 && "\"'=".indexOf(text.charAt(at - 1)) >= 0) {
            mistakes.add(
                    at,
                    "{{ qr_code }} is the complete image. Put it between tags, not into an attribute.");
        }
    }

    private static void expectEnd(Tokens tokens, String end) {
        if (!tokens.isAtEnd()) {
            throw tokens.unexpected(end);
        }
    }

    private void tag(Piece.Tag tag) {
        Tokens tokens = new Tokens(tag.tokens());
        Token name = tokens.take();
        switch (name.text()) {
            case "if" -> condition(open("if", tag.at()), tokens);
            case "unless" -> condition(open("unless", tag.at()), tokens);
            case "elif" -> elif(tokens, tag.at());
            case "else" -> otherwise(tokens, tag.at());
            case "for" -> loop(tokens, tag.at());
            case "set" -> set(tokens, tag.at());
            case "endif", "endfor", "endset", "endunless" -> close(name.text(), tokens, tag.at());
            default -> throw new SyntaxMistake(tag.at(), unknown(name));
        }
    }

    private static String unknown(Token name) {
        String shown =
                name.text().length() <= 60 ? name.text() : name.text().substring(0, 60) + "…";
        return name.kind() == Token.Kind.NAME
                ? "There is no tag {%% %s %%} here. %s"
                        .formatted(
                                shown,
                                ADVICE.getOrDefault(
                                        name.text(), "Use if, elif, else, for, set or raw."))
                : "{% begins a tag, such as {% if first_name %}. In a style sheet, put a space between { and %.";
    }

    private OpenTag open(String tag, int at) {
        OpenTag opened = new OpenTag(tag, at);
        if (open.size() == DEEPEST_NESTING + 1) {
            mistakes.add(
                    at,
                    "Tags are nested more than %d deep. Make it simpler."
                            .formatted(DEEPEST_NESTING));
        }
        open.push(opened);
        return opened;
    }

    private void condition(OpenTag tag, Tokens tokens) {
        int at = tokens.peek().at();
        if (tokens.isAtEnd()) {
            throw new SyntaxMistake(tag.at(), "The condition is missing.");
        }
        Expression condition = new ExpressionParser(tokens).tupleWithoutChoice();
        tag.condition(condition, at);
        expectEnd(tokens, "%}");
        tag.test(variables.asked(condition));
    }

    private void elif(Tokens tokens, int at) {
        OpenTag tag = open.element();
        if (!tag.tag().equals("if") || tag.hasElse()) {
            throw new SyntaxMistake(at, "{% elif %} stands outside of {% if %}.");
        }
        tag.nextBranch();
        condition(tag, tokens);
    }

    private void otherwise(Tokens tokens, int at) {
        OpenTag tag = open.element();
        if (tokens.skipName("if")) {
            throw new SyntaxMistake(at, "There is no tag {% else if %} here. Write {% elif … %}.");
        }
        expectEnd(tokens, "%}");
        if (tag == root || tag.tag().equals("set") || tag.hasElse()) {
            throw new SyntaxMistake(at, "{% else %} stands outside of {% if %}.");
        }
        tag.otherwise();
    }

    private void loop(Tokens tokens, int at) {
        OpenTag tag = open("for", at);
        List<String> names = names(tokens);
        if (names.isEmpty() || !tokens.skipName("in") || tokens.isAtEnd()) {
            throw new SyntaxMistake(at, "Write a loop as {% for segment in segments %}.");
        }
        int place = tokens.peek().at();
        ExpressionParser parser = new ExpressionParser(tokens);
        Expression over = parser.tupleWithoutChoice();
        tag.loop(names, over, place);
        Set<String> asked = new HashSet<>(variables.asked(over));
        variables.addLocals(names);
        if (tokens.skipName("if")) {
            Expression filter = parser.expression();
            tag.filter(filter);
            asked.addAll(variables.asked(filter));
        }
        variables.addLocals(List.of("loop"));
        expectEnd(tokens, "%}");
        tag.test(asked);
    }

    private static List<String> names(Tokens tokens) {
        List<String> names = new ArrayList<>();
        boolean isInBrackets = tokens.skip("(");
        do {
            if (tokens.peek().kind() != Token.Kind.NAME) {
                return List.of();
            }
            names.add(tokens.take().text());
        } while (tokens.skip(","));
        if (isInBrackets) {
            tokens.expect(")");
        }
        return names;
    }

    private void set(Tokens tokens, int at) {
        List<String> names = names(tokens);
        if (tokens.isAtEnd() && names.size() == 1) {
            open("set", at).name(names.getFirst());
            variables.addLocals(names);
            return;
        }
        if (names.isEmpty() || !tokens.skip("=") || tokens.isAtEnd()) {
            throw new SyntaxMistake(at, "Write it as {% set city = customer.attributes.city %}.");
        }
        int place = tokens.peek().at();
        Expression value = new ExpressionParser(tokens).tuple();
        expectEnd(tokens, "%}");
        variables.asked(value);
        variables.addLocals(names);
        add(new Part.Set(names, value, place));
    }

    private void close(String end, Tokens tokens, int at) {
        if (open.element() == root) {
            throw new SyntaxMistake(
                    at,
                    "{%% %s %%} closes nothing. Remove it, or add what it closes before it."
                            .formatted(end));
        }
        OpenTag last = open.pop();
        if (!end.equals(last.end())) {
            throw new SyntaxMistake(
                    at,
                    "{%% %s %%} stands where {%% %s %%} is expected: {%% %s %%} is still open."
                            .formatted(end, last.end(), last.tag()));
        }
        expectEnd(tokens, "%}");
        last.part().ifPresent(this::add);
    }
}
