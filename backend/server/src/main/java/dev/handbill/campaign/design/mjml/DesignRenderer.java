package dev.handbill.campaign.design.mjml;

import ch.digitalfondue.mjml4j.Mjml4j;
import dev.handbill.business.Business;
import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.design.DesignedEmail;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.words.CustomerWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an e-mail out of a design, in the colors and under the name of the business. */
@ApplicationScoped
public class DesignRenderer {
    /** A mark in place of a language: it is told when the e-mail is sent, as in every page. */
    private static final Mjml4j.Configuration CONFIGURATION = new Mjml4j.Configuration("und");

    private static final Pattern LANGUAGE = Pattern.compile(" lang=\"und\" dir=\"auto\"");

    /** Half of the HTML, and of what a mail program takes before it cuts. */
    private static final Pattern INDENTATION = Pattern.compile("\\s*\\n\\s*");

    private final BusinessStore business;
    private final String publicUrl;

    DesignRenderer(BusinessStore business, HandbillConfig config) {
        this.business = business;
        this.publicUrl = config.publicUrl();
    }

    /** In the business's language. */
    public DesignedEmail render(EmailDesign design) {
        return render(design, null);
    }

    /**
     * With our own words in a language.
     *
     * @param language of the words that every e-mail gets; BCP 47; null for the business's
     */
    public DesignedEmail render(EmailDesign design, @Nullable String language) {
        return render(design, business.get(), language, publicUrl);
    }

    static DesignedEmail render(
            EmailDesign design, Business business, @Nullable String language, String publicUrl) {
        CustomerWords words =
                CustomerWords.orEnglish(language == null ? business.language() : language);
        MarkedContents contents = new MarkedContents();
        Writing writing =
                new Writing(Look.of(design.style(), business), words, publicUrl, contents);
        String html = Mjml4j.render(new DesignMarkup(writing).of(design, business), CONFIGURATION);
        html = LANGUAGE.matcher(html).replaceAll("");
        html = INDENTATION.matcher(html).replaceAll("\n").strip();
        return new DesignedEmail(contents.fill(html), PlainText.of(design, words));
    }
}
