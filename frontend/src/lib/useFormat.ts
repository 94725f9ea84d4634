import { useMemo } from "react";
import { useMe } from "@/api/shared";
import { createFormat, type Format } from "@/lib/format";

export function useFormat(): Format {
  const { timeZone, currency } = useMe().business;
  return useMemo(() => createFormat({ timeZone, currency }), [timeZone, currency]);
}
