import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Code, Image, PasswordInput, Text, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import { useMe } from "@/api/shared";
import { Dialog } from "@/components/Dialog";
import { DialogForm } from "@/components/DialogForm";
import { ShownOnce } from "@/components/ShownOnce";
import { useBeginSecondFactor, useConfirmSecondFactor } from "@/features/auth/api";
import { useRequestForm } from "@/lib/useRequestForm";

type DialogProps = { opened: boolean; onClose: () => void };

/** The password, then the secret for the app and its first code, then the recovery codes. */
export function SetUpFactorDialog({ opened, onClose }: DialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t`Set up the second factor`}
      closeOnClickOutside={false}
    >
      <Steps onClose={onClose} />
    </Dialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const { hasPassword } = useMe().account;
  const begin = useBeginSecondFactor();
  const request = useRequestForm({
    initialValues: { password: "" },
    validate: { password: hasPassword ? isNotEmpty(t`Enter your password.`) : () => null },
    send: begin.mutate,
    isPending: begin.isPending,
  });
  if (begin.data)
    return <FirstCode secret={begin.data.secret} qr={begin.data.qrSvg} onClose={onClose} />;
  return (
    <DialogForm request={request} onClose={onClose} submitLabel={t`Continue`}>
      {hasPassword ? (
        <PasswordInput
          label={t`Password`}
          description={t`To be sure that it is you.`}
          autoComplete="current-password"
          data-autofocus
          {...request.form.getInputProps("password")}
        />
      ) : (
        <Text size="sm">
          <Trans>You need your phone, and an app for codes on it.</Trans>
        </Text>
      )}
    </DialogForm>
  );
}

type FirstCodeProps = { secret: string; qr: string; onClose: () => void };

function FirstCode({ secret, qr, onClose }: FirstCodeProps) {
  const confirm = useConfirmSecondFactor();
  const request = useRequestForm({
    initialValues: { code: "" },
    validate: { code: isNotEmpty(t`Enter the six digits that the app shows.`) },
    send: confirm.mutate,
    isPending: confirm.isPending,
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onClose={onClose} />;
  return (
    <DialogForm
      request={request}
      onClose={onClose}
      submitLabel={t`Turn on`}
      lead={
        <Text size="sm">
          <Trans>
            Scan this with an app for codes, such as Aegis, Google Authenticator or your password
            manager. Then enter the code that it shows.
          </Trans>
        </Text>
      }
    >
      <Image
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={t`QR code for the app`}
        w={200}
        maw="100%"
        mx="auto"
      />
      <div>
        <Text size="sm">
          <Trans>No camera at hand? Type this into the app:</Trans>
        </Text>
        <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
          {secret}
        </Code>
      </div>
      <TextInput
        label={t`Code`}
        description={t`Six digits.`}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        {...request.form.getInputProps("code")}
      />
    </DialogForm>
  );
}

/** What lets one in without the phone. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <ShownOnce secret={codes.join("\n")} name={t`codes`} onClose={onClose}>
      <Trans>
        Keep these recovery codes where you keep papers: each signs you in once without your phone.
        They are shown this once.
      </Trans>
    </ShownOnce>
  );
}
