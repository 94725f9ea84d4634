import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { businessQuery, useMe } from "@/api/shared";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { useFormat } from "@/lib/useFormat";

/** Says while an e-mail is written what would keep it from going out, and not in the last step alone. */
export function SenderNotice({ form }: { form: CampaignForm }) {
  const { providers } = useMe();
  const format = useFormat();
  const business = useQuery(businessQuery).data;
  const { emailContent, fromEmail } = form.values;
  if (!business || !emailContent.trim()) return null;
  const missing = [
    !fromEmail && !business.fromEmail && "a sender’s address",
    !business.postalAddress && "your postal address",
  ].filter((word): word is string => Boolean(word));
  if (missing.length === 0) return null;
  return (
    <Notice
      icon={IconAlertTriangle}
      color={providers.email === "sandbox" ? "yellow" : "red"}
      title={`E-mails still need ${format.both(missing)}`}
    >
      <TextLink to="/settings" search={{ tab: "business" }} size="sm">
        Complete your business
      </TextLink>
    </Notice>
  );
}
