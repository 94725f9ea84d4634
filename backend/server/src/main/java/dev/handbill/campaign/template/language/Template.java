package dev.handbill.campaign.template.language;

import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError.ErrorReason;
import com.hubspot.jinjava.interpret.TemplateError.ErrorType;
import com.hubspot.jinjava.tree.Node;
import java.util.List;
import java.util.Map;

/** One parsed text; rendering it leaves it as it is, so many threads may do so at once. */
public final class Template {
    static final String TOO_MUCH_WORK =
            "The template has too many or too long loops. Shorten them and try again.";

    private static final int USUAL_LENGTH = 8_192;

    private final Node tree;
    private final List<TemplatePart> parts;
    private final boolean isHtml;
    private final int mostOutput;

    private Template(Node tree, boolean isHtml, int mostOutput) {
        this.tree = tree;
        this.parts = TemplatePart.of(tree);
        this.isHtml = isHtml;
        this.mostOutput = mostOutput;
    }

    /**
     * @param isHtml whether values are escaped
     * @param mostOutput characters
     */
    public static Template parse(String text, boolean isHtml, int mostOutput) {
        BoundedInterpreter interpreter =
                interpreter(new LanguageContext(TemplateLanguage.CONTEXT, Map.of()));
        return new Template(interpreter.parse(text), isHtml, mostOutput);
    }

    /**
     * @throws TemplateFailure beyond a bound, or when a value is of the wrong kind for what is done
     *     with it
     */
    public String render(Map<String, Object> values) {
        StringBuilder text = new StringBuilder(Math.min(mostOutput, USUAL_LENGTH));
        Rendering rendering = new Rendering(values, isHtml, mostOutput, this::renderTree);
        for (TemplatePart part : parts) {
            part.render(rendering, text);
        }
        String rendered = text.toString();
        refuseLong(rendered);
        return rendered;
    }

    /** The same by Jinjava alone; for the test that both agree. */
    String renderByJinjava(Map<String, Object> values) {
        return renderTree(tree, values);
    }

    private String renderTree(Node tree, Map<String, Object> values) {
        Context context = new LanguageContext(TemplateLanguage.CONTEXT, values);
        context.setAutoEscape(isHtml);
        BoundedInterpreter interpreter = interpreter(context);
        JinjavaInterpreter.pushCurrent(interpreter);
        try {
            String rendered = interpreter.render(tree, false);
            refuseErrors(interpreter);
            refuseLong(rendered);
            return rendered;
        } catch (TemplateFailure failure) {
            throw failure;
        } catch (RuntimeException | StackOverflowError e) {
            throw interpreter.isExhausted()
                    ? new TemplateFailure("template-too-much-work", TOO_MUCH_WORK)
                    : new TemplateFailure(
                            "template-error", "The template failed: " + e.getMessage());
        } finally {
            JinjavaInterpreter.popCurrent();
        }
    }

    static Node emptyTree() {
        return interpreter(new LanguageContext(TemplateLanguage.CONTEXT, Map.of())).parse("");
    }

    private static BoundedInterpreter interpreter(Context context) {
        return new BoundedInterpreter(TemplateLanguage.JINJAVA, context, TemplateLanguage.CONFIG);
    }

    /**
     * An unknown member is empty, as in Jinja2; whatever else Jinjava complains of is a failure.
     */
    private static void refuseErrors(BoundedInterpreter interpreter) {
        if (interpreter.isExhausted()) {
            throw new TemplateFailure("template-too-much-work", TOO_MUCH_WORK);
        }
        for (var error : interpreter.getErrors()) {
            if (error.getReason() == ErrorReason.OUTPUT_TOO_BIG
                    || error.getReason() == ErrorReason.COLLECTION_TOO_BIG) {
                throw tooLong();
            }
            if (error.getSeverity() == ErrorType.FATAL) {
                throw new TemplateFailure(
                        "template-error",
                        "Line %d of the template: %s"
                                .formatted(error.getLineno(), error.getMessage()));
            }
        }
    }

    private void refuseLong(String rendered) {
        if (rendered.length() > mostOutput) {
            throw tooLong();
        }
    }

    static TemplateFailure tooLong() {
        return new TemplateFailure(
                "template-too-long", "The message is longer than allowed. Shorten the template.");
    }
}
