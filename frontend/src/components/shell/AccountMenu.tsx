import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconCheck,
  IconDeviceDesktop,
  IconLock,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { answer, client } from "@/api/client";
import { useLock } from "@/api/device";
import type { Me } from "@/api/types";
import { LockDialog } from "@/components/shell/LockDialog";
import classes from "@/components/shell/Shell.module.css";
import { notifyError } from "@/lib/notify";

const SCHEMES = [
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
  { value: "auto", label: "Same as device", icon: IconDeviceDesktop },
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
          <UnstyledButton className={classes.account} aria-label={`Account: ${name}`}>
            <Avatar size={30} name={name} color="brand" variant="filled" alt="" />
            <span style={{ overflow: "hidden", textOverflow: "ellipsis" }}>{name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconUser size={16} aria-hidden />}
            onClick={() => navigate({ to: "/profile" })}
          >
            Your profile
          </Menu.Item>
          <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={lockDevice}>
            {me.sharedDevice || me.account.hasPin
              ? "Lock this device"
              : "Set a PIN to share this device"}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>Appearance</Menu.Label>
          {SCHEMES.map(({ value, label, icon: Icon }) => (
            <Menu.Item
              key={value}
              role="menuitemradio"
              aria-checked={colorScheme === value}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={colorScheme === value && <IconCheck size={16} aria-hidden />}
              onClick={() => setColorScheme(value)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate()}
          >
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LockDialog opened={isLocking} onClose={lockDialog.close} />
    </>
  );
}

function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => answer(client.DELETE("/api/v1/session")),
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queryClient.clear();
    },
    onError: notifyError,
  });
}
