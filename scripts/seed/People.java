import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents customers: always the same ones, so that a second seed updates instead of doubling. */
final class People {
    private record Country(
            String language, String dial, int digits, List<String> cities, List<String> names) {}

    private static final List<Country> COUNTRIES =
            List.of(
                    new Country(
                            "en",
                            "+1",
                            0,
                            List.of("Chicago", "Evanston", "Oak Park", "Cicero"),
                            List.of(
                                    "Olivia", "Liam", "Emma", "Noah", "Ava", "Mia", "James",
                                    "Zoë")),
                    new Country(
                            "it",
                            "+39347",
                            7,
                            List.of("Milano", "Bologna", "Napoli"),
                            List.of("Giulia", "Matteo", "Chiara", "Nicolò", "Sofia")),
                    new Country(
                            "de",
                            "+491512",
                            7,
                            List.of("Köln", "München", "Berlin"),
                            List.of("Jürgen", "Anna", "Lukas", "Jörg", "Lena")),
                    new Country(
                            "fr",
                            "+336",
                            8,
                            List.of("Lyon", "Paris", "Nîmes"),
                            List.of("Chloé", "Louis", "Inès", "François")),
                    new Country(
                            "es",
                            "+5255",
                            8,
                            List.of("Ciudad de México"),
                            List.of("José", "Valentina", "Andrés", "Lucía")),
                    new Country(
                            "el",
                            "+3069",
                            8,
                            List.of("Αθήνα", "Θεσσαλονίκη"),
                            List.of("Ελένη", "Νίκος", "Yui")));

    private static final List<String> SURNAMES =
            List.of(
                    "Rossi",
                    "Müller",
                    "O'Brien",
                    "García",
                    "Dubois",
                    "Nguyen",
                    "Smith",
                    "Łukasik",
                    "Johnson",
                    "Esposito",
                    "van der Berg",
                    "Yamada",
                    "Haddad",
                    "Okafor",
                    "Kim");
    private static final List<String> DISHES =
            List.of("Margherita", "Carbonara", "Tiramisù", "Lasagne", "Risotto ai funghi");
    private static final List<String> TAGS =
            List.of(
                    "regulars",
                    "vip",
                    "wine lovers",
                    "lunch",
                    "families",
                    "newsletter",
                    "takeaway");

    private final Random random = new Random(20_260_101);

    String csv(int count) {
        StringBuilder csv =
                new StringBuilder(
                        "Email,Phone,First name,Last name,Tags,Language,City,Favorite dish,Customer"
                            + " since,Email consent,SMS consent\n");
        for (int i = 1; i <= count; i++) {
            csv.append(row(i)).append('\n');
        }
        return csv.toString();
    }

    private String row(int number) {
        Country country =
                COUNTRIES.get(random.nextInt(10) < 6 ? 0 : random.nextInt(COUNTRIES.size()));
        String first = any(country.names());
        // addresses under .example belong to nobody
        String email = random.nextInt(100) < 92 ? "guest%05d@mail.example".formatted(number) : "";
        String phone = email.isEmpty() || random.nextInt(100) < 70 ? phone(country, number) : "";
        List<String> cells =
                List.of(
                        email,
                        phone,
                        first,
                        any(SURNAMES),
                        tags(),
                        country.language(),
                        any(country.cities()),
                        any(DISHES),
                        LocalDate.of(2026, 1, 1).minusDays(random.nextInt(1500)).toString(),
                        consent(88, 6),
                        consent(60, 4));
        return String.join(",", cells.stream().map(People::quoted).toList());
    }

    private String phone(Country country, int number) {
        if (country.dial().equals("+1")) {
            // Chicago's fictional range has too few numbers, so the area codes go round
            return "+1 %d 555 %04d"
                    .formatted(List.of(312, 773, 872, 708).get(number % 4), 100 + number / 4);
        }
        int most = (int) Math.pow(10, country.digits());
        return country.dial()
                + ("%0" + country.digits() + "d").formatted((number * 7919L + 1_234_567) % most);
    }

    private String tags() {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < TAGS.size(); i++) {
            if (random.nextInt(100) < 34 - 4 * i) {
                tags.add(TAGS.get(i));
            }
        }
        return String.join(", ", tags);
    }

    private String consent(int subscribed, int unsubscribed) {
        int draw = random.nextInt(100);
        return draw < subscribed
                ? "subscribed"
                : draw < subscribed + unsubscribed ? "unsubscribed" : "";
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
