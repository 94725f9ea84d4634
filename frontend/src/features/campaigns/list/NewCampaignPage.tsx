import { Box, Button, Group, Radio, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ButtonLink } from "@/components/ButtonLink";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { starterTemplatesQuery, useCreateCampaign } from "@/features/campaigns/api";
import classes from "@/features/campaigns/campaigns.module.css";
import { showProblem } from "@/lib/forms";

const BLANK = "blank";

/** A name and something to start from; everything else is the editor's. */
export function NewCampaignPage() {
  const navigate = useNavigate();
  const create = useCreateCampaign();
  const templates = useQuery(starterTemplatesQuery);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: "", start: BLANK },
    validate: { name: (value) => (value.trim() ? null : "Give the campaign a name.") },
  });

  const submit = form.onSubmit(({ name, start }) => {
    const template = templates.data?.items.find(({ id }) => id === start);
    const texts = template && {
      subject: template.subject,
      emailContent: template.emailContent,
      smsContent: template.smsContent,
    };
    create.mutate(
      { name: name.trim(), ...texts },
      {
        onSuccess: ({ id }) =>
          void navigate({
            to: "/campaigns/$campaignId/edit",
            params: { campaignId: id },
            replace: true,
          }),
        onError: (error) => setProblem(showProblem(form, error, ["name"])),
      },
    );
  });

  return (
    <Box maw={640}>
      <PageHeader title="New campaign" parent={{ label: "Campaigns", to: "/campaigns" }} />
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <FormProblem message={problem} />
          <TextInput
            label="Campaign name"
            description="Only you and your colleagues see it."
            placeholder="Autumn menu"
            maxLength={200}
            autoFocus
            {...form.getInputProps("name")}
          />
          <Radio.Group label="Start from" {...form.getInputProps("start")}>
            <Stack gap="sm" mt={6}>
              <Start id={BLANK} name="A blank page" description="Write everything yourself." />
              {templates.isPending && (
                <Skeleton height={72} role="status" aria-label="Loading templates" />
              )}
              {templates.data?.items.map((template) => (
                <Start key={template.id} {...template} />
              ))}
            </Stack>
          </Radio.Group>
          {templates.error && <ErrorState error={templates.error} onRetry={templates.refetch} />}
          <Group>
            <Button type="submit" loading={create.isPending}>
              Create draft
            </Button>
            <ButtonLink to="/campaigns" variant="default">
              Cancel
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </Box>
  );
}

type StartProps = { id: string; name: string; description: string };

function Start({ id, name, description }: StartProps) {
  return (
    <Radio.Card value={id} className={classes.choice} radius="md" aria-label={name}>
      <Radio.Indicator />
      <span>
        <Text span fw={600} display="block">
          {name}
        </Text>
        <Text span size="sm" c="dimmed">
          {description}
        </Text>
      </span>
    </Radio.Card>
  );
}
