package dev.handbill.kernel.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Who may call an operation, in words. */
final class Callers {
    private Callers() {}

    /**
     * @param security as in the contract; missing or empty where everybody may call
     */
    static String of(JsonNode security) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode way : security) {
            way.properties()
                    .forEach(
                            scheme -> {
                                String names = joined(scheme.getValue());
                                sentences.add(
                                        scheme.getKey().equals("session")
                                                ? "Signed in: " + names + "."
                                                : "API keys with the scope " + names + ".");
                            });
        }
        return sentences.isEmpty() ? "Nobody has to sign in." : String.join(" ", sentences);
    }

    private static String joined(JsonNode names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(name.asText()));
        return String.join(" or ", all);
    }
}
