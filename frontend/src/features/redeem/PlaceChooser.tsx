import { t } from "@lingui/core/macro";
import { Select, TextInput } from "@mantine/core";
import { useMe } from "@/api/shared";

type PlaceChooserProps = {
  /** A coupon's places, which the business may have dropped since. */
  ofCoupon?: string[];
  place: string | undefined;
  onChange: (place: string) => void;
};

/**
 * Which shop or till this device stands in: coupons of one place are refused at the others. Where the business has
 * named no places, one may be typed.
 */
export function PlaceChooser({ ofCoupon = [], place, onChange }: PlaceChooserProps) {
  const { business } = useMe();
  const places = [...new Set([...business.places, ...ofCoupon])];
  if (places.length === 0) {
    return (
      <TextInput
        label={t`Place`}
        description={t`Remembered on this device. Optional.`}
        placeholder={t`Counter, Court Street`}
        maxLength={200}
        value={place ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isKnown = place !== undefined && places.includes(place);
  return (
    <Select
      label={t`Place`}
      description={t`Where this device stands. Remembered on it.`}
      placeholder={t`Choose where you are`}
      data={places}
      clearable
      clearButtonProps={{ "aria-label": t`No place` }}
      value={isKnown ? place : null}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
