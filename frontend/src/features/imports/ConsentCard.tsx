import { t } from "@lingui/core/macro";
import { Card, Checkbox, Group, Stack, TextInput } from "@mantine/core";

type ConsentCardProps = {
  agreedTo: string[];
  basis: string;
  onAgreedTo: (channels: string[]) => void;
  onBasis: (basis: string) => void;
};

/** What the marketer says of the whole file: these people agreed, and how. Kept in each one's history. */
export function ConsentCard({ agreedTo, basis, onAgreedTo, onBasis }: ConsentCardProps) {
  return (
    <Card>
      <Stack gap="md">
        <Checkbox.Group
          label={t`Did everybody in this file agree to get messages?`}
          description={t`Leave both open if they are your customers and never said so, or if a column tells. A “no” in the file wins, and nobody who opted out comes back.`}
          value={agreedTo}
          onChange={onAgreedTo}
        >
          <Group mt="xs">
            <Checkbox value="email" label={t`Yes, to e-mails`} />
            <Checkbox value="sms" label={t`Yes, to SMS`} />
          </Group>
        </Checkbox.Group>
        {agreedTo.length > 0 && (
          <TextInput
            label={t`How did they agree?`}
            description={t`Customers read this when they ask why they got a message.`}
            placeholder={t`Sign-up form at the counter, spring 2026`}
            maxLength={200}
            value={basis}
            onChange={(event) => onBasis(event.currentTarget.value)}
          />
        )}
      </Stack>
    </Card>
  );
}

export function consentProblem(agreedTo: string[], basis: string): string | null {
  return agreedTo.length > 0 && basis.trim() === ""
    ? t`Say how these customers agreed, such as “Sign-up form at the counter”.`
    : null;
}
