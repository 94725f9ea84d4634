import { Suspense, useEffect, useState } from "react";
import { later } from "@/lib/later";
import { askProofBy } from "@/lib/proof";

const ProofDialog = later(() =>
  import("@/components/shell/ProofDialog").then((module) => module.ProofDialog),
);

/** Where the password is asked for again, over whatever was refused without it. */
export function ProofDoor() {
  const [settle, setSettle] = useState<((isProven: boolean) => void) | null>(null);
  useEffect(() => {
    askProofBy(() =>
      new Promise<boolean>((resolve) => setSettle(() => resolve)).finally(() => setSettle(null)),
    );
    return () => askProofBy(null);
  }, []);
  if (!settle) return null;
  return (
    <Suspense>
      <ProofDialog onSettled={settle} />
    </Suspense>
  );
}
