import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { RuleSuggestions } from "@/api/types";
import { ruleSuggestionsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import type { LeafDraft } from "@/features/segments/builder/ruleTree";

type SubjectSelectProps = { leaf: LeafDraft; onChange: (leaf: LeafDraft) => void };

const COLUMN = "column:";

/** What a condition is about: something about the customer, one of the business's columns, or what they did. */
export function SubjectSelect({ leaf, onChange }: SubjectSelectProps) {
  const suggestions = useQuery(ruleSuggestionsQuery);
  const value = subjectOf(leaf);
  const columns = (suggestions.data?.columns ?? []).map(({ name }) => name);
  if ("column" in leaf && leaf.column && !columns.includes(leaf.column)) columns.push(leaf.column);
  return (
    <Select
      aria-label={t`About`}
      className={classes.subject}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t`Nothing of this name`}
      maxDropdownHeight={320}
      data={[
        { group: t`Who they are`, items: WHO },
        ...(columns.length > 0
          ? [
              {
                group: t`Your columns`,
                items: columns.map((name) => ({ value: COLUMN + name, label: name })),
              },
            ]
          : []),
        { group: t`What they did`, items: DID },
      ]}
      value={value}
      onChange={(chosen) =>
        chosen && chosen !== value && onChange(leafFor(chosen, suggestions.data))
      }
    />
  );
}

const WHO = [
  { value: "TAG", label: t`Tag` },
  { value: "REACHABLE", label: t`Can be reached` },
  { value: "CONSENT", label: t`Consent` },
  { value: "LANGUAGE", label: t`Language` },
  { value: "ADDED", label: t`Added` },
  { value: "IMPORTED", label: t`Import` },
];

const DID = [
  { value: "REDEEMED", label: t`Redeemed` },
  { value: "SPENT", label: t`Spent` },
  { value: "got", label: t`Got a campaign` },
  { value: "opened", label: t`Opened an e-mail` },
  { value: "clicked", label: t`Clicked a link` },
];

function subjectOf(leaf: LeafDraft): string {
  if (leaf.type === "TEXT" || leaf.type === "NUMBER" || leaf.type === "DATE") {
    return COLUMN + (leaf.column ?? "");
  }
  return leaf.type === "MESSAGE" ? (leaf.did ?? "got") : leaf.type;
}

function leafFor(subject: string, suggestions?: RuleSuggestions): LeafDraft {
  if (subject.startsWith(COLUMN)) {
    const column = subject.slice(COLUMN.length);
    const kind = suggestions?.columns.find(({ name }) => name === column)?.kind;
    if (kind === "date") return { type: "DATE", column, when: "anniversary", days: 7 };
    if (kind === "number") return { type: "NUMBER", column };
    return { type: "TEXT", column, is: "equals" };
  }
  switch (subject) {
    case "REACHABLE":
      return { type: "REACHABLE", by: "email" };
    case "CONSENT":
      return { type: "CONSENT", channel: "email", status: "subscribed" };
    case "LANGUAGE":
      return { type: "LANGUAGE", language: suggestions?.languages[0] ?? "en" };
    case "ADDED":
      return { type: "ADDED", when: "last", days: 30 };
    case "IMPORTED":
      return { type: "IMPORTED" };
    case "REDEEMED":
      return { type: "REDEEMED", atLeast: 1, days: 90 };
    case "SPENT":
      return { type: "SPENT", what: "sum" };
    case "got":
    case "opened":
    case "clicked":
      return { type: "MESSAGE", did: subject, days: 90 };
    default:
      return { type: "TAG", tags: [] };
  }
}
