package dev.handbill.customer.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smith, John|John|Smith",
                "Smith, John, Jr.|John|Smith Jr.",
                "Dr. Anna Maria van der Berg|Anna Maria|van der Berg",
                "van der Berg, Anna|Anna|van der Berg",
                "Ludwig van Beethoven|Ludwig|van Beethoven",
                "Maria del Carmen Ruiz|Maria|del Carmen Ruiz",
                "Madonna|Madonna|''",
                "O'Neill, Aoife|Aoife|O'Neill",
                "ANNA SMITH|ANNA|SMITH",
                "Mr & Mrs Patel|''|Patel",
                "Herr Müller|''|Müller",
                "Prof. Dr. Eva Klein|Eva|Klein",
                "山田 花子|花子|山田",
                "Bar Bistro GmbH, Berlin|''|Bar Bistro GmbH, Berlin",
                "Anna Smith (VIP)|Anna|Smith",
                "'\"Bob\" Robert Jones'|Bob Robert|Jones",
                "John Smith Jr.|John|Smith Jr.",
                "Van Morrison|Van|Morrison",
                "van Gogh|''|van Gogh",
            })
    void isTakenApartToGreetBy(String written, String first, String last) {
        assertThat(FullName.of(written)).isEqualTo(new FullName(first, last));
    }
}
