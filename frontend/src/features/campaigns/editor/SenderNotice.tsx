import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
    !fromEmail && !business.fromEmail && t`a sender’s address`,
    !business.postalAddress && t`your postal address`,
  ].filter((word): word is string => Boolean(word));
  if (missing.length === 0) return null;
  const needed = format.both(missing);
  return (
    <Notice
      icon={IconAlertTriangle}
      color={providers.email === "sandbox" ? "yellow" : "red"}
      title={t`E-mails still need ${needed}`}
    >
      <TextLink to="/settings" search={{ tab: "business" }} size="sm">
        <Trans>Complete your business</Trans>
      </TextLink>
    </Notice>
  );
}
