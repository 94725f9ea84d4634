import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type AttributeRow, attributeRow } from "@/features/customers/customerForm";

type AttributesInputProps = {
  value?: AttributeRow[];
  onChange?: (rows: AttributeRow[]) => void;
  error?: React.ReactNode;
};

/** Braces mean something in catalogs. */
const IN_TEMPLATES = "{{ customer.attributes.name }}";

/** Names and values of the owner's own making, usable in templates. */
export function AttributesInput({ value: rows = [], onChange, error }: AttributesInputProps) {
  const change = (at: number, row: Partial<AttributeRow>) =>
    onChange?.(rows.map((old, i) => (i === at ? { ...old, ...row } : old)));

  return (
    <Input.Wrapper
      label={t`Attributes`}
      labelElement="div"
      description={t`Usable in templates as ${IN_TEMPLATES}.`}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {rows.map((row, i) => {
          const number = i + 1;
          const name = row.name || number;
          return (
            <Group key={row.key} gap="xs" wrap="nowrap">
              <TextInput
                aria-label={t`Attribute ${number} name`}
                placeholder={t`city`}
                value={row.name}
                onChange={(event) => change(i, { name: event.currentTarget.value })}
                flex={1}
              />
              <TextInput
                aria-label={t`Attribute ${number} value`}
                placeholder={t`Brooklyn`}
                value={row.value}
                onChange={(event) => change(i, { value: event.currentTarget.value })}
                flex={2}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t`Remove attribute ${name}`}
                onClick={() => onChange?.(rows.filter((other) => other !== row))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          onClick={() => onChange?.([...rows, attributeRow()])}
        >
          <Trans>Add attribute</Trans>
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
