import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Group, Radio, Skeleton, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CampaignView, StarterTemplate } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { starterTemplatesQuery } from "@/features/campaigns/api";
import { ChoiceCard } from "@/features/campaigns/ChoiceCard";
import { useCreateCampaign } from "@/features/campaigns/list/api";
import { starterWords } from "@/features/campaigns/starterWords";
import { useRequestForm } from "@/lib/useRequestForm";

const BLANK = "blank";

/** Designs are chosen by their look, in the step in which the message is written. */
const inHtml = ({ design }: StarterTemplate) => !design;

/** A name and something to start from; everything else is the editor's. */
export function NewCampaignPage() {
  const navigate = useNavigate();
  const create = useCreateCampaign();
  const templates = useQuery(starterTemplatesQuery);
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: { name: "", start: BLANK },
    validate: { name: (value) => (value.trim() ? null : t`Give the campaign a name.`) },
    send: ({ name, start }, outcome) => {
      const template = templates.data?.items.find(({ id }) => id === start);
      const content = template && {
        subject: template.subject,
        emailContent: template.emailContent,
        smsContent: template.smsContent,
        ...(template.design && { design: template.design }),
      };
      create.mutate({ name: name.trim(), ...content }, outcome);
    },
    isPending: create.isPending,
    onDone: ({ id }: CampaignView) =>
      void navigate({
        to: "/campaigns/$campaignId/edit",
        params: { campaignId: id },
        replace: true,
      }),
  });

  return (
    <Box maw={640}>
      <PageHeader title={t`New campaign`} parent={{ label: t`Campaigns`, to: "/campaigns" }} />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <FormProblem message={problem} />
          <TextInput
            label={t`Campaign name`}
            description={t`Only you and your colleagues see it.`}
            placeholder={t`Autumn menu`}
            maxLength={200}
            autoFocus
            {...form.getInputProps("name")}
          />
          <Radio.Group label={t`Start from`} {...form.getInputProps("start")}>
            <Stack gap="sm" mt={6}>
              <ChoiceCard value={BLANK} title={t`A blank page`}>
                <Trans>Choose a design, or write everything yourself.</Trans>
              </ChoiceCard>
              {templates.isPending && (
                <Skeleton height={72} role="status" aria-label={t`Loading templates`} />
              )}
              {templates.data?.items.filter(inHtml).map((template) => (
                <ChoiceCard
                  key={template.id}
                  value={template.id}
                  title={starterWords(template).name}
                >
                  {starterWords(template).description}
                </ChoiceCard>
              ))}
            </Stack>
          </Radio.Group>
          {templates.error && <ErrorState error={templates.error} onRetry={templates.refetch} />}
          <Group>
            <Button type="submit" loading={isPending}>
              <Trans>Create draft</Trans>
            </Button>
            <ButtonLink to="/campaigns" variant="default">
              <Trans>Cancel</Trans>
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </Box>
  );
}
