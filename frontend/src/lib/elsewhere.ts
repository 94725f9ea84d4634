/** Tells other windows of this browser that whoever is signed in proved who they are. */
const NAME = "handbill-proof";

export function tellProven() {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage("proven");
  channel.close();
}

/** Calls back once another window tells so; answers what ends the waiting. */
export function whenProvenElsewhere(then: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = then;
  return () => channel.close();
}
