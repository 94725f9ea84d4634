package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import com.hubspot.jinjava.lib.fn.FunctionLibrary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds either the language itself, shared by every rendering, or one message's values on top of
 * it. Jinjava notes every name it resolves in the context and all its parents: here that is
 * dropped, because in the shared one it would be a leak and a race.
 */
final class LanguageContext extends Context {
    private static final List<ELFunctionDefinition> FUNCTIONS =
            new FunctionLibrary(true, Set.of())
                    .entries().stream()
                            .filter(
                                    each ->
                                            TemplateLanguage.FUNCTIONS.contains(
                                                    each.getLocalName()))
                            .toList();

    LanguageContext(Map<Library, Set<String>> disabled) {
        super(null, Map.of(), disabled);
        registerFilter(new RoundFilter());
    }

    LanguageContext(LanguageContext language, Map<String, ?> values) {
        super(language, values);
    }

    /** Disabling does not reach every function; and each rendering copies all that are here. */
    @Override
    public Collection<ELFunctionDefinition> getAllFunctions() {
        return FUNCTIONS;
    }

    @Override
    public void addResolvedExpression(@Nullable String expression) {}

    @Override
    public void addResolvedValue(@Nullable String value) {}

    @Override
    public void addResolvedFunction(@Nullable String function) {}

    @Override
    public void addDependency(@Nullable String type, @Nullable String identification) {}
}
