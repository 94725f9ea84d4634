package dev.handbill.campaign.template.language;

import dev.handbill.campaign.template.expression.Token;
import java.util.List;

/** What a template is a row of. */
sealed interface Piece {
    /** Index into the template. */
    int at();

    /** The same for everybody. */
    record Words(int at, String words) implements Piece {}

    /** <code>{{ … }}</code>. */
    record Print(int at, List<Token> tokens) implements Piece {}

    /** <code>{% … %}</code>. */
    record Tag(int at, List<Token> tokens) implements Piece {}
}
