import { t } from "@lingui/core/macro";
import { isEmail } from "@/lib/forms";

/** What each column of the file becomes, by its header. */
export type Mapping = Record<string, string>;

/** Every word of a column that is not answered by itself. */
export const THE_REST = "*";

/** What words mean, by column: yes, no or nothing. */
export type Answers = Record<string, Record<string, string>>;

type Question = { header: string; words: string[]; hasMoreWords: boolean; suggested: string };

/** The mapping with each question answered whose words were all given a meaning. */
export function answered(mapping: Mapping, questions: Question[], answers: Answers): Mapping {
  const settled = { ...mapping };
  for (const { header, words, hasMoreWords, suggested } of questions) {
    const asked = hasMoreWords ? [...words, THE_REST] : words;
    const isSaid = asked.length > 0 && asked.every((word) => answers[header]?.[word]);
    if (settled[header] === ASK && isSaid) settled[header] = suggested;
  }
  return settled;
}

/** What somebody chose otherwise than was guessed: the rest is for the server, which reads all of the file. */
export function changed(mapping: Mapping, guessed: Mapping): Mapping {
  return Object.fromEntries(
    Object.entries(mapping).filter(([header, field]) => field !== guessed[header]),
  );
}

/** A column that may say who agreed and who did not, until somebody says what it means. */
export const ASK = "ask";

export const FIELD_CHOICES = [
  { value: "email", label: t`E-mail` },
  { value: "phone", label: t`Phone` },
  { value: "externalId", label: t`External ID` },
  { value: "firstName", label: t`First name` },
  { value: "lastName", label: t`Last name` },
  { value: "fullName", label: t`Full name` },
  { value: "segments", label: t`Segments` },
  { value: "emailConsent", label: t`E-mail consent` },
  { value: "smsConsent", label: t`SMS consent` },
  { value: "consent", label: t`Consent to messages` },
  { value: "emailOptOut", label: t`Opted out of e-mail` },
  { value: "smsOptOut", label: t`Opted out of SMS` },
  { value: "optOut", label: t`Opted out of everything` },
  { value: "emailConsentAt", label: t`E-mail consent: when` },
  { value: "smsConsentAt", label: t`SMS consent: when` },
  { value: "consentBasis", label: t`How they agreed` },
  { value: "language", label: t`Language` },
  { value: "timeZone", label: t`Time zone` },
  { value: "attribute", label: t`Keep as attribute` },
  { value: "ignore", label: t`Leave out` },
  { value: ASK, label: t`Not decided yet` },
];

/** Fields of which a customer has one, so that one column at most can fill them. */
const SINGLE: ReadonlySet<string> = new Set([
  "email",
  "phone",
  "externalId",
  "firstName",
  "lastName",
  "fullName",
  "consentBasis",
  "language",
  "timeZone",
]);

/** Why this mapping cannot be imported, in words for the person who chose it; null when it can. */
export function mappingProblem(mapping: Mapping): string | null {
  const fields = Object.values(mapping);
  if (!fields.includes("email") && !fields.includes("phone")) {
    return t`Choose the column with the e-mail addresses, or the one with the phone numbers: without either, nobody can be written to.`;
  }
  const open = Object.keys(mapping).find((header) => mapping[header] === ASK);
  if (open) {
    return t`Say what “${open}” means: it may tell who agreed to messages and who did not.`;
  }
  const twice = fields.find((field, i) => SINGLE.has(field) && fields.indexOf(field) !== i);
  if (twice) {
    const columns = Object.keys(mapping).filter((header) => mapping[header] === twice);
    const names = columns
      .map((header) => t`“${header}”`)
      .reduce((before, name) => t`${before} and ${name}`);
    return t`${names} are both ${labelOf(twice)}. Choose one of them.`;
  }
  return null;
}

function labelOf(field: string): string {
  return FIELD_CHOICES.find((choice) => choice.value === field)?.label ?? field;
}

/** The first values of a column, to recognize it by. */
export function samplesOf(sample: string[][], column: number): string[] {
  return sample
    .map((row) => row[column]?.trim() ?? "")
    .filter((value) => value !== "")
    .slice(0, 3);
}

/** The column whose first values are mostly e-mail addresses while none is chosen as such: an oversight. */
export function overlookedEmailColumn(
  { headers, sample }: { headers: string[]; sample: string[][] },
  mapping: Mapping,
): string | undefined {
  if (Object.values(mapping).includes("email")) return undefined;
  return headers.find((_, column) => {
    const values = samplesOf(sample, column);
    return values.filter(isEmail).length > values.length / 2;
  });
}
