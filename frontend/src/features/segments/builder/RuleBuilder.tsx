import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Box, Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import classes from "@/features/segments/builder/builder.module.css";
import { ConditionFields } from "@/features/segments/builder/ConditionFields";
import {
  type ConditionNode,
  conditionsIn,
  DEEPEST,
  type GroupNode,
  isGroup,
  type LeafType,
  MOST_CONDITIONS,
  newCondition,
  newGroup,
  type RuleNode,
  whatIsMissing,
} from "@/features/segments/builder/ruleTree";
import { SubjectSelect } from "@/features/segments/builder/SubjectSelect";

type RuleBuilderProps = { root: GroupNode; onChange: (root: GroupNode) => void };

/** A rule as sentences of selects: groups of conditions, each of which can be turned round. */
export function RuleBuilder({ root, onChange }: RuleBuilderProps) {
  return (
    <GroupEditor
      group={root}
      depth={1}
      place=""
      isFull={conditionsIn(root) >= MOST_CONDITIONS}
      onChange={onChange}
    />
  );
}

type GroupEditorProps = {
  group: GroupNode;
  depth: number;
  /** Which one it is, such as "2.1"; empty for the outermost. */
  place: string;
  isFull: boolean;
  onChange: (group: GroupNode) => void;
  onRemove?: () => void;
};

function GroupEditor({ group, depth, place, isFull, onChange, onRemove }: GroupEditorProps) {
  const replace = (at: number, node: RuleNode) =>
    onChange({ ...group, nodes: group.nodes.map((old, i) => (i === at ? node : old)) });
  const remove = (at: number) =>
    onChange({ ...group, nodes: group.nodes.filter((_, i) => i !== at) });
  const add = (node: RuleNode) => onChange({ ...group, nodes: [...group.nodes, node] });
  const name = place ? t`Group ${place}` : t`Rule`;
  return (
    <Box
      component="fieldset"
      className={depth === 1 ? classes.root : classes.group}
      aria-label={name}
    >
      <Group gap="xs" mb="sm">
        <Text>{depth === 1 ? t`Customers who match` : t`who match`}</Text>
        <Select
          aria-label={t`${name}: all or any`}
          className={classes.join}
          allowDeselect={false}
          data={JOINS}
          value={joinOf(group)}
          onChange={(value) => value && onChange({ ...group, ...joinFrom(value) })}
        />
        <Text>
          <Trans>of these:</Trans>
        </Text>
        {onRemove && <RemoveButton label={t`Remove group ${place}`} onClick={onRemove} />}
      </Group>
      <Stack gap="sm">
        {group.nodes.map((node, at) => {
          const own = place ? `${place}.${at + 1}` : String(at + 1);
          const common = {
            place: own,
            onRemove: group.nodes.length > 1 ? () => remove(at) : undefined,
          };
          return isGroup(node) ? (
            <GroupEditor
              key={node.key}
              {...common}
              group={node}
              depth={depth + 1}
              isFull={isFull}
              onChange={(changed) => replace(at, changed)}
            />
          ) : (
            <ConditionRow
              key={node.key}
              {...common}
              node={node}
              onChange={(changed) => replace(at, changed)}
            />
          );
        })}
      </Stack>
      <Group gap="xs" mt="sm">
        <Button
          variant="light"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={isFull}
          onClick={() => add(newCondition())}
        >
          <Trans>Add condition</Trans>
        </Button>
        {depth < DEEPEST && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={isFull}
            onClick={() => add(newGroup(group.join === "ALL" ? "ANY" : "ALL"))}
          >
            <Trans>Add group</Trans>
          </Button>
        )}
        {isFull && depth === 1 && (
          <Text size="sm" c="dimmed">
            <Trans>{MOST_CONDITIONS} conditions are the most.</Trans>
          </Text>
        )}
      </Group>
    </Box>
  );
}

const JOINS = [
  { value: "ALL", label: t`all` },
  { value: "ANY", label: t`any` },
  { value: "NOT-ANY", label: t`none` },
  { value: "NOT-ALL", label: t`not all` },
];

const joinOf = ({ isNot, join }: GroupNode) => (isNot ? `NOT-${join}` : join);

const joinFrom = (value: string) => ({
  isNot: value.startsWith("NOT-"),
  join: value.endsWith("ANY") ? ("ANY" as const) : ("ALL" as const),
});

/** How a condition is affirmed, and turned round. */
const TURNS: Record<LeafType, [is: string, isNot: string]> = {
  TAG: [t`is any of`, t`is none of`],
  TEXT: [t`is`, t`is not`],
  NUMBER: [t`is`, t`is not`],
  DATE: [t`is`, t`is not`],
  CONSENT: [t`is`, t`is not`],
  REACHABLE: [t`is so`, t`is not so`],
  LANGUAGE: [t`is`, t`is not`],
  ADDED: [t`was`, t`was not`],
  IMPORTED: [t`is`, t`is not`],
  MESSAGE: [t`did`, t`did not`],
  REDEEMED: [t`did`, t`did not`],
  SPENT: [t`did`, t`did not`],
};

type ConditionRowProps = {
  node: ConditionNode;
  place: string;
  onChange: (node: ConditionNode) => void;
  onRemove?: () => void;
};

function ConditionRow({ node, place, onChange, onRemove }: ConditionRowProps) {
  const missing = whatIsMissing(node.leaf);
  return (
    <Box component="fieldset" className={classes.condition} aria-label={t`Condition ${place}`}>
      <Box className={classes.fields}>
        <SubjectSelect leaf={node.leaf} onChange={(leaf) => onChange({ ...node, leaf })} />
        <Select
          aria-label={t`Is or is not`}
          className={classes.turn}
          allowDeselect={false}
          data={TURNS[node.leaf.type].map((label, at) => ({ value: at ? "not" : "is", label }))}
          value={node.isNot ? "not" : "is"}
          onChange={(value) => onChange({ ...node, isNot: value === "not" })}
        />
        <ConditionFields leaf={node.leaf} onChange={(leaf) => onChange({ ...node, leaf })} />
        {missing && (
          <Text size="sm" c="dimmed" className={classes.missing}>
            {missing}
          </Text>
        )}
      </Box>
      {onRemove && <RemoveButton label={t`Remove condition ${place}`} onClick={onRemove} />}
    </Box>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}
