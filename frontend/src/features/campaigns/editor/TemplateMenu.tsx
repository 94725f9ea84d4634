import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Menu, Text } from "@mantine/core";
import { IconTemplate } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StarterTemplate } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { starterTemplatesQuery } from "@/features/campaigns/api";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { complete } from "@/features/campaigns/form/completeDesign";
import { starterWords } from "@/features/campaigns/starterWords";

/** Puts a starter template in HTML into subject, e-mail and SMS; asks first where that replaces something. */
export function TemplateMenu({ form }: { form: CampaignForm }) {
  const templates = useQuery(starterTemplatesQuery);
  const [asked, setAsked] = useState<StarterTemplate | null>(null);
  const { subject, emailContent, design, smsContent } = form.values;
  const isEmpty = !subject && !emailContent && !design && !smsContent;

  const use = (template: StarterTemplate) => {
    form.setValues({
      subject: template.subject,
      emailContent: template.emailContent,
      design: template.design ? complete(template.design) : null,
      smsContent: template.smsContent,
    });
    setAsked(null);
  };

  const name = asked ? starterWords(asked).name : "";
  const inHtml = templates.data?.items.filter(({ design }) => !design) ?? [];
  if (inHtml.length === 0) return null;
  return (
    <div>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />}>
            <Trans>Start from a template</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {inHtml.map((template) => (
            <Menu.Item
              key={template.id}
              onClick={() => (isEmpty ? use(template) : setAsked(template))}
            >
              {starterWords(template).name}
              <Text size="xs" c="dimmed">
                {starterWords(template).description}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t`Use “${name}”?`}
        confirmLabel={t`Replace what I wrote`}
        danger
        onConfirm={() => asked && use(asked)}
      >
        <Text>
          <Trans>Its subject, e-mail and text take the place of yours.</Trans>
        </Text>
      </ConfirmDialog>
    </div>
  );
}
