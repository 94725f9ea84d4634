import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconDeviceDesktop,
  IconLock,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, client } from "@/api/client";
import { useLock } from "@/api/device";
import type { Me } from "@/api/types";
import { AccountButton } from "@/components/shell/AccountButton";
import { LockDialog } from "@/components/shell/LockDialog";
import { notifyError } from "@/lib/notify";
import { leaveForSignIn } from "@/lib/signedIn";

const SCHEMES = [
  { value: "light", label: t`Light`, icon: IconSun },
  { value: "dark", label: t`Dark`, icon: IconMoon },
  { value: "auto", label: t`Same as device`, icon: IconDeviceDesktop },
] as const;

export function AccountMenu({ me }: { me: Me }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const lock = useLock(() => navigate({ to: "/unlock" }));
  const [isLocking, lockDialog] = useDisclosure();
  const name = me.account.name || me.account.email;
  const lockDevice = () => {
    if (me.sharedDevice) lock.mutate(undefined, { onError: notifyError });
    else if (me.account.hasPin) lockDialog.open();
    else void navigate({ to: "/profile" });
  };

  return (
    <>
      <Menu width={220} position="top-start">
        <Menu.Target>
          <AccountButton name={name} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconUser size={16} aria-hidden />}
            onClick={() => navigate({ to: "/profile" })}
          >
            <Trans>Your profile</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={lockDevice}>
            {me.sharedDevice || me.account.hasPin
              ? t`Lock this device`
              : t`Set a PIN to share this device`}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            <Trans>Appearance</Trans>
          </Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}
          >
            {SCHEMES.map(({ value, label, icon: Icon }) => (
              <Menu.RadioItem
                key={value}
                value={value}
                closeMenuOnClick
                rightSection={<Icon size={16} aria-hidden />}
              >
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate()}
          >
            <Trans>Sign out</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LockDialog opened={isLocking} onClose={lockDialog.close} />
    </>
  );
}

function useSignOut() {
  return useMutation({
    mutationFn: () => answer(client.DELETE("/api/v1/session")),
    onSuccess: leaveForSignIn,
    onError: notifyError,
  });
}
