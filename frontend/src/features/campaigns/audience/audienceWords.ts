type Target = { targetSegments: string[]; excludedSegments: string[] };

export const ALL = "ALL";

export const isEverybody = (targetSegments: string[]) => targetSegments.includes(ALL);

/** "All customers", "vip or lunch, without staff". */
export function audienceWords({ targetSegments, excludedSegments }: Target): string {
  if (targetSegments.length === 0) return "Nobody chosen yet";
  const target = isEverybody(targetSegments) ? "All customers" : targetSegments.join(" or ");
  return excludedSegments.length > 0
    ? `${target}, without ${excludedSegments.join(" or ")}`
    : target;
}
