/** What the server puts together from pieces of which none is a sentence. */
export const COMPOSED: Record<string, string> = {
  "{code}: {Answer}": "{code}: {Answer}",
  "{column}: {REASON}": "{column}: {REASON}",
  "{column}: “{content}” {REASON}": "{column}: „{content}“ {REASON}",
  'There is no variable "{name}". {ADVICE}': "Eine Variable „{name}“ gibt es nicht. {ADVICE}",
  "Did you mean {name}?": "Meinten Sie {name}?",
  "{VALUE} cannot be {DONE}": "{VALUE} lässt sich nicht {DONE}",
  "{VALUE} cannot be {DONE}. Make a number of it first, with the filter int or float":
    "{VALUE} lässt sich nicht {DONE}. Machen Sie erst eine Zahl daraus, mit dem Filter int oder float",
  "{VALUE} and {OTHER} cannot be compared": "{VALUE} und {OTHER} lassen sich nicht vergleichen",
  "{VALUE} and {OTHER} cannot be compared. Make a number of the text first, with the filter int or float":
    "{VALUE} und {OTHER} lassen sich nicht vergleichen. Machen Sie erst eine Zahl aus dem Text, mit dem Filter int oder float",
  "{WRONG}. Make it shorter.": "{WRONG}. Kürzen Sie es.",
};
