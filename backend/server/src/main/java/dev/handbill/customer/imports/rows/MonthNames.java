package dev.handbill.customer.imports.rows;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Months by the first letters of their names in the languages that our lists come in. */
final class MonthNames {
    private static final List<String> STARTS =
            List.of(
                    "jan,ene,gen,jän",
                    "feb,fev",
                    "mar,maer,mrz,mrt,maa",
                    "apr,avr,abr",
                    "may,mai,mag,mei",
                    "jun,juin,giu",
                    "jul,juil,lug",
                    "aug,aou,ago",
                    "sep,set",
                    "oct,okt,ott,out",
                    "nov",
                    "dec,dez,dic,déc");

    private MonthNames() {}

    /** 1 to 12; 0 for what is no month. */
    static int number(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        for (int month = 12; month >= 1; month--) {
            for (String start : STARTS.get(month - 1).split(",")) {
                if (plain.startsWith(
                        Normalizer.normalize(start, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", ""))) {
                    return month;
                }
            }
        }
        return 0;
    }
}
