import { t } from "@lingui/core/macro";
import {
  PasswordInput,
  type PasswordInputProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";

/** What somebody signs in with from now on, where they make an account of their own. */

export function OwnEmail(field: TextInputProps) {
  return (
    <TextInput
      label={t`Your e-mail`}
      description={t`You sign in with it.`}
      type="email"
      autoComplete="username"
      {...field}
    />
  );
}

export function OwnPassword(field: PasswordInputProps) {
  return (
    <PasswordInput
      label={t`Password`}
      description={t`At least 10 characters; a short sentence works well.`}
      autoComplete="new-password"
      {...field}
    />
  );
}
