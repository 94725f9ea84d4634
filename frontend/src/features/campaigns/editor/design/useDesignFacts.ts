import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { businessQuery } from "@/api/shared";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

/** What a campaign's e-mail takes from the business and from the offer. */
export function useDesignFacts(form: CampaignForm): DesignFacts {
  const { data: business } = useQuery(businessQuery);
  const { language, offerTitle, offerTerms } = form.values;
  return useMemo(
    () => ({
      language: language || business?.language || "en",
      businessName: business?.name ?? "",
      brandColor: business?.brandColor,
      postalAddress: business?.postalAddress ?? "",
      logoUrl: business?.logoUrl ?? null,
      offerTitle,
      offerTerms,
    }),
    [business, language, offerTitle, offerTerms],
  );
}
