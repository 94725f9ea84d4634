import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { lazy, Suspense } from "react";
import classes from "@/features/campaigns/editor/design/design.module.css";
import { newDesign } from "@/features/campaigns/editor/design/model/blocks";
import { firstWordsIn } from "@/features/campaigns/editor/design/model/firstWords";
import { withoutConditions } from "@/features/campaigns/editor/design/text/templateLine";
import { useDesignFacts } from "@/features/campaigns/editor/design/useDesignFacts";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

const TemplateGallery = lazy(() =>
  import("@/features/campaigns/editor/design/templates/TemplateGallery").then((gallery) => ({
    default: gallery.TemplateGallery,
  })),
);

type DesignStartProps = { form: CampaignForm; onCode: () => void };

/** A campaign without an e-mail yet: how to begin one. */
export function DesignStart({ form, onCode }: DesignStartProps) {
  const facts = useDesignFacts(form);
  const { subject, smsContent } = form.values;
  return (
    <Stack component="section" aria-label={t`E-mail`} gap="md">
      <Title order={2} size="h3">
        <Trans>E-mail</Trans>
      </Title>
      <div className={classes.start}>
        <Text fw={600}>
          <Trans>This campaign has no e-mail yet.</Trans>
        </Text>
        <Text c="dimmed" size="sm">
          <Trans>
            Put it together from blocks: text, pictures, buttons and the coupon. Nothing to program.
          </Trans>
        </Text>
        <Group mt="md" gap="sm" justify="center">
          <Button
            onClick={() => form.setFieldValue("design", newDesign(firstWordsIn(facts.language)))}
          >
            <Trans>Write with blocks</Trans>
          </Button>
          <Button variant="default" onClick={onCode}>
            <Trans>Write HTML code</Trans>
          </Button>
        </Group>
      </div>
      <Suspense fallback={<Skeleton height={280} role="status" aria-label={t`Loading designs`} />}>
        <TemplateGallery
          facts={facts}
          onStart={(start) =>
            form.setValues({
              design: start.design,
              subject: subject || withoutConditions(start.subject ?? ""),
              smsContent: smsContent || (start.smsContent ?? ""),
            })
          }
        />
      </Suspense>
    </Stack>
  );
}
