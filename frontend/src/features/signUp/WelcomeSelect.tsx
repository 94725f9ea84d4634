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
      label="Welcome coupon"
      description={
        none
          ? "To give one, write a campaign with an offer first. It need not be sent."
          : "The offer of a campaign, which need not be sent. Guests get its coupon as soon as they confirm, once each."
      }
      placeholder="None"
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Give no coupon" }}
      nothingFoundMessage="No such offer"
      data={offers.data ?? []}
      value={value ?? null}
      onChange={onChange}
      error={error}
    />
  );
}
