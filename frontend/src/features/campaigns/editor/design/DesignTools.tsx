import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { EditCode } from "@/features/campaigns/editor/design/EditCode";
import { TemplateTools } from "@/features/campaigns/editor/design/templates/TemplateTools";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

type DesignToolsProps = { form: CampaignForm; design: EmailDesign; facts: DesignFacts };

/** What is done with a campaign's design as a whole. */
export function DesignTools({ form, design, facts }: DesignToolsProps) {
  return (
    <>
      <TemplateTools facts={facts} />
      <EditCode form={form} design={design} />
    </>
  );
}
