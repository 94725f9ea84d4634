import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { SegmentPicker } from "@/components/SegmentPicker";
import { importsQuery } from "@/features/segments/api";
import classes from "@/features/segments/builder/builder.module.css";
import { ColumnFields, DayFields } from "@/features/segments/builder/ColumnFields";
import { MessageFields, RedeemedFields, SpentFields } from "@/features/segments/builder/DidFields";
import { Choice } from "@/features/segments/builder/inputs";
import type { FieldsProps } from "@/features/segments/builder/ruleTree";
import { languageChoices } from "@/lib/languages";
import { CONSENT_WORDS } from "@/lib/rules";

/** What is asked of a condition's subject. */
export function ConditionFields({ leaf, onChange }: FieldsProps) {
  switch (leaf.type) {
    case "TAG":
      return <TagFields leaf={leaf} onChange={onChange} />;
    case "TEXT":
    case "NUMBER":
    case "DATE":
      return <ColumnFields leaf={leaf} onChange={onChange} />;
    case "CONSENT":
      return <ConsentFields leaf={leaf} onChange={onChange} />;
    case "REACHABLE":
      return (
        <Choice
          label={t`Over`}
          data={REACHES}
          value={leaf.by}
          onChange={(by) => onChange({ ...leaf, by })}
        />
      );
    case "ADDED":
      return <DayFields leaf={leaf} onChange={onChange} />;
    case "IMPORTED":
      return <ImportFields leaf={leaf} onChange={onChange} />;
    case "LANGUAGE":
      return (
        <Choice
          label={t`Language`}
          searchable
          data={[{ value: "", label: t`None known` }, ...languageChoices(leaf.language)]}
          value={leaf.language}
          onChange={(language) => onChange({ ...leaf, language })}
        />
      );
    case "MESSAGE":
      return <MessageFields leaf={leaf} onChange={onChange} />;
    case "REDEEMED":
      return <RedeemedFields leaf={leaf} onChange={onChange} />;
    case "SPENT":
      return <SpentFields leaf={leaf} onChange={onChange} />;
  }
}

function TagFields({ leaf, onChange }: FieldsProps<"TAG">) {
  return (
    <div className={classes.tags}>
      <SegmentPicker
        label={t`Any of these tags`}
        placeholder={leaf.tags?.length ? undefined : t`Choose tags`}
        value={leaf.tags ?? []}
        onChange={(tags) => onChange({ ...leaf, tags })}
      />
    </div>
  );
}

const REACHES = [
  { value: "email", label: t`by e-mail` },
  { value: "sms", label: t`by SMS` },
  { value: "any", label: t`by e-mail or SMS` },
  { value: "none", label: t`by neither` },
] as const;

function ConsentFields({ leaf, onChange }: FieldsProps<"CONSENT">) {
  return (
    <>
      <Choice
        label={t`Channel`}
        data={[
          { value: "email", label: t`to e-mail` },
          { value: "sms", label: t`to SMS` },
        ]}
        value={leaf.channel}
        onChange={(channel) => onChange({ ...leaf, channel })}
      />
      <Choice
        label={t`Consent`}
        data={CONSENTS.map((value) => ({ value, label: CONSENT_WORDS[value] }))}
        value={leaf.status}
        onChange={(status) => onChange({ ...leaf, status })}
      />
    </>
  );
}

const CONSENTS = ["subscribed", "unsubscribed", "unknown"] as const;

function ImportFields({ leaf, onChange }: FieldsProps<"IMPORTED">) {
  const imports = useQuery(importsQuery);
  const data = (imports.data?.items ?? []).map(({ id, fileName }) => ({
    value: String(id),
    label: `${fileName} (${id})`,
  }));
  const chosen = leaf.importId === undefined ? null : String(leaf.importId);
  if (chosen && !data.some(({ value }) => value === chosen)) {
    data.push({ value: chosen, label: t`Import ${chosen}` });
  }
  return (
    <Select
      aria-label={t`Import`}
      className={classes.choice}
      placeholder={t`Choose an import`}
      allowDeselect={false}
      nothingFoundMessage={t`There is no import yet`}
      data={data}
      value={chosen}
      onChange={(id) => id && onChange({ ...leaf, importId: Number(id) })}
    />
  );
}
