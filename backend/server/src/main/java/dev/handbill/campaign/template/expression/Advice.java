package dev.handbill.campaign.template.expression;

/** What somebody most likely meant who wrote what Jinja2 does not know. */
final class Advice {
    private Advice() {}

    static String forLetter(String text, int at) {
        char letter = text.charAt(at);
        String found = Character.toString(text.codePointAt(at));
        return switch (letter) {
            case '“', '”', '„', '‘', '’', '‚', '«', '»' ->
                    "%s is a curly quotation mark. Use straight ones: \" or '.".formatted(found);
            case '&' ->
                    text.startsWith("&&", at)
                            ? "\"&&\" is not understood here. Write and."
                            : "\"&\" is not understood here. If it is written as &quot; or &gt;, put the letter itself there: \" or >.";
            case '#', '@', '$' ->
                    "\"%s\" is not understood here. This looks like another system's tag; a condition is written {%% if first_name %%}…{%% endif %%}."
                            .formatted(found);
            case '!' -> "\"!\" is not understood here. Write not.";
            case '?' -> "\"?\" is not understood here. Write \"yes\" if vip else \"no\".";
            default -> "\"%s\" is not understood here.".formatted(found);
        };
    }

    /** Why a sign or a word cannot stand there. */
    static String forToken(Token token, String expected) {
        String found = shown(token.text());
        if (token.is("<") || token.is("/")) {
            return "\"%s\" is not understood here. Put formatting around the braces, not into them."
                    .formatted(found);
        }
        if (token.is(":")) {
            return "\":\" is not understood here. Put what belongs to a filter in round brackets: default(\"there\", true).";
        }
        if (token.is("|") || token.is("||")) {
            return "\"|\" is not understood here. Name a filter behind a single |, or write or.";
        }
        if (token.is(".")) {
            return "\".\" is not understood here. Begin with the name of a variable, such as first_name.";
        }
        if (token.is("{")) {
            return "A third brace is not understood. Write two: {{ first_name }}.";
        }
        return "\"%s\" is not understood here; expected %s.".formatted(found, expected);
    }

    static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
