package dev.handbill.campaign.design.mjml;

import dev.handbill.business.Business;
import dev.handbill.campaign.design.DesignStyle;
import dev.handbill.campaign.design.DesignStyle.Font;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A design's style with nothing left open.
 *
 * @param quiet of small print: between ink and paper
 * @param line of dividers
 * @param width of the paper in pixels
 * @param corners in pixels
 */
record Look(
        String background,
        String paper,
        String ink,
        String quiet,
        String line,
        String accent,
        String accentInk,
        String font,
        int width,
        int corners,
        boolean hasLogo) {
    private static final String DARK = "#1a1d21";

    static Look of(@Nullable DesignStyle given, Business business) {
        DesignStyle style = given == null ? DesignStyle.DEFAULT : given;
        String paper = Objects.requireNonNullElse(style.paper(), "#ffffff");
        String ink =
                Objects.requireNonNullElse(
                        style.ink(), Shade.isLight(paper) ? "#1f2933" : "#f4f5f7");
        String accent = Objects.requireNonNullElse(style.accent(), business.brandColor());
        return new Look(
                Objects.requireNonNullElse(style.background(), "#f3f4f6"),
                paper,
                ink,
                Shade.between(ink, paper, 0.3),
                Shade.between(ink, paper, 0.85),
                accent,
                Objects.requireNonNullElse(
                        style.accentInk(), Shade.isLight(accent) ? DARK : "#ffffff"),
                font(style.font()),
                style.width() == null ? 600 : style.width().intValue(),
                style.corners() == null ? 12 : style.corners().intValue(),
                !Boolean.FALSE.equals(style.logo()));
    }

    /** Whether a dark scheme has anything to change. */
    boolean isLight() {
        return Shade.isLight(paper);
    }

    private static String font(@Nullable Font font) {
        return switch (font == null ? Font.SANS : font) {
            case SANS -> "Arial,Helvetica,sans-serif";
            case SERIF -> "Georgia,'Times New Roman',serif";
            case ROUNDED -> "'Trebuchet MS',Verdana,sans-serif";
            case MONO -> "Menlo,Consolas,'Courier New',monospace";
        };
    }
}
