import { t } from "@lingui/core/macro";
import { Button, CopyButton } from "@mantine/core";

type CopyLinkProps = {
  value: string;
  label: string;
  /** Which one, for who does not see where the button stands. */
  about: string;
  size?: "xs" | "sm";
};

export function CopyLink({ value, label, about, size = "sm" }: CopyLinkProps) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size={size}
          onClick={copy}
          aria-label={copied ? t`Copied: ${about}` : `${label}: ${about}`}
        >
          {copied ? t`Copied` : label}
        </Button>
      )}
    </CopyButton>
  );
}
