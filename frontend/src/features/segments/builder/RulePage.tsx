import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, Stack, Text, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Rule, RuleSegment } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { ConflictNotice } from "@/components/ConflictNotice";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { PageLoading } from "@/components/PageLoading";
import { PageProblem } from "@/components/PageProblem";
import { ruleSegmentQuery, useSaveRule, useWriteToRule } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { RuleBuilder } from "@/features/segments/builder/RuleBuilder";
import { RuleCountCard } from "@/features/segments/builder/RuleCountCard";
import { type GroupNode, newGroup, ruleOf, treeOf } from "@/features/segments/builder/ruleTree";
import { useRuleNames } from "@/features/segments/useRuleNames";
import { notifyDone, notifyError } from "@/lib/notify";
import { ruleWords } from "@/lib/rules";
import { useRecordForm } from "@/lib/useRecordForm";

const route = getRouteApi("/signed-in/marketer/segments/$ruleId");

const PARENT = { label: t`Segments`, to: "/segments" } as const;

export function NewRulePage() {
  return (
    <>
      <PageHeader
        title={t`New segment`}
        parent={PARENT}
        description={t`Say who belongs to it. Customers come in and go as they fit.`}
      />
      <RuleForm />
    </>
  );
}

export function RulePage() {
  const { ruleId } = route.useParams();
  const segment = useQuery(ruleSegmentQuery(ruleId));
  if (segment.data) {
    return (
      <>
        <PageHeader
          title={segment.data.name}
          parent={PARENT}
          actions={<WriteToThem segment={segment.data} />}
        />
        <RuleForm key={ruleId} segment={segment.data} />
      </>
    );
  }
  if (segment.error)
    return (
      <PageProblem
        title={t`Segment`}
        parent={PARENT}
        error={segment.error}
        onRetry={segment.refetch}
      />
    );
  return <PageLoading />;
}

function WriteToThem({ segment }: { segment: RuleSegment }) {
  const navigate = useNavigate();
  const write = useWriteToRule();
  return (
    <Button
      variant="default"
      loading={write.isPending}
      onClick={() =>
        write.mutate(segment, {
          onSuccess: ({ id }) =>
            void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: id } }),
          onError: notifyError,
        })
      }
    >
      <Trans>Write to them</Trans>
    </Button>
  );
}

type RuleValues = { name: string; root: GroupNode };

function RuleForm({ segment }: { segment?: RuleSegment }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const save = useSaveRule(segment?.id);
  const names = useRuleNames();
  const request = useRecordForm<RuleValues, RuleSegment>({
    record: segment,
    valuesOf: (view) => ({
      name: view?.name ?? "",
      root: view ? treeOf(view.rule as Rule) : newGroup(),
    }),
    comparable: ({ name, root }) => ({ name, root: ruleOf(root) }),
    read: () => queryClient.fetchQuery(ruleSegmentQuery(segment?.id ?? 0)),
    validate: {
      name: isNotEmpty(t`Give the segment a name, such as Lost regulars.`),
      root: (root) => (ruleOf(root) ? null : t`Complete each condition, or remove it.`),
    },
    complaining: ["name"],
    send: ({ values, etag }, outcome) => {
      const rule = ruleOf(values.root);
      if (rule) save.mutate({ draft: { name: values.name.trim(), rule }, etag }, outcome);
    },
    isPending: save.isPending,
    onDone: ({ id, name }) => {
      notifyDone(t`${name} saved.`);
      if (!segment) void navigate({ to: "/segments/$ruleId", params: { ruleId: id } });
    },
  });
  const { form, submit, problem, isPending } = request;
  const { root } = form.values;
  const rule = ruleOf(root);
  const words = rule && ruleWords(rule, names);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormProblem message={problem} />
        <ConflictNotice
          conflict={request.conflict}
          names={{ name: t`Name`, root: t`Rule` }}
          onKeepMine={request.keepMine}
          onTakeTheirs={request.takeTheirs}
        />
        <div className={classes.page}>
          <Stack gap="lg" miw={0}>
            <Card>
              <Stack>
                <TextInput
                  label={t`Name`}
                  placeholder={t`Lost regulars`}
                  maxLength={100}
                  {...form.getInputProps("name")}
                />
                <RuleBuilder
                  root={root}
                  onChange={(changed) => form.setFieldValue("root", changed)}
                />
                {form.errors.root && (
                  <Text size="sm" c="var(--mantine-color-error)" role="alert">
                    {form.errors.root}
                  </Text>
                )}
                {words && (
                  <Text size="sm" c="dimmed">
                    <Trans>Customers who {words}.</Trans>
                  </Text>
                )}
              </Stack>
            </Card>
            <Group gap="sm">
              <Button type="submit" loading={isPending}>
                {segment ? t`Save changes` : t`Save segment`}
              </Button>
              <ButtonLink to="/segments" variant="default">
                {segment ? t`Back` : t`Cancel`}
              </ButtonLink>
            </Group>
          </Stack>
          <RuleCountCard rule={rule} />
        </div>
      </Stack>
    </form>
  );
}
