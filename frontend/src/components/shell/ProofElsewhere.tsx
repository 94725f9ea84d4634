import { Trans } from "@lingui/react/macro";
import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import { FormProblem } from "@/components/FormProblem";
import { whenProvenElsewhere } from "@/lib/elsewhere";

type ProofElsewhereProps = { name: string; isOnlyWay: boolean; onProven: () => void };

/** A link to the sign-in service in a window of its own, which tells this one when it is done. */
export function ProofElsewhere({ name, isOnlyWay, onProven }: ProofElsewhereProps) {
  const begun = useQuery({
    queryKey: keys.oidcProof,
    queryFn: () => answer(client.POST("/api/v1/me/oidc/proof")),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useEffect(() => whenProvenElsewhere(onProven), [onProven]);
  return (
    <Stack mt={isOnlyWay ? 0 : "lg"}>
      <Text size="sm">
        {isOnlyWay ? (
          <Trans>
            To go on, show that it is you: {name} asks you in a new window, and what you wanted goes
            on here.
          </Trans>
        ) : (
          <Trans>
            Or sign in there again: {name} asks you in a new window, and what you wanted goes on
            here.
          </Trans>
        )}
      </Text>
      <FormProblem message={begun.error?.message ?? null} />
      {begun.isPending && <Skeleton height={36} />}
      {begun.data && (
        <Button
          component="a"
          href={begun.data.url}
          target="_blank"
          rel="noopener"
          variant={isOnlyWay ? "filled" : "default"}
          data-autofocus={isOnlyWay || undefined}
        >
          <Trans>Sign in with {name} again</Trans>
        </Button>
      )}
    </Stack>
  );
}
