package dev.handbill.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientZonesTest {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void aNumberTellsWhereItsOwnerIs() {
        assertThat(RecipientZones.of("+12125550123", null, ROME))
                .containsExactly(ZoneId.of("America/New_York"));
        assertThat(RecipientZones.of("+390612345678", null, ROME)).containsExactly(ROME);
        assertThat(RecipientZones.of(null, "Asia/Tokyo", ROME))
                .containsExactly(ZoneId.of("Asia/Tokyo"));
        assertThat(RecipientZones.of("nonsense", null, ROME)).containsExactly(ROME);
        assertThat(RecipientZones.of("+999123456789", null, ROME)).containsExactly(ROME);
    }

    /** Of every country and kind that the library has an example of. */
    @Test
    void numbersAreTakenApartAsByTheLibrary() throws Exception {
        int compared = 0;
        for (String region : NUMBERS.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = NUMBERS.getExampleNumberForType(region, type);
                if (example != null) {
                    String phone = NUMBERS.format(example, PhoneNumberFormat.E164);
                    assertThat(RecipientZones.of(phone, null, ROME))
                            .as(region + " " + phone)
                            .isEqualTo(parsed(phone));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<ZoneId> parsed(String phone) throws NumberParseException {
        Set<String> known = ZoneId.getAvailableZoneIds();
        List<ZoneId> zones =
                PhoneNumberToTimeZonesMapper.getInstance()
                        .getTimeZonesForNumber(NUMBERS.parse(phone, null))
                        .stream()
                        .filter(name -> known.contains(name) && !name.startsWith("Etc/"))
                        .map(ZoneId::of)
                        .toList();
        return zones.isEmpty() ? List.of(ROME) : zones;
    }
}
