import { answer, client } from "@/api/client";
import type { CampaignDraft } from "@/api/types";
import { useCampaignChange } from "@/features/campaigns/api";

export const useCreateCampaign = () =>
  useCampaignChange((draft: CampaignDraft) =>
    answer(client.POST("/api/v1/campaigns", { body: draft })),
  );
