package dev.handbill.campaign.design.mjml;

/** What changes where a reader's screen is dark; colors that were chosen for words stay. */
final class DarkScheme {
    private DarkScheme() {}

    static String of(Look look) {
        String declared = ":root{color-scheme:light dark;supported-color-schemes:light dark}";
        if (!look.isLight()) {
            return declared;
        }
        return declared
                + """

                @media (prefers-color-scheme:dark){
                body,body>div{background-color:#15171a !important}
                .hb-paper,.hb-paper>table{background:#1f2227 !important;background-color:#1f2227 !important}
                .hb-ink>div,.hb-html>div{color:#e8eaed !important}
                .hb-quiet>div,.hb-quiet a{color:#a9b0ba !important}
                .hb-ink img{color:#1a1d21 !important}
                .hb-ink a{color:%s !important}
                }"""
                        .formatted(Shade.between(look.accent(), "#ffffff", 0.55));
    }
}
