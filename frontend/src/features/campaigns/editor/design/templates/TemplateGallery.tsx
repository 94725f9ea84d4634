import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Skeleton, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { StarterTemplate } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { starterTemplatesQuery } from "@/features/campaigns/api";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { ownTemplatesQuery } from "@/features/campaigns/editor/design/templates/api";
import { DesignThumbnail } from "@/features/campaigns/editor/design/templates/DesignThumbnail";
import { OwnTemplate } from "@/features/campaigns/editor/design/templates/OwnTemplate";
import classes from "@/features/campaigns/editor/design/templates/templates.module.css";
import { complete } from "@/features/campaigns/form/completeDesign";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";
import { starterWords } from "@/features/campaigns/starterWords";

/** What a template brings: its design, and for a campaign without texts also those. */
export type Start = { design: EmailDesign; subject?: string; smsContent?: string };

type TemplateGalleryProps = { facts: DesignFacts; onStart: (start: Start) => void };

/** Designs to start from: the business's own, and those that come with Handbill, in the business's colors. */
export function TemplateGallery({ facts, onStart }: TemplateGalleryProps) {
  const own = useQuery(ownTemplatesQuery);
  const starters = useQuery(starterTemplatesQuery);
  const error = starters.error ?? own.error;
  return (
    <Stack gap="lg">
      {error && <ErrorState error={error} onRetry={() => [starters.refetch(), own.refetch()]} />}
      {own.data && own.data.items.length > 0 && (
        <section aria-label={t`Your templates`}>
          <Title order={3} size="h3" mb="sm">
            <Trans>Your templates</Trans>
          </Title>
          <ul className={classes.gallery}>
            {own.data.items.map((template) => (
              <OwnTemplate key={template.id} template={template} facts={facts} onStart={onStart} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t`Designs to start from`}>
        <Title order={3} size="h3" mb="sm">
          <Trans>Designs to start from</Trans>
        </Title>
        {starters.isPending && (
          <Skeleton height={280} role="status" aria-label={t`Loading designs`} />
        )}
        <ul className={classes.gallery}>
          {starters.data?.items.map(
            (starter) =>
              starter.design && (
                <li key={starter.id}>
                  <StarterCard starter={starter} facts={facts} onStart={onStart} />
                </li>
              ),
          )}
        </ul>
      </section>
    </Stack>
  );
}

type StarterCardProps = TemplateGalleryProps & { starter: StarterTemplate };

function StarterCard({ starter, facts, onStart }: StarterCardProps) {
  const { design: wire, subject, smsContent } = starter;
  const { name, description } = starterWords(starter);
  if (!wire) return null;
  const design = complete(wire);
  return (
    <UnstyledButton
      className={classes.card}
      aria-label={`${name}: ${description}`}
      onClick={() => onStart({ design, subject, smsContent })}
    >
      <DesignThumbnail design={design} facts={facts} />
      <span className={classes.words}>
        <Text span fw={600} display="block">
          {name}
        </Text>
        <Text span size="xs" c="dimmed" display="block">
          {description}
        </Text>
      </span>
    </UnstyledButton>
  );
}
