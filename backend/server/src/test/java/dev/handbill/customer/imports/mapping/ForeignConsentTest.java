package dev.handbill.customer.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Columns that speak of consent in a language or in words that are not known whole: by a part of
 * their name, or by a part of what stands in them. None of them passes for one of many attributes;
 * columns about anything else ask nothing.
 */
class ForeignConsentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // known by a part of the name, whatever stands there
                "souhlas | ano;ne;telefonicky;bez odpovědi;odvolán",
                "zgoda | wyrażona;cofnięta;brak danych;do ustalenia",
                "samtykke | gitt;trukket;ikke spurt;på papir",
                "suostumus | annettu;peruttu;kysymättä;paperilla",
                "onay | verildi;geri alındı;sorulmadı;kağıt",
                "Werbeeinwilligung | liegt vor;fehlt;offen;per Post",
                "Kundeneinwilligung | liegt vor;fehlt noch;am Tresen;per Post",
                "Kontaktzustimmung | liegt vor;fehlt noch;am Tresen;per Post",
                "acceptsMarketing | A;B;C;D",
                "emailmarketing | A;B;C;D",
                "DSGVO | liegt vor;Formular;am Tresen;per Post",
                "Mailsamtycke | lämnat;återkallat;okänt;på papper",
                "Sähköpostimarkkinointi | annettu;peruttu;kysymättä;paperilla",
                "Sähköpostilupa | annettu;kysymättä;paperilla;muu",
                "Suoramarkkinointilupa | annettu;kysymättä;paperilla;muu",
                "SMS izni | verildi;sorulmadı;kağıt;diğer",
                "Açık rıza | verildi;sorulmadı;kağıt;diğer",
                "KVKK | verildi;sorulmadı;kağıt;diğer",
                "Ticari ileti | verildi;sorulmadı;kağıt;diğer",
                "Zasílat obchodní sdělení | P;K;L;M",
                "Subskrypcja | aktywna;wstrzymana;nowa;stara",
                "Informacje handlowe | P;K;L;M",
                "Tilladelse | givet;trukket;mangler;papir",
                "Tillatelse | gitt;trukket;mangler;papir",
                "Medgivande | lämnat;återkallat;okänt;papper",
                "Nõusolek | antud;võetud tagasi;teadmata;paberil",
                "Naujienlaiškis | duotas;atšauktas;nežinoma;popieriuje",
                "Privolitev | dana;preklicana;neznano;papir",
                "Suglasnost | dana;povučena;nepoznato;papir",
                "Съгласие | дадено;оттеглено;неизвестно;хартия",
                "メルマガ配信 | 希望;停止中;未確認;その他",
                "수신동의 | 함;안함;미확인;기타",
                // by a part of what stands there
                "Pole 7 | ano;telefonicky;bez odpovědi;odvoláno",
                "Pole 7 | ne;telefonicky;bez odpovědi;chce vědět víc",
                "Kenttä 4 | kyllä;kysymättä;paperilla;muu",
                "Alan 3 | evet;sorulmadı;kağıt;diğer",
                "Fält 2 | nej;okänt;på papper;senare",
                "Pole 8 | souhlasí;odvolal souhlas;neptali jsme se;papír",
                "Felt 5 | samtykker;samtykker ikke;ukendt;papir",
                "Alan 6 | onay verdi;onay vermedi;sorulmadı;kağıt",
                "Pole 9 | wyraziła zgodę;cofnęła zgodę;nie pytano;papier",
                "Feld 3 | Einwilligung liegt vor;Einwilligung fehlt;offen;Post",
                "Custom 1 | Y;N;?;U",
                // with a date or a word behind each answer: as many cells as rows
                "Pole 3 | ano 1.2.2024;ano 3.2.2024;ne;ano 5.2.2024;ne 7.3.2024;ano 8.3.2024;ano"
                        + " 9.3.2024;ano 1.4.2024;ano 2.4.2024;ano 3.4.2024;ano 4.4.2024;ano"
                        + " 5.4.2024;ne 6.4.2024;ano 7.4.2024",
                "Pole 3 | tak, sklep;nie, telefon;tak, kasa;tak, www;nie, list;tak, 1;tak, 2;tak,"
                        + " 3;tak, 4;tak, 5;tak, 6;tak, 7;tak, 8;tak, 9",
            })
    void mayBeAboutConsent(String header, String cells) {
        assertThat(field(header, cells))
                .as(header)
                .matches(field -> field == ImportField.ASK || field.isConsent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "City | Nice;No;Brno;Ano;Oslo;Da Nang",
                "Ville | Nice;Non;Lyon;Oui;Paris",
                "Miasto | Brno;Nie;Ano;Łódź",
                "Notes | likes window seats;no;regular;birthday in May",
                "Notes | no nuts;yes, very kind;no onions;vegan;likes it hot;no gluten;no"
                        + " fish;window;garden;bar;terrace;corner;no stairs",
                "Bemerkung | nein;Stammgast;sitzt gern am Fenster;Nussallergie",
                "Comments | none;no;ok;fine;happy",
                "Loyalty tier | none;bronze;silver;gold",
                "Tier | no;bronze;silver;gold",
                "Vegetarian | yes;no",
                "Vegetarian | yes;no;sometimes;vegan",
                "Allergies | no;nuts;lactose;gluten",
                "Last visit | never;2024-05-31;2024-06-01;2024-06-02",
                "Letzter Besuch | nie;31.05.2024;01.06.2024;02.06.2024",
                "Favourite drink | wine;beer;water;tea",
                "Address | No. 5 High Street;No. 6 High Street;No. 7 High Street;No. 9 Low Street",
                "House number | 1;2;3;4",
                "Company | Non Stop Travel;Nu Skin;Ei Electronics;Da Vinci GmbH",
                "Surname at birth | Da Silva;Da Costa;No;Ng",
                "Gewerbekunde | Bäckerei;Hotel;Kantine;Büro",
                "Reklamacje | 0;1;2;3",
                "Table | A;B;N;Y2",
                "Size | S;M;L;XL",
                "Blood group | A;B;AB;0",
                "Room | garden;terrace;bar;corner",
                "Course | Spanish;Yoga;Cooking;Wine",
            })
    void isAboutSomethingElse(String header, String cells) {
        assertThat(field(header, cells)).as(header).isEqualTo(ImportField.ATTRIBUTE);
    }

    private static ImportField field(String header, String cells) {
        ColumnContents contents = new ColumnContents();
        List.of(cells.split(";")).forEach(contents::take);
        ConsentColumns consent = new ConsentColumns(Map.of(), Map.of());
        return new HeaderMapping(List.of(header))
                .columns(Map.of(), consent, List.of(contents))
                .getFirst()
                .field();
    }
}
