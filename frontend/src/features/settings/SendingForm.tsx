import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import {
  Button,
  Card,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sendingQuery, useMe } from "@/api/shared";
import type { SendingSettings } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { FormProblem } from "@/components/FormProblem";
import { useSaveSending } from "@/features/settings/api";
import {
  changeOf,
  type SendingValues,
  sendingRules,
  valuesOf,
} from "@/features/settings/sendingRules";
import { notifyDone } from "@/lib/notify";
import { useRecordForm } from "@/lib/useRecordForm";

/** Braces mean something in catalogs, so these stand beside the sentence. */
const UNSUBSCRIBE_URL = "{{ unsubscribe_url }}";

const NAMES: Record<keyof SendingValues, string> = {
  smsPartPrice: t`Price of a part`,
  smsOptOutText: t`How to opt out`,
  smsOnlyAgreed: t`Only to customers who agreed to SMS`,
  quietHours: t`Quiet hours`,
  quietFrom: t`From`,
  quietUntil: t`Until`,
  isCapped: t`Limit of messages`,
  capMessages: t`Messages at most`,
  capDays: t`In days`,
  countOpens: t`Count who opens an e-mail`,
  countClicks: t`Count who follows a link`,
};

/** What SMS cost, when they rest, and how often a customer hears from the business. */
export function SendingForm({ settings }: { settings: SendingSettings }) {
  const { currency } = useMe().business;
  const queryClient = useQueryClient();
  const save = useSaveSending();
  const request = useRecordForm<SendingValues, SendingSettings>({
    record: settings,
    valuesOf: (view = settings) => valuesOf(view),
    read: () => queryClient.fetchQuery({ ...sendingQuery, staleTime: 0 }),
    validate: sendingRules,
    send: ({ values, etag }, outcome) => save.mutate({ change: changeOf(values), etag }, outcome),
    isPending: save.isPending,
    onDone: () => notifyDone(t`Settings saved.`),
  });
  const { form, submit, problem, isPending } = request;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={760}>
        <FormProblem message={problem} />
        <ConflictNotice
          conflict={request.conflict}
          names={NAMES}
          onKeepMine={request.keepMine}
          onTakeTheirs={request.takeTheirs}
        />
        <Part
          title={t`Quiet hours for SMS`}
          lead={t`By the clock where the recipient lives: told from the phone number, else from the customer’s time zone, else from yours. SMS wait; e-mails do not.`}
        >
          <Switch
            label={t`Send no SMS in quiet hours`}
            {...form.getInputProps("quietHours", { type: "checkbox" })}
          />
          {form.values.quietHours && (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput type="time" label={t`From`} {...form.getInputProps("quietFrom")} />
              <TextInput type="time" label={t`Until`} {...form.getInputProps("quietUntil")} />
            </SimpleGrid>
          )}
        </Part>
        <Part
          title={t`How often`}
          lead={t`Over all campaigns, e-mails and SMS together. Whoever has had that many is left out.`}
        >
          <Switch
            label={t`Limit messages to each customer`}
            {...form.getInputProps("isCapped", { type: "checkbox" })}
          />
          {form.values.isCapped && (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <NumberInput
                label={t`Messages at most`}
                min={1}
                max={1000}
                allowDecimal={false}
                {...form.getInputProps("capMessages")}
              />
              <NumberInput
                label={t`In days`}
                min={1}
                max={365}
                allowDecimal={false}
                {...form.getInputProps("capDays")}
              />
            </SimpleGrid>
          )}
        </Part>
        <Part title="SMS" lead={t`Who gets them, what they cost, and how they end.`}>
          <Switch
            label={t`Only to customers who agreed to SMS`}
            description={t`Off, they also go to customers who were never asked. Many countries ask for consent.`}
            {...form.getInputProps("smsOnlyAgreed", { type: "checkbox" })}
          />
          <NumberInput
            label={t`Price of a part in ${currency}`}
            description={t`As your provider bills it: a long SMS has several parts. Campaigns show what theirs will cost.`}
            placeholder="0.0079"
            min={0}
            max={1000}
            decimalScale={6}
            hideControls
            styles={{ wrapper: { maxWidth: 280 } }}
            {...form.getInputProps("smsPartPrice")}
          />
          <TextInput
            label={t`How to opt out`}
            description={t`Ends every SMS that does not tell one. ${UNSUBSCRIBE_URL} becomes the recipient’s own link, for senders that get no replies.`}
            maxLength={160}
            {...form.getInputProps("smsOptOutText")}
          />
        </Part>
        <Part
          title={t`Opens and clicks`}
          lead={t`Counted by your own Handbill, whoever carries your e-mails, from the next campaign on. Off until you decide: in many countries, those of the EU among them, guests must have agreed before you watch what they read.`}
        >
          <Switch
            label={t`Count who follows a link`}
            description={t`Links in e-mails lead over your own address. Coupon pages and ways out stay as they are.`}
            {...form.getInputProps("countClicks", { type: "checkbox" })}
          />
          <Switch
            label={t`Count who opens an e-mail`}
            description={t`By a picture nobody sees. Less certain: some mail programs load it unread, some never.`}
            {...form.getInputProps("countOpens", { type: "checkbox" })}
          />
        </Part>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            <Trans>Save settings</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type PartProps = { title: string; lead: string; children: ReactNode };

function Part({ title, lead, children }: PartProps) {
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {lead}
      </Text>
      <Stack>{children}</Stack>
    </Card>
  );
}
