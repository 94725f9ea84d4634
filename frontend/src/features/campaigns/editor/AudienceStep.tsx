import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Radio, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { segmentsQuery } from "@/api/shared";
import type { SegmentCounts } from "@/api/types";
import { SegmentPicker } from "@/components/SegmentPicker";
import { AudienceCard } from "@/features/campaigns/audience/AudienceCard";
import { ALL, isEverybody } from "@/features/campaigns/audience/audienceWords";
import { RulePicker } from "@/features/campaigns/audience/RulePicker";
import { ChoiceCard } from "@/features/campaigns/ChoiceCard";
import { ReminderChoice } from "@/features/campaigns/editor/ReminderChoice";
import { SmsToChoice } from "@/features/campaigns/editor/SmsToChoice";
import { TopicChoice } from "@/features/campaigns/editor/TopicChoice";
import { audienceOf, type CampaignForm } from "@/features/campaigns/form/campaignForm";
import type { Format } from "@/lib/format";
import { useFormat } from "@/lib/useFormat";

type Who = "everybody" | "segments";

export function AudienceStep({ form }: { form: CampaignForm }) {
  const { targetSegments, excludedSegments, targetRuleSegmentIds, excludedRuleSegmentIds } =
    form.values;
  const segments = useQuery(segmentsQuery);
  const [who, setWho] = useState<Who>(
    targetRuleSegmentIds.length > 0 || (targetSegments.length > 0 && !isEverybody(targetSegments))
      ? "segments"
      : "everybody",
  );
  const [chosen, setChosen] = useState(isEverybody(targetSegments) ? [] : targetSegments);
  const [chosenRules, setChosenRules] = useState(targetRuleSegmentIds);

  const choose = (next: Who) => {
    setWho(next);
    form.setFieldValue("targetSegments", next === "everybody" ? [ALL] : chosen);
    form.setFieldValue("targetRuleSegmentIds", next === "everybody" ? [] : chosenRules);
  };
  const target = (names: string[]) => {
    setChosen(names);
    form.setFieldValue("targetSegments", names);
  };
  const targetRules = (ids: number[]) => {
    setChosenRules(ids);
    form.setFieldValue("targetRuleSegmentIds", ids);
  };
  const isOpen = targetSegments.length + targetRuleSegmentIds.length === 0 && who === "everybody";

  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3">
            <Trans>Who gets it?</Trans>
          </Title>
          <Text c="dimmed" size="sm">
            <Trans>Whoever unsubscribed, or has no address, is left out by itself.</Trans>
          </Text>
        </div>
        <Radio.Group
          aria-label={t`Who gets it?`}
          value={isOpen ? null : who}
          onChange={(value) => choose(value as Who)}
        >
          <Stack gap="sm">
            <Choice value="everybody" title={t`All customers`} counts={segments.data?.all} />
            <Choice value="segments" title={t`Customers in chosen segments`} />
          </Stack>
        </Radio.Group>
        {who === "segments" && (
          <>
            <SegmentPicker
              label={t`Tags`}
              description={t`Customers who carry any of them.`}
              placeholder={chosen.length === 0 ? t`Choose tags` : undefined}
              value={chosen}
              onChange={target}
              error={form.errors.targetSegments}
            />
            <RulePicker
              label={t`Segments by rule`}
              description={t`And customers whom any of these finds when sending starts.`}
              placeholder={t`Choose segments`}
              value={chosenRules}
              onChange={targetRules}
              error={form.errors.targetRuleSegmentIds}
            />
          </>
        )}
        <SegmentPicker
          label={t`Leave out by tag`}
          description={t`Customers who carry any of these get nothing.`}
          placeholder={excludedSegments.length === 0 ? t`Nobody is left out` : undefined}
          value={excludedSegments}
          onChange={(names) => form.setFieldValue("excludedSegments", names)}
          error={form.errors.excludedSegments}
        />
        <RulePicker
          label={t`Leave out by rule`}
          description={t`Customers whom any of these finds get nothing.`}
          placeholder={t`Nobody is left out`}
          value={excludedRuleSegmentIds}
          onChange={(ids) => form.setFieldValue("excludedRuleSegmentIds", ids)}
          error={form.errors.excludedRuleSegmentIds}
        />
        <SmsToChoice form={form} />
        <TopicChoice form={form} />
        <ReminderChoice form={form} />
      </Stack>
      <AudienceCard audience={audienceOf(form.values)} />
    </SimpleGrid>
  );
}

type ChoiceProps = { value: Who; title: string; counts?: SegmentCounts };

function Choice({ value, title, counts }: ChoiceProps) {
  const format = useFormat();
  return (
    <ChoiceCard value={value} title={title}>
      {counts && countWords(counts, format)}
    </ChoiceCard>
  );
}

function countWords(counts: SegmentCounts, format: Format): string {
  const customers = plural(counts.customers, { one: "# customer", other: "# customers" });
  const byEmail = format.number(counts.reachableByEmail);
  const bySms = format.number(counts.reachableBySms);
  return t`${customers}, ${byEmail} by e-mail, ${bySms} by SMS`;
}
