package dev.handbill.campaign.template.html;

/**
 * What {@link HtmlText} tells about a page, in its order: written as text at once, or kept to be
 * written for each recipient.
 */
interface TextSink {
    /**
     * Words that are seen.
     *
     * @param words without entities
     * @param isFaint whether they have the color of what they stand on
     */
    void words(String words, boolean isFaint);

    void lineBreak();

    /** So many line breaks between what was and what comes. */
    void apart(int lines);

    /** An item of a list begins. */
    void item();

    void image(String alt, boolean isFaint);

    void linkStarts();

    void linkEnds(String address, boolean isFaint);

    /** Markup, from index to index: none of it is words. */
    void passed(int from, int to);
}
