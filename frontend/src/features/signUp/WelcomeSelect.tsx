import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { offersQuery } from "@/features/signUp/api";

type WelcomeSelectProps = {
  value?: string | null;
  onChange?: (campaignId: string | null) => void;
  error?: React.ReactNode;
};

/** Whose coupon a guest gets on confirming. A draft will do: what matters is its offer. */
export function WelcomeSelect({ value, onChange, error }: WelcomeSelectProps) {
  const offers = useQuery(offersQuery);
  const none = offers.data?.length === 0;
  return (
    <Select
      label={t`Welcome coupon`}
      description={
        none
          ? t`To give one, write a campaign with an offer first. It need not be sent.`
          : t`The offer of a campaign, which need not be sent. Guests get its coupon as soon as they confirm, once each.`
      }
      placeholder={t`None`}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Give no coupon` }}
      nothingFoundMessage={t`No such offer`}
      data={offers.data ?? []}
      value={value ?? null}
      onChange={onChange}
      error={error}
    />
  );
}
