import { Radio, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { segmentsQuery } from "@/api/shared";
import type { SegmentCounts } from "@/api/types";
import { SegmentPicker } from "@/components/SegmentPicker";
import { AudienceCard } from "@/features/campaigns/audience/AudienceCard";
import { ALL, isEverybody } from "@/features/campaigns/audience/audienceWords";
import { ChoiceCard } from "@/features/campaigns/ChoiceCard";
import { ReminderChoice } from "@/features/campaigns/editor/ReminderChoice";
import { SmsToChoice } from "@/features/campaigns/editor/SmsToChoice";
import { TopicChoice } from "@/features/campaigns/editor/TopicChoice";
import { audienceOf, type CampaignForm } from "@/features/campaigns/form/campaignForm";
import { useFormat } from "@/lib/useFormat";

type Who = "everybody" | "segments";

export function AudienceStep({ form }: { form: CampaignForm }) {
  const { targetSegments, excludedSegments } = form.values;
  const segments = useQuery(segmentsQuery);
  const [who, setWho] = useState<Who>(
    targetSegments.length > 0 && !isEverybody(targetSegments) ? "segments" : "everybody",
  );
  const [chosen, setChosen] = useState(isEverybody(targetSegments) ? [] : targetSegments);

  const choose = (next: Who) => {
    setWho(next);
    form.setFieldValue("targetSegments", next === "everybody" ? [ALL] : chosen);
  };
  const target = (names: string[]) => {
    setChosen(names);
    form.setFieldValue("targetSegments", names);
  };
  const isOpen = targetSegments.length === 0 && who === "everybody";

  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3">
            Who gets it?
          </Title>
          <Text c="dimmed" size="sm">
            Whoever unsubscribed, or has no address, is left out by itself.
          </Text>
        </div>
        <Radio.Group
          aria-label="Who gets it?"
          value={isOpen ? null : who}
          onChange={(value) => choose(value as Who)}
        >
          <Stack gap="sm">
            <Choice value="everybody" title="All customers" counts={segments.data?.all} />
            <Choice value="segments" title="Customers in chosen segments" />
          </Stack>
        </Radio.Group>
        {who === "segments" && (
          <SegmentPicker
            label="Segments"
            description="Customers who carry any of them."
            placeholder={chosen.length === 0 ? "Choose segments" : undefined}
            value={chosen}
            onChange={target}
            error={form.errors.targetSegments}
          />
        )}
        <SegmentPicker
          label="Leave out"
          description="Customers who carry any of these get nothing."
          placeholder={excludedSegments.length === 0 ? "Nobody is left out" : undefined}
          value={excludedSegments}
          onChange={(names) => form.setFieldValue("excludedSegments", names)}
          error={form.errors.excludedSegments}
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
      {counts &&
        `${format.count(counts.customers, "customer")}, ${format.number(counts.reachableByEmail)} by e-mail, ${format.number(counts.reachableBySms)} by SMS`}
    </ChoiceCard>
  );
}
