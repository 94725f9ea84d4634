import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type AttributeRow, attributeRow } from "@/features/customers/customerForm";

type AttributesInputProps = {
  value?: AttributeRow[];
  onChange?: (rows: AttributeRow[]) => void;
  error?: React.ReactNode;
};

/** Names and values of the owner's own making, usable in templates. */
export function AttributesInput({ value: rows = [], onChange, error }: AttributesInputProps) {
  const change = (at: number, row: Partial<AttributeRow>) =>
    onChange?.(rows.map((old, i) => (i === at ? { ...old, ...row } : old)));

  return (
    <Input.Wrapper
      label="Attributes"
      labelElement="div"
      description="Usable in templates as {{ customer.attributes.name }}."
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {rows.map((row, i) => (
          <Group key={row.key} gap="xs" wrap="nowrap">
            <TextInput
              aria-label={`Attribute ${i + 1} name`}
              placeholder="city"
              value={row.name}
              onChange={(event) => change(i, { name: event.currentTarget.value })}
              flex={1}
            />
            <TextInput
              aria-label={`Attribute ${i + 1} value`}
              placeholder="Brooklyn"
              value={row.value}
              onChange={(event) => change(i, { value: event.currentTarget.value })}
              flex={2}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove attribute ${row.name || i + 1}`}
              onClick={() => onChange?.(rows.filter((other) => other !== row))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          onClick={() => onChange?.([...rows, attributeRow()])}
        >
          Add attribute
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
