/** Those of `keys` that every page asks for: the others come with the pages that need them. */
export const firstKeys = {
  session: ["session"],
  setup: ["setup"],
  me: ["me"],
  secondFactor: ["second-factor"],
  overview: ["overview"],
  business: ["business"],
  sending: ["business", "sending"],
  segments: ["segments"],
  ruleSegments: ["rule-segments"],
  topics: ["topics"],
} as const;
